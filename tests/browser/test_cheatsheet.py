"""The cheat sheet on two sides of paper.

`pytest tests/browser -k cheatsheet --update-cheatsheet` prints it into docs/*/cheatsheet.pdf.
"""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from lxml import html
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
    const style = getComputedStyle(code), text = code.textContent.trimEnd();
    const space = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    const rows = Math.round((code.clientHeight - space) / parseFloat(style.lineHeight));
    if (rows != text.split('\\n').length || code.scrollWidth > code.clientWidth)
      faults.push(`a line is too long for its column: ${text.split('\\n')[0]}...`);
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


def test_a_cut_or_tiny_line_is_caught(page: Page) -> None:
    fits = "width: 200px; font: 7pt/1.5 monospace; white-space: pre-wrap"
    for style, fault in [
        (fits, ""),
        (fits.replace("200", "50"), "too long for its column: import torch"),
        (fits.replace("7pt", "6pt"), "6 pt is too small"),
    ]:
        code = "<code style='display: block; line-height: 1.5'>import torch\ny = x\n"
        page.set_content(f"<pre style='{style}'>{code}</code></pre>")
        faults = "\n".join(page.evaluate(FAULTS, SMALLEST))
        assert fault in faults if fault else not faults


# Chromium files a letter under the first number of its shape, which may be that of a radical:
# copied or searched, U+2F00 is not the letter 一. Unicode knows these pairs, but for the last ones.
RADICAL = re.compile(rb"(?<= <)2[EF][0-9A-F]{2}(?=>$)", re.M)
SIMPLIFIED = str.maketrans(
    "⻅⻉⻋⻓⻔⻚⻛⻜⻢⻥⻦⻬⻮⻰", "见贝车长门页风飞马鱼鸟齐齿龙"
)


def letter(radical: re.Match) -> bytes:
    text = chr(int(radical[0], 16)).translate(SIMPLIFIED)
    return b"%04X" % ord(unicodedata.normalize("NFKC", text))


def print_sheet(page: Page) -> bytes:
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
    out = io.BytesIO()
    pdf.write(out)
    return out.getvalue()


def wrong_paper(pdf: PdfReader) -> list[str]:
    """Too many or too few sides, other paper, or links."""
    found = [tuple(round(float(x)) for x in p.mediabox[2:]) for p in pdf.pages]
    problems = ["there are links"] * any("/Annots" in page for page in pdf.pages)
    if found != SIDES:
        problems.append(
            f"expected two sides of A4 landscape, {SIDES} in points, found {found}. "
            "Shorten the boxes or the spaces in theme/cheatsheet.css"
        )
    return problems


def stale_text(pdf: PdfReader, source: str) -> list[str]:
    """What the page says in title, headings, sentences and code and the PDF does not, or the
    other way around."""

    def packed(text: str) -> str:
        return "".join(text.split())

    pieces = []
    article = html.document_fromstring(source).find(".//article")
    for element in article.iterchildren("h1", "h2", "p", "div"):
        if not {"checked", "no-print"} & set(element.get("class", "").split()):
            for link in element.xpath(".//a[@class='headerlink' or @class='script']"):
                link.drop_tree()
            pieces.append(element.text_content().strip())
    rest, problems = packed("".join(p.extract_text() for p in pdf.pages)), []
    for piece in sorted(pieces, key=len, reverse=True):
        before, found, after = rest.partition(packed(piece))
        if found:
            rest = f"{before}\n{after}"
        else:
            problems.append(f"the PDF lacks: {piece}")
    if rest.split():
        problems.append(f"the page lacks, the PDF has: {' '.join(rest.split())}")
    return problems


def test_other_text_or_paper_is_caught(page: Page) -> None:
    tiny = (
        "<article><h1>Sheet</h1><p class='no-print'>Print</p><div>x = 1</div></article>"
    )
    for style, sides in [("A4 landscape", 2), ("A4 landscape", 1), ("A4", 2)]:
        text = tiny.replace("Print", "")
        text += "<p style='break-before: page'>&nbsp;" * (sides - 1)
        page.set_content(f"<style>@page {{ size: {style} }}</style>{text}")
        pdf = PdfReader(io.BytesIO(print_sheet(page)))
        assert bool(wrong_paper(pdf)) == ((style, sides) != ("A4 landscape", 2))
    assert stale_text(pdf, tiny) == []
    assert stale_text(pdf, tiny.replace("x = 1", "x = 2")) == [
        "the PDF lacks: x = 2",
        "the page lacks, the PDF has: x=1",
    ]
    names = b"<0C> <2F00>\n<0D> <2EC9>\n<2F00> <0041>\n"
    assert RADICAL.sub(letter, names) == b"<0C> <4E00>\n<0D> <8D1D>\n<2F00> <0041>\n"


@pytest.mark.browser_context_args(viewport={"width": WIDTH, "height": 700})
@pytest.mark.parametrize("language", HOMES)
def test_prints_on_two_sides(
    page: Page, address: str, site: Path, language: str, pytestconfig: pytest.Config
) -> None:
    page.goto(f"{address}{HOMES[language]}cheatsheet/")
    page.emulate_media(media="print")
    assert page.evaluate(FAULTS, SMALLEST) == []
    data = print_sheet(page)
    assert wrong_paper(PdfReader(io.BytesIO(data))) == []

    kept = ROOT / f"docs/{language}/cheatsheet.pdf"
    if pytestconfig.getoption("update_cheatsheet"):
        kept.write_bytes(data)
    pdf = PdfReader(kept)
    source = (site / HOMES[language] / "cheatsheet/index.html").read_text("utf-8")
    if problems := wrong_paper(pdf) + stale_text(pdf, source):
        remedy = "Print it again: make cheatsheet. (Chinese needs a Chinese font: "
        remedy += "on Debian and Ubuntu, apt install fonts-noto-cjk.)"
        pytest.fail("\n".join([f"{kept}:", *problems, remedy]), pytrace=False)
