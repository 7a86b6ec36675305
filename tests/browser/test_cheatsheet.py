"""The cheat sheet: what its comments say of shapes, and the two sides of paper.

`pytest tests/test_cheatsheet.py --update-cheatsheet` prints it into docs/<language>/cheatsheet.pdf.
"""

import ast
import io
import re
import unicodedata
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page
from pypdf import PdfReader, PdfWriter

from tests.conftest import EXAMPLES, ROOT
from tests.example_runner import run
from tests.test_browser import address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

LANGUAGES = {"en": "", "zh": "zh/"}
SCRIPTS = sorted((EXAMPLES / "cheatsheet").glob("*.py"))
SHAPE = re.compile(r"  # (\((?:\d+,(?: \d+(?:, \d+)*)?)?\))")
SIDES = 2
A4 = (842, 595)  # points, landscape
SMALLEST = 6.5  # points
MILLIMETER = 96 / 25.4  # in CSS pixels


# What a comment says of a shape is true


def with_claims(source: str) -> str:
    """The script with an assertion after each line whose comment states a shape."""
    lines = source.splitlines()
    statements = {
        s.end_lineno: s for s in ast.walk(ast.parse(source)) if isinstance(s, ast.stmt)
    }
    for number in range(len(lines), 0, -1):
        claim = SHAPE.search(lines[number - 1])
        if not claim:
            continue
        statement = statements[number]
        value = statement.targets[0] if hasattr(statement, "targets") else statement
        indent = " " * statement.col_offset
        lines.insert(
            number,
            f"{indent}found = tuple(({ast.unparse(value)}).shape)\n"
            f"{indent}assert found == {claim[1]}, "
            f"f'the comment in line {number} says {claim[1]}, and the shape is {{found}}'",
        )
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_shapes_in_comments(path: Path, tmp_path: Path) -> None:
    source = path.read_text("utf-8")
    if "# devices: cuda" in source:
        assert not SHAPE.search(source), f"{path}: this shape is checked by nothing"
        return
    script = tmp_path / path.name
    script.write_text(with_claims(source), "utf-8")
    error = run(script, "cpu").error
    if error:
        pytest.fail(f"{path.relative_to(ROOT)}: {error.splitlines()[-1]}", False)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("x.T  # (3, 2)", None),
        ("y = x[0]  # (3,) a row", None),
        ("x.T  # (2, 3)", "line 3 says (2, 3), and the shape is (3, 2)"),
        ("if True:\n    y = x[0]  # (2,)", "line 4 says (2,), and the shape is (3,)"),
    ],
)
def test_a_wrong_shape_is_caught(tmp_path: Path, line: str, wrong: str | None) -> None:
    script = tmp_path / "tiny.py"
    source = f"import torch\nx = torch.ones(2, 3)\n{line}\n"
    script.write_text(with_claims(source), "utf-8")
    error = run(script, "cpu").error
    assert wrong in error if wrong else not error


# On paper nothing is cut


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


def on_paper(page: Page, width: float) -> None:
    """Lay a page out as on paper; `width` is that between the margins, in millimeters."""
    page.set_viewport_size({"width": round(width * MILLIMETER), "height": 700})
    page.emulate_media(media="print")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_cut_or_tiny(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{LANGUAGES[language]}cheatsheet/")
    on_paper(page, 297 - 2 * 7)
    assert page.evaluate(FAULTS, SMALLEST) == []


@pytest.mark.parametrize(
    ("width", "size", "fault"),
    [
        (200, 7, None),
        (50, 7, "too long for its column: import torch"),
        (200, 6, "6 pt"),
    ],
)
def test_a_cut_or_tiny_line_is_caught(
    page: Page, width: int, size: int, fault: str | None
) -> None:
    page.set_content(
        f"<pre style='width: {width}px; font: {size}pt/1.5 monospace; white-space: pre-wrap'>"
        "<code style='display: block; line-height: 1.5'>import torch\ny = x\n</code></pre>"
    )
    faults = page.evaluate(FAULTS, SMALLEST)
    assert fault in faults[0] if fault else not faults


# The PDF


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
    page.evaluate(
        "document.querySelectorAll('a').forEach(a => a.removeAttribute('href'))"
    )
    pdf = PdfWriter(
        io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))
    )
    for side in pdf.pages:
        for font in side["/Resources"]["/Font"].values():
            names = font.get_object()["/ToUnicode"].get_object()
            names.set_data(RADICAL.sub(letter, names.get_data()))
    pdf.metadata = {"/Title": page.title()}  # and no date: the same page, the same file
    pdf.compress_identical_objects()
    out = io.BytesIO()
    pdf.write(out)
    return out.getvalue()


