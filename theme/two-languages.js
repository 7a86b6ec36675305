// Reading in two languages: under each paragraph stands the same one in the other language.
// Both pages have the same blocks in the same order (tests/text/test_translation.py sees to that).
// Code stands once, with its comments in both languages.
(() => {
  const PROSE = "h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, summary";
  const LEFT_OUT = "#explorer, .other, :has(> .download)";
  const KEY = "both-languages";

  function prose(article) {
    const whole = (block) => !block.closest(LEFT_OUT) && !block.querySelector(PROSE);
    return [...article.querySelectorAll(PROSE)].filter(whole);
  }

  function copy(block, tag, lang) {
    const element = document.createElement(tag);
    element.className = "other";
    element.lang = lang;
    for (const node of block.childNodes) element.append(document.importNode(node, true));
    for (const link of element.querySelectorAll(".headerlink")) link.remove();
    for (const named of element.querySelectorAll("[id]")) named.removeAttribute("id");
    return element;
  }

  // What is left to translate: not code, not punctuation.
  function words(block) {
    const text = copy(block, "p", "");
    for (const code of text.querySelectorAll("code")) code.remove();
    return text.textContent.replace(/[^\p{L}\p{N}]/gu, "");
  }

  function add(here, there, lang) {
    if (words(here) === words(there)) return;
    if (here.matches("p:not([class])")) return here.after(copy(there, "p", lang));
    const permalink = here.querySelector(":scope > .headerlink");
    here.insertBefore(copy(there, "span", lang), permalink);
  }

  const contents = (page) => [...page.querySelectorAll("[data-md-component=toc] a > span")];
  const comments = (article) => [...article.querySelectorAll(".highlight .c1:not(.output)")];

  // Behind the comment, or in a line of its own if the comment has one.
  function addComment(here, there, lang) {
    if (here.textContent === there.textContent) return;
    let before = "";
    for (let n = here.previousSibling; n && !before.includes("\n"); n = n.previousSibling)
      before = n.textContent + before;
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const other = copy(there, "span", lang);
    other.prepend(line.trim() ? "  " : `\n${line}`);
    here.after(other);
  }

  // Which block stands first below the header, and where.
  const top = (block) => block.getBoundingClientRect().top;
  function place(blocks) {
    const header = document.querySelector(".md-header").offsetHeight;
    const n = blocks.findIndex((block) => top(block) >= header);
    return [n, top(blocks.at(n))];
  }

  // Where the reader was when the page was left, if this is Back, Forward or a reload. The browser
  // has scrolled before the other paragraphs were here.
  const PLACE = `place ${location.pathname}`;
  function placeLeft() {
    const [{ type }] = performance.getEntriesByType("navigation");
    const left = type === "navigate" ? null : sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    return JSON.parse(left);
  }

  function show(article, page, lang) {
    const other = page.querySelector("article");
    const theirs = prose(other), ours = prose(article);
    if (ours.length !== theirs.length) throw Error("These are not the same blocks");
    const [n, y] = placeLeft() ?? place(ours);
    ours.forEach((block, n) => add(block, theirs[n], lang));
    const said = comments(other), named = contents(page);
    comments(article).forEach((comment, n) => addComment(comment, said[n], lang));
    contents(document).forEach((link, n) => add(link, named[n], lang));
    scrollBy(0, top(ours.at(n)) - y);
  }

  async function update(on) {
    const article = button.closest("article");
    button.setAttribute("aria-pressed", on);
    for (const old of document.querySelectorAll(".other")) old.remove();
    if (!on) return;
    try {
      const answer = await fetch(button.dataset.other);
      if (!answer.ok) throw Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (isOn() && !article.querySelector(".other"))
        show(article, page, button.dataset.lang);
    } catch {
      button.setAttribute("aria-pressed", false);
      button.textContent = button.dataset.failed;
    }
  }

  const button = document.querySelector("button.both-languages");
  if (!button || location.protocol === "file:") return;
  button.hidden = false;
  const isOn = () => button.getAttribute("aria-pressed") === "true";
  function remember() {
    const on = localStorage.getItem(KEY) === "true";
    if (on !== isOn()) update(on);
  }
  button.addEventListener("click", () => {
    localStorage.setItem(KEY, !isOn());
    remember();
  });
  addEventListener("pagehide", () => {
    const blocks = prose(button.closest("article"));
    if (isOn()) sessionStorage.setItem(PLACE, JSON.stringify(place(blocks)));
  });
  remember();
  // Chosen meanwhile: on a page that the reader comes back from, or in another tab.
  for (const type of ["pageshow", "storage"]) addEventListener(type, remember);
})();
