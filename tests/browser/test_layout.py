"""Every page with enlarged text and on paper: nothing is cut, too wide or in the way."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import HOMES, PAGES

WIDTHS = (640, 320)  # of a window of 1280 CSS pixels with text at 200 % and at 400 %
PAPER = 680  # A4 between its margins, in CSS pixels
ON_SCREEN = """() => {
  const faults = [], wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`${wide} px wider than a window of ${innerWidth} px`);
  for (const code of document.querySelectorAll('pre > code')) {
    code.style.contentVisibility = 'visible';  // laid out off the screen too
    const scrolls = getComputedStyle(code).overflowX == 'auto';
    const cut = code.scrollWidth > code.clientWidth && !scrolls;
    if (cut || code.getBoundingClientRect().right > innerWidth)
      faults.push(`cut at ${innerWidth} px: ${code.textContent.slice(0, 60)}`);
  }
  return faults;
}"""
ON_PAPER = """() => {
  const faults = [], name = e => `${e.localName}: ${e.textContent.trim().slice(0, 60)}`;
  for (const e of document.querySelectorAll('pre, pre > code, table, figure, mjx-container')) {
    const clips = getComputedStyle(e).overflowX != 'visible' && e.scrollWidth > e.clientWidth + 1;
    if (clips || e.getBoundingClientRect().right > innerWidth + 1)
      faults.push(`cut at the right: ${name(e)}`);
  }
  const menus = '.md-header, .md-sidebar, .md-footer, .md-code__nav, .download';
  for (const e of document.querySelectorAll(menus))
    if (e.checkVisibility()) faults.push(`of no use on paper: ${e.className}`);
  for (const e of document.querySelectorAll('details:not([open]) > :not(summary)'))
    if (e.parentElement.checkVisibility()) faults.push(`folded away: ${name(e)}`);
  const light = color => color.match(/[\\d.]+/g).slice(0, 3).every(x => x > 200);
  const text = document.querySelector('article') ?? document.body;
  if (light(getComputedStyle(text).color)) faults.push('light text on white paper');
  return faults;
}"""
REMEDY = "Mend it in theme/site.css; what is cut on paper, under '@media print' there"


@pytest.mark.browser_context_args(color_scheme="dark")  # paper is white all the same
@pytest.mark.parametrize("home", HOMES.values())
def test_every_page_on_screen_and_on_paper(page: Page, address: str, home: str) -> None:
    problems = []
    for name in PAGES:
        page.emulate_media(media="screen")
        page.goto(address + home + name)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            problems += [f"{page.url}: {fault}" for fault in page.evaluate(ON_SCREEN)]
        if name == "cheatsheet/":  # has paper of its own: test_cheatsheet.py
            continue
        page.set_viewport_size({"width": PAPER, "height": 1000})
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")  # opens what is folded
        problems += [f"{page.url}: {fault}" for fault in page.evaluate(ON_PAPER)]
    assert not problems, "\n".join([*problems, REMEDY])


@pytest.mark.browser_context_args(viewport={"width": 320, "height": 740})
@pytest.mark.parametrize("body, look, fault", [
    ("<pre><code style='display: block; overflow: auto'>{long}", ON_SCREEN, None),
    ("<pre><code style='display: block; overflow: clip'>{long}", ON_SCREEN, "cut at"),
    ("<pre><code>{long}", ON_SCREEN, "px wider than a window"),
    ("<pre style='white-space: pre-wrap'>{long}", ON_PAPER, None),
    ("<pre style='overflow: auto'>{long}", ON_PAPER, "cut at the right: pre"),
    ("<table style='white-space: pre'><td>{long}", ON_PAPER, "right: table"),
    ("<p class='md-header' style='display: none'>Menu", ON_PAPER, None),
    ("<p class='md-header'>Menu", ON_PAPER, "of no use on paper: md-header"),
    ("<details><summary>More</summary><p>Text", ON_PAPER, "folded away: p: Text"),
    ("<article style='color: #ddd'>Text", ON_PAPER, "light text on white paper"),
])  # fmt: skip
def test_what_is_cut_is_caught(page: Page, body: str, look: str, fault) -> None:
    page.set_content("<!doctype html>" + body.format(long="word " * 100))
    faults = page.evaluate(look)
    assert fault in faults[0] if fault else not faults
