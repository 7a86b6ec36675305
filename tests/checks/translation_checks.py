"""Check that the Chinese pages say what the English ones say.

`python tests/translation.py tensors` accepts the page `tensors`: it writes into the Chinese page
which English text it now translates. Look at what changed before you run it.
"""

import hashlib
import itertools
import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]  # for `python tests/translation.py`

from tests.pages import (  # noqa: E402
    CODE_SPAN,
    INLINE_MATH,
    LIST_ITEM,
    Block,
    Page,
    Problem,
    cells,
    read,
    table_shape,
)

DOCS = ROOT / "docs"
CHINESE = re.compile("[\u4e00-\u9fff]")
DIGITS = re.compile(r"\d+")
# A title or a label of a drawing, and whether the label is code.
DRAWN_WORDS = re.compile(r"<(title|text)\b(?:[^>]*(\bmono\b))?[^>]*>([^<]*)<")
WORD = re.compile(r"[A-Za-z]{2,}")
LABEL = re.compile(r"[A-Z]?[a-z]{2,}( [a-z]+)*")
# Four words in a row, and a heading such as "Creating tensors", were left in English.
ENGLISH_RUN = re.compile(r"\b[A-Za-z]{2,}(?:,? [A-Za-z]+){3,}")
ENGLISH_WORDS = re.compile(r"\b[A-Z]?[a-z]{2,} [a-z]{2,}")
QUOTED = re.compile(r"“[^”]*”|《[^》]*》|\[[^\]]*\]")


def fingerprint(english: str) -> str:
    """Eight hexadecimal digits that change with any change of the English page."""
    return hashlib.sha256(english.encode()).hexdigest()[:8]


def missing_pages(docs: Path) -> list[Problem]:
    """Pages and drawings that exist in one language only."""
    problems = []
    for ours, theirs in (("en", "zh"), ("zh", "en")):
        for page in sorted((docs / ours).rglob("*.*")):
            other = docs / theirs / page.relative_to(docs / ours)
            if page.suffix in (".md", ".svg") and not other.is_file():
                what = f"this file has no counterpart {other}"
                problems.append(Problem(page, 1, what, "Write it, in the same commit"))
    return problems


def stale(english: Page, chinese: Page) -> list[Problem]:
    """A Chinese page whose original changed after it was translated."""
    now = fingerprint(english.path.read_text("utf-8"))
    line, translated = chinese.meta.get("original", (1, "nothing"))
    if translated == now:
        return []
    what = f"it translates {english.path} as of '{translated}', which is now '{now}'"
    remedy = (
        f"Bring the Chinese up to date (git log -p -- {english.path}), "
        f"then: make accept PAGE={english.path.stem}"
    )
    return [Problem(chinese.path, line, what, remedy)]


def differences(english: Page, chinese: Page) -> list[Problem]:
    """Headings, blocks, formulas, code spans and links that are not the same."""
    ours, theirs = english.sections(), chinese.sections()
    names = [[(head.level, head.name) for head, _ in page] for page in (ours, theirs)]
    if names[0] != names[1]:
        at = next(
            (
                i
                for i, pair in enumerate(zip(*names, strict=False))
                if pair[0] != pair[1]
            ),
            min(map(len, names)),
        )
        expected = _heading(ours[at][0]) if at < len(ours) else "the end of the page"
        found = _heading(theirs[at][0]) if at < len(theirs) else "the end of the page"
        line = theirs[min(at, len(theirs) - 1)][0].line
        what = f"expected {expected}, as in {english.path}, found {found}"
        return [
            Problem(
                chinese.path, line, what, "Keep the same headings in the same order"
            )
        ]
    problems = []
    for (head, ours_blocks), (their_head, their_blocks) in zip(
        ours, theirs, strict=True
    ):
        problem = _section(
            english, head, ours_blocks, chinese, their_head, their_blocks
        )
        problems += problem
    return problems


def _heading(block: Block) -> str:
    return f"the heading {'#' * block.level} {{#{block.name}}}"


