"""The cheat sheet on two sides of paper.

`pytest tests/browser -k cheatsheet --update-cheatsheet` prints it into docs/*/cheatsheet.pdf.
"""

import io
import re
import unicodedata
from collections import Counter

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader, PdfWriter

from tests.browser.pages import HOMES
from tests.conftest import ROOT

SIDES = [(842, 595)] * 2  # of A4, landscape, in points
SMALLEST = 6.5  # points
WIDTH = round((297 - 2 * 7) / 25.4 * 96)  # between the margins, in CSS pixels


# On paper no line is cut or tiny.
FAULTS = """smallest => {
  const faults = [];
  for (const code of document.querySelectorAll('pre > code')) {
    const height = code.clientHeight;
    code.style.whiteSpace = 'pre';
    if (height > code.clientHeight || code.scrollWidth > code.clientWidth)
      faults.push(`a line is too long for its column: ${code.textContent.slice(0, 40)}...`);
    code.style.whiteSpace = '';
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement, text = texts.currentNode.data.trim();
    const points = parseFloat(getComputedStyle(element).fontSize) * .75;
    if (text && element.checkVisibility() && points < smallest)
      faults.push(`${points} pt is too small to read: ${text}`);
  }
  return faults;
}"""


# Chromium files a letter under the first number of its shape, which may be that of a radical:
# copied or searched, U+2F00 is not the letter 一. Unicode knows these pairs, but for the last ones.
RADICAL = re.compile(rb"(?<= <)2[EF][0-9A-F]{2}(?=>$)", re.M)
SIMPLIFIED = str.maketrans(
    "⻅⻉⻋⻓⻔⻚⻛⻜⻢⻥⻦⻬⻮⻰", "见贝车长门页风飞马鱼鸟齐齿龙"
)


def letter(radical: re.Match) -> bytes:
    text = chr(int(radical[0], 16)).translate(SIMPLIFIED)
    return b"%04X" % ord(unicodedata.normalize("NFKC", text))


def print_sheet(page: Page) -> PdfWriter:
    # A reader's copy must not lead to the server that it was printed from.
    page.evaluate("document.querySelectorAll('a').forEach(a => a.removeAttribute('href'))")  # fmt: skip
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    pdf = PdfWriter(io.BytesIO(printed))
    for side in pdf.pages:
        for font in side["/Resources"]["/Font"].values():
            names = font.get_object()["/ToUnicode"].get_object()
            names.set_data(RADICAL.sub(letter, names.get_data()))
    pdf.metadata = {"/Title": page.title()}  # and no date: the same page, the same file
    pdf.compress_identical_objects()
    return pdf


def wrong_paper(pdf: PdfReader | PdfWriter) -> list[str]:
    """Too many or too few sides, other paper, or links."""
    found = [tuple(round(float(x)) for x in p.mediabox[2:]) for p in pdf.pages]
    problems = ["there are links"] * any("/Annots" in page for page in pdf.pages)
    if found != SIDES:
        problems.append(
            f"expected two sides of A4 landscape, {SIDES} in points, found {found}. "
            "Shorten the boxes or the spaces in theme/cheatsheet.css"
        )
    return problems


def packed(text: str) -> str:
    """Without spaces, which a PDF does not keep."""
    return "".join(text.split())


def stale_text(pdf: PdfReader, page: str) -> list[str]:
    """What the page says on paper and the PDF does not, or the other way around."""
    text = packed("".join(side.extract_text() for side in pdf.pages))
    lines = [line for line in page.splitlines() if packed(line) not in text]
    more = "".join(Counter(text) - Counter(packed(page)))
    problems = [f"the PDF lacks: {line}" for line in lines]
    return problems + [f"the page lacks, the PDF has: {more}"] * bool(more)


@pytest.mark.browser_context_args(viewport={"width": WIDTH, "height": 700})
@pytest.mark.parametrize("language", HOMES)
def test_prints_on_two_sides(
    page: Page, address: str, language: str, pytestconfig: pytest.Config
) -> None:
    page.goto(f"{address}{HOMES[language]}cheatsheet/")
    page.emulate_media(media="print")
    assert page.evaluate(FAULTS, SMALLEST) == []
    sheet, text = print_sheet(page), page.locator("article").inner_text()
    assert wrong_paper(sheet) == []
    assert "expected two sides" in wrong_paper(PdfWriter())[0]

    kept = ROOT / f"docs/{language}/cheatsheet.pdf"
    if pytestconfig.getoption("update_cheatsheet"):
        sheet.write(kept)
    pdf = PdfReader(kept)
    if problems := wrong_paper(pdf) + stale_text(pdf, text):
        remedy = "Print it again: make cheatsheet. (Chinese needs a Chinese font: "
        remedy += "on Debian and Ubuntu, apt install fonts-noto-cjk.)"
        pytest.fail("\n".join([f"{kept}:", *problems, remedy]), pytrace=False)
    assert "the PDF lacks: x = 3" in stale_text(pdf, f"{text}\nx = 3")
    assert "the PDF has" in stale_text(pdf, text.replace("PyTorch", ""))[-1]

    for size, fault in [
        ("12pt", "too long for its column"),
        ("6pt", "6 pt is too small"),
    ]:
        page.add_style_tag(content=f"pre > code {{ font-size: {size} !important }}")
        assert fault in "\n".join(page.evaluate(FAULTS, SMALLEST))
