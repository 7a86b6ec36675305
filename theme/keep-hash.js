// The language switch keeps the reader at the same heading: both pages have the same ids.
addEventListener("click", (event) => {
  const link = event.target.closest("a[data-keep-hash]");
  if (link) link.hash = location.hash;
}, true);
