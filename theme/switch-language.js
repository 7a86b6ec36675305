// The language switch leads to the heading that the reader is at: both languages have the same ids.
document.querySelector("a.language").addEventListener("click", ({ currentTarget }) => {
  const passed = document.querySelectorAll("[data-md-component=toc] .md-nav__link--active");
  currentTarget.hash = [...passed].at(-1)?.hash ?? location.hash;
});
