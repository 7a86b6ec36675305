// What Material leaves out for people who use the keyboard or a screen reader.

// Labels and what stands in them answer to the pointer only: the menu, the search and the
// contents in the menu, on a phone or with text at 200 %.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  if (!event.target.matches("label, label > [role=button]")) return;
  event.preventDefault();
  event.target.click();
});
for (const label of document.querySelectorAll(".md-nav__link[for=__toc]")) label.tabIndex = 0;

// A part of the page that scrolls by itself is a stop of the Tab key while it does.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
const SCROLLING = ".md-typeset__scrollwrap, div.arithmatex, pre > code";
for (const part of document.querySelectorAll(SCROLLING)) sizes.observe(part);
// Code has its width when it is laid out: when it comes near the screen.
addEventListener("contentvisibilityautostatechange", ({ target, skipped }) => {
  if (skipped || !target.matches(SCROLLING)) return;
  sizes.unobserve(target);
  sizes.observe(target);
}, true);
