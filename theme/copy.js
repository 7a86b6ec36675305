// The copy button leaves the output (#>) of a snippet out; with Shift it takes it along.
// A phone has no Shift: there a second tap does it, as the message after the first one says.
// While Material reads a block, the block has the attribute data-md-copying: site.css
// takes the output lines out of it then, unless the page has data-copy-output.
(() => {
  const AGAIN = { en: "Copied. Tap again to copy the output too", zh: "已复制。再点一次，连输出一起复制" };
  const touch = matchMedia("(hover: none)");
  let tapped = null, forget;

  addEventListener("click", (event) => {
    const button = event.target.closest("[data-clipboard-target]");
    const again = button !== null && button === tapped;
    document.documentElement.toggleAttribute("data-copy-output", event.shiftKey || again);
    tapped = null;
    clearTimeout(forget);
    if (again || !touch.matches || !button?.closest("pre").querySelector(".printed")) return;
    tapped = button;
    setTimeout(() => alert$.next(AGAIN[document.documentElement.lang])); // after Material's words
    forget = setTimeout(() => { tapped = null; }, 5000);
  }, true);
})();