def _section(english, head, ours, chinese, their_head, theirs) -> list[Problem]:
    for a, b in itertools.zip_longest(ours, theirs):
        expected = _feature(a) if a else "no more blocks"
        found = _feature(b) if b else "none"
        if expected != found:
            what = (
                f"section #{head.name} differs from {english.path}:{(a or head).line}: "
                f"expected {_short(expected)}, found {_short(found)}"
            )
            remedy = "Keep paragraphs, lists, code, formulas, tables, admonitions and drawings the same, in order"
            return [Problem(chinese.path, (b or their_head).line, what, remedy)]
    return [
        Problem(
            chinese.path,
            y.line,
            f"{what}, as in {english.path}:{x.line}",
            "Use the same ones",
        )
        for a, b in zip([head, *ours], [their_head, *theirs], strict=True)
        for x, y in zip(_parts(a), _parts(b), strict=True)
        for what in _inline_differences(x, y)
    ]


def _parts(block: Block) -> list[Block]:
    """The rows of a table; any other block as it is."""
    if block.kind != "table":
        return [block]
    rows = enumerate(block.text.splitlines(), block.line)
    return [replace(block, line=line, text=row) for line, row in rows]


def _inline_differences(ours: Block, theirs: Block) -> list[str]:
    """Links, formulas, code and numbers of a paragraph or a row that are not the same."""
    row = ours.kind == "table"
    found = []
    if (
        ours.kind == "tab"
        and ours.name != theirs.name
        and not CHINESE.search(theirs.name)
    ):
        found.append(f"expected the tab '{ours.name}'")
    if row and cells(ours.text) != cells(theirs.text):
        found.append(f"expected {cells(ours.text)} cells in this row")
    for what, a, b, in_order in (
        ("links", *([x[-1] for x in y.links()] for y in (ours, theirs)), True),
        # a sentence may name its formulas in another order, a row of a table may not
        ("formulas", *(list(map(_formula, y.formulas())) for y in (ours, theirs)), row),
    ):
        missing, extra = Counter(a) - Counter(b), Counter(b) - Counter(a)
        if missing or extra:
            lists = [
                _short(", ".join(x.elements())) or "none" for x in (missing, extra)
            ]
            found.append(
                f"the {what} differ: missing {lists[0]}; not in the English: {lists[1]}"
            )
        elif in_order and a != b:
            found.append(f"expected the {what} in this order: {_short(', '.join(a))}")
    if missing := ours.literals() - theirs.literals():
        found.append(f"missing: {_short(', '.join(sorted(missing)))}")
    return found


def _feature(block: Block) -> str:
    """What of a block must be the same in both languages."""
    text = re.sub(r"\s+", " ", block.text).strip()
    inside = len(block.text) - len(block.text.lstrip())
    indented = f", indented by {inside}" if inside and block.kind != "text" else ""
    match block.kind:
        case "fence":
            return f"code {text}{indented}"
        case "math":
            return f"formula {_formula(text)}{indented}"
        case "table":
            shape = "a table of {} lines and {} columns".format(*table_shape(block))
            return shape + indented
        case "admonition":
            mark = text.split()[0]
            title = "with" if '"' in text else "without"
            return f"admonition '{mark} {block.name}' {title} a title{indented}"
        case "tab":
            return f"a tab{indented}"
        case "html":
            drawings = re.findall(r'--8<-- "(?:en|zh)/([^"]+)"', block.text)
            tags = re.findall(r"<(\w+)", block.text)
            return f"HTML {' '.join(tags + drawings)}"
    items = sum(bool(LIST_ITEM.match(line)) for line in block.text.splitlines())
    return f"a list of {items} items" if items else "a paragraph"


def _formula(tex: str) -> str:
    """A formula with the words in it left out."""
    return re.sub(r"\s+", " ", re.sub(r"\\text\{[^}]*\}", r"\\text{}", tex)).strip()


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:157] + "..."


def drawing_differences(english: Path, chinese: Path) -> list[Problem]:
    """A drawing whose shapes or numbers differ, or whose words were left in English."""
    sources = [p.read_text("utf-8") for p in (english, chinese)]
    shapes = [re.sub(r">[^<]+<", ">words<", source).split() for source in sources]
    if shapes[0] != shapes[1]:
        what = f"the drawing differs from {english} in more than its words"
        remedy = "Copy the English file and change the words only"
        return [Problem(chinese, 1, what, remedy)]
    problems = []
    for a, b in zip(*map(DRAWN_WORDS.finditer, sources), strict=True):
        (tag, code, ours), theirs = a.groups(), b[3]
        line = sources[1].count("\n", 0, b.start()) + 1
        same_numbers = DIGITS.findall(ours) == DIGITS.findall(theirs)
        if tag == "text" and (ours != theirs if code else not same_numbers):
            what = f"found '{theirs}', where {english} has '{ours}'"
            remedy = "Keep code and numbers the same"
            problems.append(Problem(chinese, line, what, remedy))
        elif not code and (
            _english_in(theirs) if tag == "title" else LABEL.fullmatch(theirs)
        ):
            what = f"left in English: {theirs}"
            remedy = "Say it in Chinese, or give code the class mono"
            problems.append(Problem(chinese, line, what, remedy))
    return problems


