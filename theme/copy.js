// The copy button leaves the output (#>) of a snippet out; with Shift it takes it along.
// While Material reads a block, the block has the attribute data-md-copying: site.css
// takes the output lines out of it then, unless the page has data-copy-output.
addEventListener("click", (event) => {
  document.documentElement.toggleAttribute("data-copy-output", event.shiftKey);
}, true);
