"""Read a Markdown page into blocks with line numbers."""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# ```python, ~~~ python, ```{.python title="x"}, ``` {#id .python}
FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*(?:\{[^}]*?\.)?([\w+-]*)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{#([^}\s]+)[^}]*\})?\s*$")
ADMONITION = re.compile(r'^\s*(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+"(.*)")?')
TAB = re.compile(r'^\s*===!?\s+"(.*)"')
LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)|<(https?://[^>\s]+)>")
NUMBER = re.compile(r"\d+(?:\.\d+)+|\d{2,}")
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
    """Make a check of a function that yields (line, what, remedy).

    The problems are those of its last argument: a page, or the path of a file.
    """

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

    def links(self) -> list[str]:
        """The targets of the links."""
        return [found[1] or found[2] for found in LINK.finditer(self.prose)]

    def formulas(self) -> list[str]:
        return [found[1] for found in INLINE_MATH.finditer(self.prose)]

    def literals(self) -> set[str]:
        """Code spans, and numbers of two digits or more: no language changes them."""
        text = re.sub(r"\]\([^)]*\)", "]", INLINE_MATH.sub("", self.prose))
        text = re.sub(r"(?<=\d),(?=\d{3})", "", text)  # 1,797 is 1797 in Chinese
        spans = CODE_SPAN.finditer(self.text) if self.prose else ()
        return {found[2] for found in spans} | set(NUMBER.findall(text))


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
    """Split a page into blocks. Indented blocks (in an admonition, a tab) count like others.

    Raises ValueError for a front matter without an end.
    """
    lines = source.splitlines()
    meta: dict[str, tuple[int, str]] = {}
    i = 0
    if lines and lines[0] == "---":
        if "---" not in lines[1:]:
            raise ValueError(f"{path}:1: the front matter never ends: add a line ---")
        i = lines.index("---", 1) + 1
        for number, line in enumerate(lines[1 : i - 1], 2):
            key, _, value = line.partition(":")
            meta[key.strip()] = (number, value.strip())

    blocks: list[Block] = []

    def take(kind: str, end: int, name: str = "") -> None:
        nonlocal i
        blocks.append(Block(kind, i + 1, "\n".join(lines[i:end]), name))
        i = end

    def until(stops) -> int:
        rest = range(i + 1, len(lines))
        return next((n for n in rest if stops(lines[n])), len(lines))

    def starts_block(line: str) -> bool:
        return not line.strip() or bool(
            FENCE.match(line) or HEADING.match(line) or ADMONITION.match(line)
            or TAB.match(line) or line.strip().startswith(("$$", "|"))
        )  # fmt: skip

    while i < len(lines):
        line = lines[i]
        if not line.strip():
            i += 1
        elif fence := FENCE.match(line):
            mark = re.compile(rf"\s*{fence[1]}[\s`~]*$")
            take("fence", min(until(mark.match) + 1, len(lines)), fence[2])
        elif line.strip().startswith("$$"):
            single = line.strip() != "$$" and line.rstrip().endswith("$$")
            end = i if single else until(lambda x: x.rstrip().endswith("$$"))
            take("math", min(end + 1, len(lines)))
        elif heading := HEADING.match(line):
            take("heading", i + 1, heading[3] or "")
        elif admonition := ADMONITION.match(line):
            take("admonition", i + 1, admonition[1])
        elif tab := TAB.match(line):
            take("tab", i + 1, tab[1])
        elif line.strip().startswith("|"):
            take("table", until(lambda x: not x.strip().startswith("|")))
        elif line.startswith("<"):
            take("html", until(lambda x: not x.strip()))
        else:
            take("text", until(starts_block))
    return Page(path, lines, meta, blocks)


def cells(row: str) -> int:
    """How many cells a row has; a | inside a code span does not part cells."""
    bare = CODE_SPAN.sub("x", row).replace("\\|", "").strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1
