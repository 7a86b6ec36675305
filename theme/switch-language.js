// The language switch leads to the heading that the reader is at: both languages have the same ids.
// Before it is followed: also by the middle button, into another tab.
for (const type of ["pointerdown", "click"])
  document.querySelector("a.language").addEventListener(type, ({ currentTarget }) => {
    const passed = document.querySelectorAll("[data-md-component=toc] .md-nav__link--active");
    currentTarget.hash = [...passed].at(-1)?.hash ?? (scrollY ? location.hash : "");
  });
