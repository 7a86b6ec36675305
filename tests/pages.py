"""Read a Markdown page into blocks with line numbers, and check one page by itself."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from scripts import REFERENCE

FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*\{?\.?([\w+-]*)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{#([^}\s]+)[^}]*\})?\s*$")
ADMONITION = re.compile(r'^\s*(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+"(.*)")?')
TAB = re.compile(r'^\s*===!?\s+"(.*)"')
LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
INLINE_MATH = re.compile(r"(?<![\\$])\$([^$\s](?:[^$]*[^$\s])?)\$(?!\$)")
# Signs that a Chinese input method leaves in code: full-width forms, ideographic space, 、。 “”‘’
FULL_WIDTH = re.compile(
    "[\uff01-\uff5e\u3000-\u3002\u300a-\u300f\u2018\u2019\u201c\u201d]"
)
ADDRESS = re.compile(r"^(?:https?:)?//")


@dataclass(frozen=True)
class Problem:
    """Something wrong at a place in a file, and what to do about it."""

    path: Path
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}. {self.remedy}"


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
    level: int = 0

    @property
    def prose(self) -> str:
        """The text without its code spans."""
        return "" if self.kind in ("fence", "math") else CODE_SPAN.sub("` `", self.text)

    def links(self) -> list[tuple[int, str, str, str]]:
        """(line, "!" for an image, text, target) of each link."""
        lines = enumerate(self.prose.splitlines(), self.line)
        return [
            (n, *found.groups()) for n, line in lines for found in LINK.finditer(line)
        ]

    def formulas(self) -> list[str]:
        return [found[1] for found in INLINE_MATH.finditer(self.prose)]


@dataclass
class Page:
    """A page as front matter and blocks."""

    path: Path
    meta: dict[str, tuple[int, str]]  # key -> (line, value)
    blocks: list[Block]

    def sections(self) -> list[tuple[Block, list[Block]]]:
        """Each heading with the blocks under it, up to the next heading."""
        found: list[tuple[Block, list[Block]]] = [
            (Block("heading", 1, "", "(top)"), [])
        ]
        for block in self.blocks:
            if block.kind == "heading":
                found.append((block, []))
            else:
                found[-1][1].append(block)
        return found if found[0][1] else found[1:]


def read(path: Path) -> Page:
    return parse(path, path.read_text("utf-8"))


def parse(path: Path, source: str) -> Page:
    """Split a page into blocks. Indented blocks (in an admonition, a tab) count like others."""
    lines = source.splitlines()
    meta: dict[str, tuple[int, str]] = {}
    i = 0
    if lines and lines[0] == "---":
        i = lines.index("---", 1) + 1
        for number, line in enumerate(lines[1 : i - 1], 2):
            key, _, value = line.partition(":")
            meta[key.strip()] = (number, value.strip())

    blocks: list[Block] = []

    def take(kind: str, end: int, name: str = "", level: int = 0) -> None:
        nonlocal i
        blocks.append(Block(kind, i + 1, "\n".join(lines[i:end]), name, level))
        i = end

    def until(stops) -> int:
        end = i + 1
        while end < len(lines) and not stops(lines[end]):
            end += 1
        return end

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
            mark = fence[1]
            end = until(
                lambda x, mark=mark: x.strip().startswith(mark) and not x.strip(" `~")
            )
            take("fence", min(end + 1, len(lines)), fence[2])
        elif line.strip().startswith("$$"):
            single = line.strip() != "$$" and line.rstrip().endswith("$$")
            end = i if single else until(lambda x: x.rstrip().endswith("$$"))
            take("math", min(end + 1, len(lines)))
        elif heading := HEADING.match(line):
            take("heading", i + 1, heading[3] or "", len(heading[1]))
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
    return Page(path, meta, blocks)


def table_shape(block: Block) -> tuple[int, int]:
    """(rows, columns) of a table; a | inside a code span does not part cells."""
    rows = block.text.splitlines()
    cells = (
        CODE_SPAN.sub("x", rows[0]).replace("\\|", "").strip().strip("|").count("|") + 1
    )
    return len(rows), cells


# Checks of one page. Each returns the problems that it finds.


def typed_python(page: Page) -> list[Problem]:
    """Python that stands on the page instead of being pulled from a tested script."""
    problems = []
    remedy = 'Put it into a script in examples/ and show it with --8<-- "chapter/script.py:section"'
    for block in page.blocks:
        if block.kind == "html" and re.search(r"<(pre|code)\b", block.text):
            problems.append(
                Problem(page.path, block.line, "code typed as HTML", remedy)
            )
        if block.kind == "text" and (hit := re.search(r"(?<!`)`#!py", block.text)):
            line = block.line + block.text.count("\n", 0, hit.start())
            problems.append(
                Problem(page.path, line, "Python typed on the page", remedy)
            )
        if block.kind != "fence":
            continue
        body = block.text.splitlines()[1:-1]
        if not block.name:
            problems.append(
                Problem(page.path, block.line, "a fence without a language",
                        "Say what it holds: bash, toml, yaml or text")
            )  # fmt: skip
        pulled = [bool(REFERENCE.match(line)) for line in body]
        if block.name.lower() in (
            "python",
            "py",
            "python3",
            "pycon",
            "ipython",
            "ipython3",
        ):
            if pulled != [True]:
                at = block.line + 1 + (pulled.index(False) if False in pulled else 0)
                what = "Python typed on the page (a fence holds one --8<-- line and nothing else)"
                problems.append(Problem(page.path, at, what, remedy))
        elif not any(pulled) and _is_python("\n".join(line.strip() for line in body)):
            what = f"this looks like Python typed into a '{block.name}' fence"
            problems.append(Problem(page.path, block.line + 1, what, remedy))
    return problems


def _is_python(text: str) -> bool:
    if re.search(r"^>>> ", text, re.M):
        return True
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return False
    return any(
        isinstance(n, ast.Import | ast.ImportFrom | ast.Call) for n in ast.walk(tree)
    )


def heading_ids(page: Page) -> list[Problem]:
    """Headings without an id, with one that is not plain ASCII, or with one used before."""
    problems, seen = [], {}
    for block in page.blocks:
        if block.kind != "heading":
            continue
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", block.name):
            what = f"heading '{block.text}' has no id of small ASCII letters, digits and hyphens"
            remedy = "Write it in braces after the heading: {#broadcasting}"
            problems.append(Problem(page.path, block.line, what, remedy))
        elif block.name in seen:
            what = f"the id '{block.name}' was already used in line {seen[block.name]}"
            problems.append(
                Problem(page.path, block.line, what, "Give each heading its own id")
            )
        seen.setdefault(block.name, block.line)
    return problems


def broken_links(page: Page) -> list[Problem]:
    """Links to a page, a heading or a file that is not there."""
    problems = []
    for block in page.blocks:
        for line, _, _, target in block.links():
            name, _, anchor = target.partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            file = page.path.parent / name if name else page.path
            if not file.is_file():
                what = f"the link goes to '{target}', and there is no file {file}"
                problems.append(
                    Problem(page.path, line, what, "Mend the path; it is relative")
                )
            elif anchor and file.suffix == ".md":
                ids = {b.name for b in read(file).blocks if b.kind == "heading"}
                if anchor not in ids:
                    what = (
                        f"the link goes to '#{anchor}', which is no heading of {file}"
                    )
                    has = ", ".join(sorted(ids - {""}))
                    problems.append(Problem(page.path, line, what, f"It has: {has}"))
    return problems


def foreign_addresses(page: Page) -> list[Problem]:
    """Pictures, scripts and styles that the browser would load from another server."""
    problems = []
    remedy = "Keep a copy in the project: a page loads nothing from other servers"
    for block in page.blocks:
        if block.kind in ("fence", "math"):
            continue
        loads = [(n, target) for n, image, _, target in block.links() if image]
        for number, line in enumerate(block.prose.splitlines(), block.line):
            attributes = re.findall(
                r'\b(?:src|srcset|poster|data)\s*=\s*["\']([^"\']+)', line
            )
            attributes += re.findall(r'<link\b[^>]*\bhref\s*=\s*["\']([^"\']+)', line)
            attributes += re.findall(r'url\(["\']?([^"\')]+)', line)
            loads += [(number, target) for target in attributes]
        for number, target in loads:
            if ADDRESS.match(target):
                what = f"the browser would load {target}"
                problems.append(Problem(page.path, number, what, remedy))
    return problems


def full_width_in_code(page: Page) -> list[Problem]:
    """Full-width signs in fences and code spans: pasted, they do not run."""
    problems = []
    for block in page.blocks:
        for number, line in enumerate(block.text.splitlines(), block.line):
            parts = (
                [line]
                if block.kind == "fence"
                else [m[2] for m in CODE_SPAN.finditer(line)]
            )
            problems += [_full_width(page.path, number, part) for part in parts if
                         FULL_WIDTH.search(part)]  # fmt: skip
    return problems


def unset_formulas(page: Page) -> list[Problem]:
    """Display formulas that Markdown takes for text, because no empty line parts them."""
    lines = ["", *page.path.read_text("utf-8").splitlines(), ""]
    problems = []
    for block in page.blocks:
        last = block.line + block.text.count("\n")
        if block.kind == "math" and (
            lines[block.line - 1].strip() or lines[last + 1].strip()
        ):
            what = "the formula would not be typeset: text touches it"
            remedy = "Put an empty line before and after it"
            problems.append(Problem(page.path, block.line, what, remedy))
    return problems


def full_width_in_script(path: Path, source: str) -> list[Problem]:
    """The same for a script."""
    lines = enumerate(source.splitlines(), 1)
    return [_full_width(path, n, line) for n, line in lines if FULL_WIDTH.search(line)]


def _full_width(path: Path, line: int, code: str) -> Problem:
    sign = FULL_WIDTH.search(code)[0]
    what = f"the full-width sign '{sign}' (U+{ord(sign):04X}) stands in code: {code.strip()}"
    return Problem(path, line, what, "Type the ASCII sign")


PAGE_CHECKS = [
    typed_python,
    heading_ids,
    broken_links,
    foreign_addresses,
    full_width_in_code,
    unset_formulas,
]
