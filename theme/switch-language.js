// The language switch leads to the same page and heading: both languages have the same
// addresses and ids. Instant navigation changes the page and leaves the header as it was,
// so the link follows the address.
const other = document.querySelector("a[data-root]");
if (other) {
  const here = new URL(other.dataset.root, location).href;
  const there = new URL(other.dataset.otherRoot, location).href;
  const follow = () => {
    if (location.href.startsWith(here)) other.href = there + location.href.slice(here.length);
  };
  document$.subscribe(follow);
  // Scrolling changes the heading in the address without an event of its own.
  for (const event of ["pointerdown", "focus", "click"]) other.addEventListener(event, follow);
}
