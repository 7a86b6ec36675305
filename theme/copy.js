// The copy button leaves the output (#>) of a snippet out; with Shift it takes it along.
// A phone has no Shift: there a second tap does it, as the message after the first one says.
(() => {
  const WORDS = {
    en: ["Copied", "Copied. Tap again to copy the output too", "The browser does not allow copying here"],
    zh: ["已复制", "已复制。再点一次，连输出一起复制", "浏览器不允许在这里复制"],
  }[document.documentElement.lang];
  const touch = matchMedia("(hover: none)");
  let tapped = null, forget;

  addEventListener("click", async ({ target, shiftKey }) => {
    const button = target.closest(".md-code__button");
    const again = button !== null && button === tapped;
    tapped = null;
    clearTimeout(forget);
    if (!button) return;
    const code = button.closest("pre").querySelector("code").cloneNode(true);
    for (const comment of code.querySelectorAll(".other")) comment.remove();
    const output = code.querySelectorAll(".printed");
    if (!shiftKey && !again) output.forEach((lines) => lines.remove());
    const copied = await navigator.clipboard?.writeText(code.textContent.trimEnd()).then(() => true, () => false);
    const more = touch.matches && output.length > 0 && !again;
    alert$.next(WORDS[!copied ? 2 : more ? 1 : 0]);
    if (!copied || !more) return;
    tapped = button;
    forget = setTimeout(() => { tapped = null; }, 5000);
  });
})();
