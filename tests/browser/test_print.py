"""A reader who prints a chapter gets all of it, on white paper, without menus."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.test_browser import address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

WIDTH = 680  # of A4 between its margins, in CSS pixels
FAULTS = """() => {
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
    faults.push(`folded away: ${name(e)}`);
  const light = color => color.match(/[\\d.]+/g).slice(0, 3).every(x => x > 200);
  const text = document.querySelector('article') ?? document.body;
  if (light(getComputedStyle(text).color)) faults.push('light text on white paper');
  return faults;
}"""


@pytest.fixture
def browser_context_args(browser_context_args: dict) -> dict:
    """A reader with a dark screen."""
    size = {"width": WIDTH, "height": 1000}
    return {**browser_context_args, "color_scheme": "dark", "viewport": size}


@pytest.mark.parametrize("home", ["", "zh/"])
def test_pages_can_be_printed(page: Page, address: str, site: Path, home: str) -> None:
    page.emulate_media(media="print")
    problems = []
    for path in sorted((site / home).rglob("index.html")):
        name = path.parent.relative_to(site).as_posix()
        # The cheat sheet has paper of its own: test_cheatsheet.py.
        if name.endswith("cheatsheet") or (not home and name.startswith("zh")):
            continue
        page.goto(f"{address}{name}/")
        assert page.locator("[data-md-color-scheme=slate]").count()
        problems += [f"{name}: {fault}" for fault in page.evaluate(FAULTS)]
    if problems:
        remedy = "Mend it under '@media print' in theme/site.css"
        pytest.fail("\n".join([*problems, remedy]), pytrace=False)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<pre style='white-space: pre-wrap'>{long}</pre>", None),
        ("<pre style='overflow: auto'>{long}</pre>", "cut at the right: pre"),
        ("<table><td>{long}</table>", None),
        ("<table style='white-space: nowrap'><td>{long}</table>", "cut at the right: table"),
        ("<p class='md-header'>Menu</p>", "of no use on paper: md-header"),
        ("<p class='md-header' style='display: none'>Menu</p>", None),
        ("<details><summary>More</summary><p>Text</p></details>", "folded away: p: Text"),
        ("<article style='color: #ddd'>Text</article>", "light text on white paper"),
    ],
)  # fmt: skip
def test_what_paper_loses_is_caught(page: Page, body: str, fault: str | None) -> None:
    page.set_content(body.format(long="word " * 100))
    faults = page.evaluate(FAULTS)
    assert fault in faults[0] if fault else not faults
