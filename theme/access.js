// What Material leaves out for people who use the keyboard or a screen reader.

// Labels and what stands in them answer to the pointer only: the menu, the search and the
// contents in the menu, on a phone or with text at 200 %.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  if (!event.target.matches("label, label > [role=button]")) return;
  event.preventDefault();
  event.target.click();
});

// A part of the page that scrolls by itself is a stop of the Tab key while it does.
const SCROLLS = ".md-typeset__scrollwrap, div.arithmatex";
const MENDED = `${SCROLLS}, .md-code__nav, .md-nav__link[for=__toc], mjx-assistive-mml`;
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
// MathML is there for screen readers only, and a page of it at once holds up a phone. The
// style sheet hides it from them too until its turn comes: half a second after the first
// formula, when the rest of the page has started, and then a few formulas in a task.
const unread = [];
function showSome() {
  for (const math of unread.splice(0, 8)) math.style.contentVisibility = "visible";
  if (unread.length) setTimeout(showSome, 50);
}
// Material adds the copy buttons of snippets by and by, and a page that instant navigation
// brings. Each button stands in a landmark of its own: dozens on a page, so they are none here.
function mend(added) {
  if (!(added instanceof Element)) return;
  for (const element of [added, ...added.querySelectorAll(MENDED)]) {
    if (element.matches(SCROLLS)) sizes.observe(element);
    if (element.matches(".md-code__nav")) element.role = "none";
    if (element.matches(".md-nav__link[for=__toc]")) element.tabIndex = 0;
    if (element.matches("mjx-assistive-mml")) {
      if (!unread.length) setTimeout(showSome, 500);
      unread.push(element);
    }
  }
}
new MutationObserver((changes) => changes.forEach((c) => c.addedNodes.forEach(mend)))
  .observe(document.body, { childList: true, subtree: true });
mend(document.body);
