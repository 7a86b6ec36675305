"""Check that the Chinese pages say what the English ones say."""

import itertools
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from tests.checks.page_blocks import (
    CODE_SPAN,
    INLINE_MATH,
    Block,
    Found,
    Page,
    cells,
    check,
)

CHINESE = re.compile("[\u4e00-\u9fff]")
LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s+")
# A title or a label of a drawing, and whether the label is code.
DRAWN_WORDS = re.compile(r"<(title|text)\b(?:[^>]*(\bmono\b))?[^>]*>([^<]*)<")
WORD = re.compile(r"[A-Za-z]{2,}")
LABEL = re.compile(r"[A-Z]?[a-z]{2,}( [a-z]+)*")
# Four words in a row, and a heading such as "Creating tensors", were left in English.
ENGLISH_RUN = re.compile(r"\b[A-Za-z]{2,}(?:,? [A-Za-z]+){3,}")
ENGLISH_WORDS = re.compile(r"^#+ ([A-Z]?[a-z]{2,} [a-z]{2,})")
QUOTED = re.compile(r"“[^”]*”|《[^》]*》|\[[^\]]*\]")
NOT_PROSE = re.compile(r'\]\([^)]*\)|<[^>]*>|\{ [^}]*\}|--8<-- "[^"]*"')
ALT = re.compile(r'(?:!\[|alt=")([^\]"]*)')


@check
def differences(english: Page, chinese: Page) -> Found:
    """Blocks, formulas, code spans and links that are not the same."""
    for ours, theirs in itertools.zip_longest(english.blocks, chinese.blocks):
        expected, found = _feature(ours), _feature(theirs)
        if expected != found:
            line = theirs.line if theirs else len(chinese.lines)
            original = ours.line if ours else len(english.lines)
            where = f"as in {english.path}:{original}"
            what = f"expected {_short(expected)}, {where}, found {_short(found)}"
            yield line, what, "Keep paragraphs, lists, code and the rest in order"
            return
    for ours, theirs in zip(english.blocks, chinese.blocks, strict=True):
        for a, b in zip(_parts(ours), _parts(theirs), strict=True):
            for what in _inline_differences(a, b):
                yield b.line, f"{what}, as in {english.path}:{a.line}", "Use the same"


def _parts(block: Block) -> list[Block]:
    """The rows of a table; any other block as it is."""
    if block.kind != "table":
        return [block]
    return [replace(block, line=line, text=row) for line, row in block.numbered]


def _inline_differences(ours: Block, theirs: Block) -> list[str]:
    """Links, formulas, code and numbers of a paragraph or a row that are not the same."""
    both, row, found = (ours, theirs), ours.kind == "table", []
    if ours.name != theirs.name and not CHINESE.search(theirs.name):
        found.append(f"expected the tab '{ours.name}'")
    if row and cells(ours.text) != cells(theirs.text):
        found.append(f"expected {cells(ours.text)} cells in this row")
    links = [block.links() for block in both]
    formulas = [[_formula(tex) for tex in block.formulas()] for block in both]
    # A sentence may name its formulas in another order, a row of a table may not.
    for what, (a, b), in_order in (("links", links, True), ("formulas", formulas, row)):
        if Counter(a) != Counter(b) or (in_order and a != b):
            lists = [_short(", ".join(x)) or "none" for x in (a, b)]
            found.append(f"found the {what} {lists[1]}; expected {lists[0]}")
    if missing := ours.literals() - theirs.literals():
        found.append(f"missing: {_short(', '.join(sorted(missing)))}")
    return found


def _feature(block: Block | None) -> str:
    """What of a block must be the same in both languages."""
    if block is None:
        return "the end of the page"
    text = re.sub(r"\s+", " ", block.text).strip()
    match block.kind:
        case "heading":
            return f"the heading {text.split()[0]} {{#{block.name}}}"
        case "text":
            items = sum(bool(LIST_ITEM.match(x)) for x in block.text.splitlines())
            return f"a list of {items} items" if items else "a paragraph"
        case "html":
            drawings = re.findall(r'--8<-- "(?:en|zh)/([^"]+)"', block.text)
            return " ".join(["HTML", *re.findall(r"<(\w+)", block.text), *drawings])
        case "fence":
            feature = f"code {text}"
        case "math":
            feature = f"formula {_formula(text)}"
        case "table":
            columns = cells(block.numbered[0][1])
            feature = f"a table of {len(block.numbered)} lines and {columns} columns"
        case "tab":
            feature = "a tab"
        case "admonition":
            title = "with" if '"' in text else "without"
            feature = f"'{text.split()[0]} {block.name}' {title} a title"
    indent = len(block.text) - len(block.text.lstrip())
    return f"{feature}, indented by {indent}" if indent else feature


def _formula(tex: str) -> str:
    """A formula with the words in it left out."""
    return re.sub(r"\s+", " ", re.sub(r"\\text\{[^}]*\}", r"\\text{}", tex)).strip()


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:157] + "..."


@check
def drawing_differences(english: Path, chinese: Path) -> Found:
    """A drawing whose shapes or numbers differ, or whose words were left in English."""
    sources = [path.read_text("utf-8") for path in (english, chinese)]
    shapes = [re.sub(r">[^<]+<", ">words<", source).split() for source in sources]
    if shapes[0] != shapes[1]:
        what = f"the drawing differs from {english} in more than its words"
        yield 1, what, "Copy the English file and change the words only"
        return
    for a, b in zip(*map(DRAWN_WORDS.finditer, sources), strict=True):
        (tag, code, ours), theirs = a.groups(), b[3]
        line = sources[1].count("\n", 0, b.start()) + 1
        numbers = [re.findall(r"\d+", words) for words in (ours, theirs)]
        left = _english_in(theirs) if tag == "title" else LABEL.fullmatch(theirs)
        if tag == "text" and (ours != theirs if code else numbers[0] != numbers[1]):
            what = f"found '{theirs}', where {english} has '{ours}'"
            yield line, what, "Keep code and numbers the same"
        elif left and not code:
            remedy = "Say it in Chinese, or give code the class mono"
            yield line, f"left in English: {theirs}", remedy


@check
def without_chinese(page: Page) -> Found:
    """What was left in English on a Chinese page: paragraphs, items, cells, captions."""
    line, description = page.meta.get("description", (1, ""))
    found = [(line, _english_in(description))]
    for block in page.blocks:
        if block.kind == "table" and "| English |" in block.text:
            continue
        whole = [(block.line, block.text)]
        for line, text in whole if block.kind == "html" else block.numbered:
            found += [(line, _english_in(words)) for words in ALT.findall(text)]
            match block.kind:
                case "heading":  # `detach` and `RMS norm` are names
                    found.append((line, "".join(ENGLISH_WORDS.findall(text))))
                case "admonition":
                    title = "".join(re.findall('"(.*)"', text))
                    found.append((line, _english_in(title)))
                case "text" | "html" | "table":
                    found.append((line, _english_in(text, block.kind == "table")))
    for line, text in found:
        if text:
            yield line, f"left in English: {_short(text)}", "Say it in Chinese"


def _english_in(text: str, cell: bool = False) -> str:
    """A text without any Chinese beside its code and formulas, or four words in a row."""
    bare = CODE_SPAN.sub(" - ", INLINE_MATH.sub(" - ", text))
    bare = NOT_PROSE.sub("] ", bare)
    if not cell and WORD.search(bare) and not CHINESE.search(bare):
        return text.strip()
    run = ENGLISH_RUN.search(QUOTED.sub(" - ", bare))
    return run[0] if run else ""
