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
# Chinese punctuation: what no line begins with and none ends with; a quotation mark, which a Latin
# font has narrower, takes the room of a character; a line has about 42 of them.
IN_CHINESE = """() => {
  const faults = [], leave = 'pre, svg, mjx-container, .headerlink';
  const texts = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const rect = (node, n) => {
    range.setStart(node, n);
    range.setEnd(node, n + 1);
    return range.getBoundingClientRect();
  };
  while (texts.nextNode()) {
    const node = texts.currentNode, text = node.data, parent = node.parentElement;
    if (!/[，。、；：？！）”》（“《]/.test(text) || parent.closest(leave)) continue;
    for (let n = 0; n < text.length; n++) {
      const opens = /[（“《]/.test(text[n]);
      if (!opens && !/[，。、；：？！）”》]/.test(text[n])) continue;
      const sign = rect(node, n), other = n + (opens ? 1 : -1), next = node[opens ? 'nextSibling' : 'previousSibling'];
      if (!sign.width) continue;
      const near = text[other] ? rect(node, other) : next?.nodeType === 1 ? [...next.getClientRects()].at(opens ? 0 : -1) : null;
      const [first, second] = opens ? [sign, near] : [near, sign];
      if (near?.width && second.left < first.left && second.top > first.top + 8)
        faults.push(`a line ${opens ? 'ends' : 'begins'} with ${text[n]} at ${innerWidth} px: ${parent.textContent.slice(0, 80)}`);
      const size = parseFloat(getComputedStyle(parent).fontSize);
      const alone = /^[一-鿿]?[“”][一-鿿]?$/.test(text.slice(Math.max(0, n - 1), n + 2));
      if (alone && sign.width < .9 * size)  // beside another sign it may be set closer
        faults.push(`${text[n]} is ${sign.width} px wide, in letters of ${size} px`);
    }
  }
  for (const p of document.querySelectorAll('article > p')) {
    const line = p.clientWidth / parseFloat(getComputedStyle(p).fontSize);
    if (line > 43) faults.push(`a line of ${line} characters`);
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
            found = page.evaluate(ON_SCREEN) + (
                page.evaluate(IN_CHINESE) if home else []
            )
            problems += [f"{page.url}: {fault}" for fault in found]
        if name == "cheatsheet/":  # has paper of its own: test_cheatsheet.py
            continue
        page.set_viewport_size({"width": PAPER, "height": 1000})
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")  # opens what is folded
        problems += [f"{page.url}: {fault}" for fault in page.evaluate(ON_PAPER)]
    assert not problems, "\n".join([*problems, REMEDY])


@pytest.mark.browser_context_args(viewport={"width": 320, "height": 740})
@pytest.mark.parametrize("body, look, fault", [
    ("<article lang=zh style='font: 20px Noto Sans CJK SC'>中文（中文），“中文”。", IN_CHINESE, None),
    ("<article style='width: 4ch; font: 20px monospace; line-break: anywhere'><code>code</code>中（中", IN_CHINESE, "ends with （"),
    ("<article style='font: 20px Liberation Sans'>“中", IN_CHINESE, "“ is "),
    ("<article style='font-size: 6px; width: 300px'><p>中", IN_CHINESE, "a line of 50 characters"),
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