def without_chinese(page: Page) -> list[Problem]:
    """What was left in English on a Chinese page: paragraphs, items, cells, captions."""
    found = [page.meta.get("description", (1, ""))]
    found = [(line, _english_in(text)) for line, text in found]
    for block in page.blocks:
        found += [
            (n, _english_in(text)) for n, image, text, _ in block.links() if image
        ]
        if block.kind == "heading":  # `detach` and `RMS norm` are names
            words = ENGLISH_WORDS.match(block.text.lstrip("# "))
            found.append((block.line, words[0] if words else ""))
        elif block.kind in ("text", "admonition", "html"):
            found += [(line, _english_in(text)) for line, text in _units(block)]
        elif block.kind == "table" and "| English |" not in block.text:
            found += [(r.line, _english_in(r.text, cell=True)) for r in _parts(block)]
    return [
        Problem(
            page.path, line, f"left in English: {_short(text)}", "Say it in Chinese"
        )
        for line, text in found
        if text
    ]


def _english_in(text: str, cell: bool = False) -> str:
    """A text without any Chinese beside its code and formulas, or four words in a row."""
    bare = CODE_SPAN.sub(" - ", INLINE_MATH.sub(" - ", text))
    bare = re.sub(r'\]\([^)]*\)|<[^>]*>|--8<-- "[^"]*"', "] ", bare)
    if not cell and WORD.search(bare) and not CHINESE.search(bare):
        return text.strip()
    run = ENGLISH_RUN.search(QUOTED.sub(" - ", bare))
    return run[0] if run else ""


def _units(block: Block) -> list[tuple[int, str]]:
    """The paragraph as (line, text), or its list items one by one; an admonition's title."""
    if block.kind == "admonition":
        title = re.search(r'"(.*)"', block.text)
        return [(block.line, title[1])] if title else []
    units: list[tuple[int, str]] = []
    for number, line in enumerate(block.text.splitlines(), block.line):
        if LIST_ITEM.match(line) or not units:
            units.append((number, line))
        else:
            units[-1] = (units[-1][0], f"{units[-1][1]} {line}")
    return units


def accept(name: str) -> str:
    """Write the fingerprint of the English page into the Chinese one; return what was done."""
    if name.startswith("notebooks/"):  # one script holds the prose of both languages
        from tests import notebook_source

        return notebook_source.accept(ROOT / "examples" / f"{name}.py")
    english, chinese = DOCS / "en" / f"{name}.md", DOCS / "zh" / f"{name}.md"
    for path in (english, chinese):
        if not path.is_file():
            raise SystemExit(
                f"There is no {path}. Name a page: make accept PAGE=tensors"
            )
    new = f"original: {fingerprint(english.read_text('utf-8'))}"
    text = chinese.read_text("utf-8")
    if not text.startswith("---\n"):
        text = f"---\n---\n\n{text}"
    front, rest = text[4:].split("---\n", 1)
    front = "".join(x for x in front.splitlines(True) if not x.startswith("original:"))
    chinese.write_text(f"---\n{front}{new}\n---\n{rest}", "utf-8")
    return f"docs/zh/{name}.md now says '{new}'"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        pages = sorted((DOCS / "en").rglob("*.md"))
        pairs = [(p, DOCS / "zh" / p.relative_to(DOCS / "en")) for p in pages]
        found = [
            x for en, zh in pairs if zh.is_file() for x in stale(read(en), read(zh))
        ]
        print(*(found or ["Every Chinese page is up to date."]), sep="\n")
        raise SystemExit(
            "Name the pages that you have looked at: make accept PAGE=tensors"
        )
    for page_name in sys.argv[1:]:
        print(accept(page_name))
