"""Read a Markdown page into blocks with line numbers, and check one page by itself."""

import ast
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from pygments.lexers import python as lexers
from scripts import REFERENCE, references

# ```python, ~~~ python, ```{.python title="x"}, ``` {#id .python}
FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*(?:\{[^}]*?\.)?([\w+-]*)")
# Every name that Pygments has for Python: py, python3, pycon, pytb, numpy ...
PYTHON = {"ipython", "ipython3"}.union(
    *(getattr(lexers, name).aliases for name in lexers.__all__)
)
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{#([^}\s]+)[^}]*\})?\s*$")
ADMONITION = re.compile(r'^\s*(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+"(.*)")?')
TAB = re.compile(r'^\s*===!?\s+"(.*)"')
LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
AUTOLINK = re.compile(r"()()<(https?://[^>\s]+)>")
REFERENCE_LINK = re.compile(r"\]\[[^\]]*\]")
NUMBER = re.compile(r"\d+(?:\.\d+)+|\d{2,}")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
INLINE_MATH = re.compile(r"(?<![\\$])\$([^$\s](?:[^$]*[^$\s])?)\$(?!\$)")
# Signs that a Chinese input method or a word processor leaves in code: full-width forms, ￥,
# ideographic space, 、。《》【】, “”‘’, spaces that do not break or have no width, – for --
FULL_WIDTH = re.compile(
    "[\uff01-\uff5e\uffe5\u3000-\u303f\u2018\u2019\u201c\u201d\u00a0\u200b\ufeff]"
    "|[\u2013\u2014](?=\\w)"
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
            (n, *found.groups())
            for n, line in lines
            for pattern in (LINK, AUTOLINK)
            for found in pattern.finditer(line)
        ]

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
        if "---" not in lines[1:]:
            raise ValueError(f"{path}:1: the front matter never ends: add a line ---")
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
    """(rows, columns) of a table."""
    rows = block.text.splitlines()
    return len(rows), cells(rows[0])


def cells(row: str) -> int:
    """How many cells a row has; a | inside a code span does not part cells."""
    bare = CODE_SPAN.sub("x", row).replace("\\|", "").strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


# Checks of one page. Each returns the problems that it finds.


def typed_python(page: Page) -> list[Problem]:
    """Python that stands on the page instead of being pulled from a tested script."""
    problems = []
    remedy = 'Put it into a script in examples/ and show it with --8<-- "chapter/script.py:section"'

    def add(line: int, what: str, remedy: str = remedy) -> None:
        problems.append(Problem(page.path, line, what, remedy))

    for block in page.blocks:
        lines = block.text.splitlines()
        if block.kind != "fence":
            for number, line in enumerate(lines, block.line):
                shown = REFERENCE.match(line)
                if shown and shown[1].endswith(".py"):
                    add(number, "a snippet outside a fence", "Put ```python around it")
                if re.search(r"<pre\b", CODE_SPAN.sub("", line), re.I) or (
                    block.kind == "html" and re.search(r"<code\b", line, re.I)
                ):
                    add(number, "code typed as HTML")
                if re.search(r"(?<!`)`+ ?(#!|:::)i?py", line):
                    add(number, "Python typed on the page")
            continue
        mark = lines[0].strip()[:3]
        if len(lines) == 1 or not lines[-1].strip().startswith(mark):
            add(block.line, "a fence that never ends", f"Close it with {mark}")
            continue
        body = lines[1:-1]
        if not block.name:
            add(block.line, "a fence without a language",
                "Say what it holds: bash, toml, yaml or text")  # fmt: skip
        pulled = [bool(REFERENCE.match(line)) for line in body]
        if block.name.lower() in PYTHON:
            if False in pulled or not pulled:
                at = block.line + 1 + (pulled.index(False) if False in pulled else 0)
                add(
                    at,
                    "Python typed on the page (a fence holds one --8<-- line and nothing else)",
                )
            elif len(pulled) > 1:
                add(
                    block.line + 2, "a second snippet in one fence", "Give each its own"
                )
        elif any(pulled):
            what = f"a snippet in a '{block.name}' fence"
            add(block.line, what, "Write ```python")
        elif _is_python(body, block.name):
            what = f"this looks like Python typed into a '{block.name}' fence"
            add(block.line + 1, what)
    return problems


def _is_python(lines: list[str], language: str) -> bool:
    text = textwrap.dedent("\n".join(lines))
    prompt_or_import = (
        r"^\s*(>>> |In \[\d+\]: |import [\w.]+( as \w+)?$|from [\w.]+ import )"
    )
    if re.search(prompt_or_import, text, re.M):
        return True
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return False
    kinds = (ast.Call, ast.FunctionDef, ast.ClassDef, ast.For, ast.With)
    if language == "text":  # x = 1 is also toml
        kinds += (ast.Assign, ast.AugAssign)
    return any(isinstance(node, kinds) for node in ast.walk(tree))


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
        prose = INLINE_MATH.sub("", block.prose)
        if found := REFERENCE_LINK.search(prose):
            line = block.line + prose.count("\n", 0, found.start())
            what = f"a link by reference: {found[0]}"
            problems.append(
                Problem(page.path, line, what, "Write its target: [text](target)")
            )
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


def front_matter(page: Page) -> list[Problem]:
    """A page without the sentence that search engines show."""
    if page.meta.get("description", (0, ""))[1]:
        return []
    what = "the front matter has no description"
    return [Problem(page.path, 1, what, "Write one sentence: description: ...")]


def drawings_of_other_language(page: Page) -> list[Problem]:
    """An English drawing on a Chinese page, or the reverse."""
    problems = []
    for line, name, _ in references(page.path.read_text("utf-8")):
        language = name.partition("/")[0]
        if language in ("en", "zh") and language not in page.path.parts:
            what = f"this page shows '{name}', of the other language"
            remedy = "Show the drawing of its own language"
            problems.append(Problem(page.path, line, what, remedy))
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
    """Formulas that Markdown takes for text: a lone $, or no empty line around $$."""
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
        rest = INLINE_MATH.sub(lambda m: "\n" * m[0].count("\n"), block.prose)
        for number, line in enumerate(rest.splitlines(), block.line):
            if re.search(r"(?<!\\)\$|\\[([]", line):
                what = f"a formula would not be typeset: {line.strip()}"
                remedy = "Close it: $x$, with no space inside the signs"
                problems.append(Problem(page.path, number, what, remedy))
    return problems


def full_width_in_script(path: Path, source: str) -> list[Problem]:
    """The same for a script."""
    lines = enumerate(source.splitlines(), 1)
    return [_full_width(path, n, line) for n, line in lines if FULL_WIDTH.search(line)]


def hidden_failures(path: Path, source: str) -> list[Problem]:
    """What would let a script pass although something in it fails or warns."""
    problems = []
    for node in ast.walk(ast.parse(source)):
        text = ast.unparse(node) if isinstance(node, ast.expr) else ""
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "BaseException"
            every = re.search(r"\b(Base)?Exception\b", caught)
        else:
            every = re.match(r"(contextlib\.)?suppress\(.*\b(Base)?Exception\b", text)
        if every:
            what = "this hides every failure, a misspelled name too"
            remedy = "Catch the one exception that is meant, and print it"
            problems.append(Problem(path, node.lineno, what, remedy))
        filters = r"warnings\.(simplefilter|filterwarnings)\((action=)?'ignore'\)"
        if re.fullmatch(filters, text) and node.col_offset == 0:
            what = "this hides every warning of the script"
            remedy = "Name its message, or catch it and print it"
            problems.append(Problem(path, node.lineno, what, remedy))
    return problems


def _full_width(path: Path, line: int, code: str) -> Problem:
    sign = FULL_WIDTH.search(code)[0]
    what = f"the sign '{sign}' (U+{ord(sign):04X}) stands in code: {code.strip()}"
    return Problem(path, line, what, "Type the ASCII sign")


PAGE_CHECKS = [
    typed_python,
    heading_ids,
    broken_links,
    foreign_addresses,
    full_width_in_code,
    unset_formulas,
    front_matter,
    drawings_of_other_language,
]
