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
const scrolling = document.querySelectorAll(".md-typeset__scrollwrap, div.arithmatex");
for (const part of scrolling) sizes.observe(part);

// MathML is there for screen readers only, and a page of it at once holds up a phone. The style
// sheet hides it from them too until the page has started; then a few formulas come in a task.
const unread = [...document.querySelectorAll("mjx-assistive-mml")];
function showSome() {
  for (const math of unread.splice(0, 4)) math.style.contentVisibility = "visible";
  if (unread.length) setTimeout(showSome, 30);
}
setTimeout(showSome, 500);