def wrong_sides(pdf: PdfReader | PdfWriter) -> list[str]:
    """Too many or too few sides, or other paper."""
    found = [tuple(round(float(x)) for x in p.mediabox[2:]) for p in pdf.pages]
    if found == [A4] * SIDES:
        return []
    return [
        f"expected {SIDES} sides of A4 landscape, {A4} points each, found {found}. "
        "Shorten the boxes or the spaces in theme/cheatsheet.css"
    ]


def packed(text: str) -> str:
    return "".join(text.split())


def pieces(source: str) -> list[str]:
    """The texts of the built page that are printed: title, headings, sentences, code."""
    article = html.document_fromstring(source).find(".//article")
    found = []
    for element in article.iterchildren("h1", "h2", "p", "div"):
        if {"checked", "no-print"} & set(element.get("class", "").split()):
            continue
        for link in element.xpath(".//a[@class='headerlink' or @class='script']"):
            link.drop_tree()
        found.append(element.text_content().strip())
    return found


def stale_text(pdf: PdfReader, source: str) -> list[str]:
    """What the page says and the PDF does not, or the other way around."""
    rest = packed("".join(p.extract_text() for p in pdf.pages))
    problems = []
    for piece in sorted(pieces(source), key=len, reverse=True):
        before, found, after = rest.partition(packed(piece))
        if found:
            rest = f"{before}\n{after}"
        else:
            problems.append(f"the PDF lacks: {piece}")
    if rest.split():
        problems.append(f"the page lacks, the PDF has: {' '.join(rest.split())}")
    return problems


TINY = """<style>@page { size: A4 landscape }</style><article><h1>Sheet</h1>
<p class="no-print">Print it</p><h2>Box</h2><div>x = 1</div></article>"""


def test_another_text_is_caught(page: Page) -> None:
    page.set_content(TINY.replace("Print it", ""))
    pdf = PdfReader(io.BytesIO(print_sheet(page)))
    assert stale_text(pdf, TINY) == []
    assert stale_text(pdf, TINY.replace("x = 1", "x = 2")) == [
        "the PDF lacks: x = 2",
        "the page lacks, the PDF has: x=1",
    ]


def test_other_paper_is_caught(page: Page) -> None:
    for style, good in [("A4 landscape", True), ("A4", False), ("A5 landscape", False)]:
        page.set_content(f"<style>@page {{ size: {style} }}</style>x")
        side = io.BytesIO(page.pdf(prefer_css_page_size=True))
        both = PdfWriter(side)
        assert wrong_sides(both)  # one side
        both.append(side)
        assert not wrong_sides(both) if good else wrong_sides(both)


def test_letters_are_not_radicals() -> None:
    names = b"<0C> <2F00>\n<0D> <2EC9>\n<2F00> <0041>\n"
    assert RADICAL.sub(letter, names) == b"<0C> <4E00>\n<0D> <8D1D>\n<2F00> <0041>\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_prints_on_two_sides(
    page: Page, address: str, language: str, pytestconfig: pytest.Config
) -> None:
    page.goto(f"{address}{LANGUAGES[language]}cheatsheet/")
    data = print_sheet(page)
    pdf = PdfReader(io.BytesIO(data))
    assert wrong_sides(pdf) == []
    assert not any(p.get("/Annots") for p in pdf.pages)  # no links
    if pytestconfig.getoption("update_cheatsheet"):
        (ROOT / f"docs/{language}/cheatsheet.pdf").write_bytes(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_is_up_to_date(site: Path, language: str) -> None:
    pdf = PdfReader(ROOT / f"docs/{language}/cheatsheet.pdf")
    source = (site / LANGUAGES[language] / "cheatsheet/index.html").read_text("utf-8")
    problems = wrong_sides(pdf) + stale_text(pdf, source)
    if problems:
        remedy = "Print it again: make cheatsheet. (Chinese needs a Chinese font: "
        remedy += "on Debian and Ubuntu, apt install fonts-noto-cjk.)"
        path = f"docs/{language}/cheatsheet.pdf"
        pytest.fail(f"{path}: " + "\n".join([*problems, remedy]), pytrace=False)
