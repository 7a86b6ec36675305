"""Read a Markdown page into blocks with line numbers."""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{#(?P<name>[^}\s]+)[^}]*\})?\s*$")
# How the first line of each kind of block looks. All others are text.
BEGINNINGS = {
    "blank": re.compile(r"\s*$"),
    # ```python, ~~~ python, ```{.python title="x"}, ``` {#id .python}
    "fence": re.compile(r"^\s*(`{3,}|~{3,})\s*(?:\{[^}]*?\.)?(?P<name>[\w+-]*)"),
    "math": re.compile(r"^\s*\$\$"),
    "heading": HEADING,
    "admonition": re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+(?P<name>[\w-]+)"),
    "tab": re.compile(r'^\s*===!?\s+"(?P<name>.*)"'),
    "table": re.compile(r"^\s*\|"),
    "html": re.compile("<"),
}
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
INLINE_MATH = re.compile(r"(?<![\\$])\$([^$\s](?:[^$]*[^$\s])?)\$(?!\$)")
# Signs that a Chinese input method or a word processor leaves in code: full-width forms, ￥,
# ideographic space, 、。《》【】, “”‘’, spaces that do not break or have no width, – for --
FULL_WIDTH = re.compile(
    "[\uff01-\uff5e\uffe5\u3000-\u303f\u2018\u2019\u201c\u201d\u00a0\u200b\ufeff]"
    "|[\u2013\u2014](?=\\w)"
)


@dataclass(frozen=True)
class Problem:
    """Something wrong at a place in a file, and what to do about it."""

    path: Path
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}. {self.remedy}"


Found = Iterator[tuple[int, str, str]]  # line, what is wrong, what to do


def check(find: Callable[..., Found]) -> Callable[..., list[Problem]]:
    """A check whose problems are those of its last argument: a page, or the path of a file."""

    @functools.wraps(find)
    def problems(*about) -> list[Problem]:
        path = getattr(about[-1], "path", about[-1])
        return [Problem(path, *found) for found in find(*about)]

    return problems


@dataclass(frozen=True)
class Block:
    """A run of lines of one kind.

    kind: "heading", "fence", "math", "table", "admonition", "tab", "html" or "text".
    name: a heading's id, a fence's language, an admonition's type, a tab's title.
    """

    kind: str
    line: int
    text: str
    name: str = ""

    @property
    def numbered(self) -> list[tuple[int, str]]:
        """The lines with their numbers."""
        return list(enumerate(self.text.splitlines(), self.line))

    @property
    def prose(self) -> str:
        """The text without its code spans."""
        return "" if self.kind in ("fence", "math") else CODE_SPAN.sub("` `", self.text)


def cells(row: str) -> list[str]:
    """The cells of a table's row; a | in a code span parts none."""
    hidden = CODE_SPAN.sub(lambda code: code[0].replace("|", "\0"), row.strip())
    parts = re.split(r"(?<!\\)\|", hidden.removeprefix("|").removesuffix("|"))
    return [part.strip().replace("\0", "|") for part in parts]


@dataclass
class Page:
    """A page as front matter and blocks."""

    path: Path
    lines: list[str]
    meta: dict[str, tuple[int, str]]  # key -> (line, value)
    blocks: list[Block]

    @property
    def headings(self) -> dict[str, int]:
        """The id of each heading and its line."""
        return {b.name: b.line for b in self.blocks if b.kind == "heading"}


def read(path: Path) -> Page:
    return parse(path, path.read_text("utf-8"))


def parse(path: Path, source: str) -> Page:
    """Split a page into blocks. Indented blocks (in an admonition, a tab) count like others."""
    lines = source.splitlines()
    meta: dict[str, tuple[int, str]] = {}
    blocks: list[Block] = []
    i = 0
    if lines[:1] == ["---"] and "---" in lines[1:]:
        i = lines.index("---", 1) + 1
        for number, line in enumerate(lines[1 : i - 1], 2):
            key, _, value = line.partition(":")
            meta[key.strip()] = (number, value.strip())

    def until(stops) -> int:
        rest = range(i + 1, len(lines))
        return next((n for n in rest if stops(lines[n])), len(lines))

    while i < len(lines):
        line, (kind, found), end = lines[i].strip(), _beginning(lines[i]), i + 1
        if kind == "fence":
            end = until(re.compile(rf"\s*{found[1]}[\s`~]*$").match) + 1
        elif kind == "math" and (line == "$$" or not line.endswith("$$")):
            end = until(lambda x: x.rstrip().endswith("$$")) + 1
        elif kind == "table":
            end = until(lambda x: _beginning(x)[0] != "table")
        elif kind == "html":
            end = until(lambda x: not x.strip())
        elif kind == "text":
            end = until(lambda x: _beginning(x)[0] not in ("text", "html"))
        if kind != "blank":
            name = (found.groupdict().get("name") if found else "") or ""
            blocks.append(Block(kind, i + 1, "\n".join(lines[i:end]), name))
        i = end
    return Page(path, lines, meta, blocks)


def _beginning(line: str) -> tuple[str, re.Match | None]:
    """The kind of block that a line begins."""
    found = ((kind, form.match(line)) for kind, form in BEGINNINGS.items())
    return next((x for x in found if x[1]), ("text", None))
