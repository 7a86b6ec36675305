"""Check that the Chinese pages say what the English ones say."""

import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from notes.code_comments import FILE, chapter, comments
from notes.examples import cut, references

from tests.checks import notebook_source
from tests.checks.page_blocks import (
    CODE_SPAN,
    INLINE_MATH,
    Block,
    Found,
    Page,
    Problem,
    cells,
    check,
)

CHINESE = re.compile("[\u4e00-\u9fff]")
# A link, or what one can lead to.
LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)|<(https?://[^>\s]+)>|(\{#[^}]+\})")
NUMBER = re.compile(r"\d+(?:\.\d+)+|\d{2,}")
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
    end = "the end of the page"
    both = [[*p.blocks, Block("end", len(p.lines), end)] for p in (english, chinese)]
    for ours, theirs in zip(*both, strict=False):
        expected, found = _feature(ours, "en"), _feature(theirs, "zh")
        if expected != found:
            where = f"as in {english.path}:{ours.line}"
            what = f"expected {_short(expected)}, {where}, found {_short(found)}"
            yield theirs.line, what, "Keep paragraphs, lists, code and all in order"
            return
    for ours, theirs in zip(english.blocks, chinese.blocks, strict=True):
        for a, b in zip(_rows(ours), _rows(theirs), strict=True):
            for what in _inline_differences(a, b):
                yield b.line, f"{what}, as in {english.path}:{a.line}", "Use the same"


def _rows(block: Block) -> list[Block]:
    """The rows of a table; any other block as it is."""
    rows = [replace(block, line=line, text=row) for line, row in block.numbered]
    return rows if block.kind == "table" else [block]


def _inline_differences(ours: Block, theirs: Block) -> Iterator[str]:
    """Links, formulas, code and numbers of a paragraph or a row that are not the same."""
    if ours.name != theirs.name and not CHINESE.search(theirs.name):
        yield f"expected the tab '{ours.name}'"
    if ours.kind == "table" and len(cells(ours.text)) != len(cells(theirs.text)):
        yield f"expected {len(cells(ours.text))} cells in this row"
    (same, *was), (kept, *now) = _inline(ours), _inline(theirs)
    for what, expected, found in zip(("links", "formulas"), was, now, strict=True):
        if expected != found:
            yield f"found the {what} {_short(found)}; expected {_short(expected)}"
    if missing := same - kept:
        yield f"missing: {_short(', '.join(sorted(missing)))}"


def _inline(block: Block) -> tuple[set[str], str, str]:
    """What no language changes: code and numbers of two digits or more; links; formulas."""
    prose = block.prose
    links = [next(filter(None, found.groups())) for found in LINK.finditer(prose)]
    formulas = [_formula(found[1]) for found in INLINE_MATH.finditer(prose)]
    if block.kind != "table":  # a sentence may name its formulas in another order
        formulas.sort()
    text = re.sub(r"\]\([^)]*\)", "]", INLINE_MATH.sub("", prose))
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)  # 1,797 is 1797 in Chinese
    code = [found[2] for found in CODE_SPAN.finditer(block.text) if prose]
    same = {*code, *NUMBER.findall(text)}
    return same, ", ".join(links) or "none", ", ".join(formulas) or "none"


def _feature(block: Block, language: str) -> str:
    """What of a block must be the same in both languages."""
    text, rows = re.sub(r"\s+", " ", block.text).strip(), block.numbered
    items = sum(bool(LIST_ITEM.match(line)) for _, line in rows)
    drawings = re.findall(r'--8<-- "([^"]+)"', block.text)
    own = [name.removeprefix(f"{language}/") for name in drawings]
    title = "with" if '"' in text else "without"
    feature = {
        "heading": f"the heading {text.split()[0]} {{#{block.name}}}",
        "text": f"a list of {items} items" if items else "a paragraph",
        "html": " ".join(["HTML", *re.findall(r"<(\w+)", block.text), *own]),
        "fence": f"code {text}",
        "math": f"formula {_formula(text)}",
        "table": f"a table of {len(rows)} lines and {len(cells(rows[0][1]))} columns",
        "tab": "a tab",
        "end": text,
        "admonition": f"'{text.split()[0]} {block.name}' {title} a title",
    }[block.kind]
    indent = len(block.text) - len(block.text.lstrip())
    inside = indent and block.kind not in ("text", "html")
    return f"{feature}, indented by {indent}" if inside else feature


def _formula(tex: str) -> str:
    """A formula with the words in it left out."""
    return re.sub(r"\s+", " ", re.sub(r"\\text\{[^}]*\}", r"\\text{}", tex)).strip()


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:157] + "..."


@check
def drawing_faults(english: Path, chinese: Path) -> Found:
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
        kept = [x if code else re.findall(r"\d+", x) for x in (ours, theirs)]
        left = _english_in(theirs) if tag == "title" else LABEL.fullmatch(theirs)
        if tag == "text" and kept[0] != kept[1]:
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
            if block.kind == "heading":  # `detach` and `RMS norm` are names
                found.append((line, "".join(ENGLISH_WORDS.findall(text))))
            elif block.kind == "admonition":
                found.append((line, _english_in("".join(re.findall('"(.*)"', text)))))
            elif block.kind in ("text", "html", "table"):
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


Places = dict[str, dict[str, tuple[Path, int]]]  # chapter -> comment -> script, line


def shown_comments(root: Path) -> Places:
    """The comments that the Chinese pages and notebooks show, and where each stands."""
    found: Places = {}

    def add(path: Path, shown: str) -> None:
        source = path.read_text("utf-8")
        table = found.setdefault(
            chapter(path.relative_to(root / "examples").as_posix()), {}
        )
        for _, text in comments(shown):
            line = source[: source.index(f"# {text}")].count("\n") + 1
            table.setdefault(text, (path, line))

    for page in sorted((root / "docs/zh").rglob("*.md")):
        for _, name, section in references(page.read_text("utf-8")):
            if name.endswith(".py"):
                path = root / "examples" / name
                add(path, cut(path.read_text("utf-8"), section))
    for path in notebook_source.sources(root):
        for cell in notebook_source.cells(path):
            if cell.cell_type == "code":
                add(path, cell.source)
    return found


def comment_faults(shown: Places, catalogue: dict, path: Path) -> list[Problem]:
    """Comments without their Chinese in the catalogue at `path`, and what nobody shows."""
    problems, rows = [], path.read_text("utf-8").splitlines() if path.is_file() else []

    def row(a: str, b: str) -> str:
        return " = ".join(json.dumps(x, ensure_ascii=False) for x in (a, b))

    for name in {**shown, **catalogue}:
        here, words = shown.get(name, {}), catalogue.get(name, {})
        unused = [text for text in words if text not in here]
        for text, place in here.items():
            if not words.get(text):
                old = difflib.get_close_matches(text, unused, 1)
                was = "".join(f" (It was {row(x, words[x])}.)" for x in old)
                remedy = f"Write in {FILE}, under [{name}]: {row(text, '...')}{was}"
                problems.append(Problem(*place, "this comment has no Chinese", remedy))
            elif words[text] != text and not CHINESE.search(words[text]):
                what = f"left in English: {words[text]}"
                problems.append(Problem(*place, what, "Say it in Chinese"))
        for text in unused:
            line = next(
                (n for n, x in enumerate(rows, 1) if x == row(text, words[text])), 1
            )
            what = f"no page shows {json.dumps(text)} any more"
            problems.append(Problem(path, line, what, "Delete it"))
    return problems
