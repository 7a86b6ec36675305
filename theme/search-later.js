// The index of the search is the heaviest file of the site, and Material fetches it with
// every page. Here it waits until the reader reaches for the search, or comes from it.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  const needed = new Promise((resolve) => {
    if (/[?&][hq]=/.test(location.search)) resolve(); // a result: its words are marked
    addEventListener("focusin", (event) => {
      if (event.target.matches("[data-md-component=search-query]")) resolve();
    });
  });
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.later = url.endsWith("search/search_index.json");
    open.call(this, method, url, true, ...rest.slice(1));
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.later) needed.then(() => send.call(this, body));
    else send.call(this, body);
  };
})();

// Material searches when a key is released. What is pasted with the mouse, said, or chosen from
// the list of an input method releases none.
addEventListener("input", ({ target }) => {
  if (target.matches("[data-md-component=search-query]"))
    target.dispatchEvent(new Event("keyup"));
});
