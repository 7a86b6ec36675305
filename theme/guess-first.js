// Guess first: the outputs of the snippets are hidden, until one is tapped or Enter is pressed on it.
(() => {
  const KEY = "guess-first";
  const button = document.querySelector("button.guess-first");
  if (!button) return;
  const outputs = document.querySelectorAll(".printed");
  button.hidden = false;

  function hide(output, hidden) {
    const role = { role: "button", tabindex: 0, "aria-label": button.dataset.show };
    for (const [name, value] of Object.entries(role))
      if (hidden) output.setAttribute(name, value);
      else output.removeAttribute(name);
  }
  function update() {
    const on = localStorage.getItem(KEY) === "true";
    if (String(on) === button.getAttribute("aria-pressed")) return;
    button.setAttribute("aria-pressed", on);
    for (const output of outputs) hide(output, on);
  }
  button.addEventListener("click", () => {
    localStorage.setItem(KEY, button.getAttribute("aria-pressed") === "false");
    update();
  });
  const reveal = (event) => {
    const output = event.target.closest(".printed[role]");
    if (!output || ![undefined, "Enter", " "].includes(event.key)) return;
    event.preventDefault();
    hide(output, false);
  };
  for (const type of ["click", "keydown"]) addEventListener(type, reveal);
  update();
  // Chosen meanwhile: on a page that the reader comes back from, or in another tab.
  for (const type of ["pageshow", "storage"]) addEventListener(type, update);
})();
