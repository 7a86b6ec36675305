"""Check that tables state what scripts found.

A comment above each table names the section of a script that prints its rows, or says why there
is nothing to prove. The English rows must be those. The Chinese ones must have the same code,
formulas and numbers, and say the words of `table_words.toml`.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from notes.examples import PROVED, cut, references, sections

from tests.checks.page_blocks import (
    CODE_SPAN,
    INLINE_MATH,
    Block,
    Found,
    Page,
    cells,
    check,
)

NOT_PROVED = re.compile(r"<!-- nothing to prove: \S[^>]* -->")
SHOWN = "<!-- shown in the sections that each row links to -->"
SECTION = re.compile(r"\]\(([\w-]+\.md)?#([\w-]+)\)")
NAME = r"(?<=\.)\w+|\w+(?= ?[=(])|^\w{2,}$"  # in code, not those of variables
OFFICIAL = "](https://docs.pytorch.org/"  # says what no run can show
PRINTED = re.compile(r"^ *#> ?(.*)$", re.M)
LINK_OR_CODE = re.compile(r"(`[^`]*`)|\[((?:`[^`]*`|[^]])*)\]\([^)]*\)")
# In both languages:
SAME = [CODE_SPAN, INLINE_MATH, re.compile(r"−?(?:[A-Za-z]*\d+|∞)")]
WORDS = tomllib.loads(Path(__file__).with_name("table_words.toml").read_text("utf-8"))
HOW_TO = "See 'A table' in CONTRIBUTING.md"


def tables(page: Page) -> Iterator[tuple[Block, str]]:
    """The tables of a page, each with the line above it that is not blank."""
    for block in page.blocks:
        if block.kind == "table":
            above = "\n".join(page.lines[: block.line - 1]).rstrip()
            yield block, above.rpartition("\n")[2].strip()


def rows(table: Block) -> list[tuple[int, str]]:
    """The rows of a table with their line numbers, its head included."""
    head, _, *others = table.numbered
    return [head, *others]


def plain(row: str) -> str:
    """A row as a script prints it."""
    return _without_links(" | ".join(cells(row))).replace("`", "").rstrip()


def _without_links(text: str) -> str:
    return LINK_OR_CODE.sub(lambda found: found[1] or found[2], text)


@check
def unproved(examples: Path, page: Page) -> Found:
    """Tables of an English page that are not what their script prints."""
    for block, above in tables(page):
        if above == SHOWN:
            yield from _not_shown(examples, page, block)
        elif proved := PROVED.fullmatch(above):
            yield from _not_printed(examples, block, *proved.groups())
        elif not NOT_PROVED.fullmatch(above):
            form = "<!-- proved by chapter/script.py:section -->"
            what = "nothing above this table says what proves it"
            yield block.line, what, f"Write {form}. {HOW_TO}"


def _not_shown(examples: Path, page: Page, table: Block) -> Found:
    """Names in the code of all cells but the first that the linked sections do not have."""
    for number, line in rows(table)[1:]:
        if OFFICIAL in line:
            continue
        shown = [_section(examples, page.path.with_name(file or page.path.name), anchor)
                 for file, anchor in SECTION.findall(line)]  # fmt: skip
        for _, code in CODE_SPAN.findall(" | ".join(cells(line)[1:])):
            for name in re.findall(NAME, code):
                if not re.search(rf"\b{name}\b", "\n".join(shown)):
                    what = (
                        f"the sections that this row links to have no '{name}' ({code})"
                    )
                    yield number, what, f"Link to one that shows it. {HOW_TO}"


@cache
def _section(examples: Path, path: Path, anchor: str) -> str:
    """The text of a section up to the next heading, without links, and its snippets."""
    _, _, text = path.read_text("utf-8").partition(f"{{#{anchor}}}\n")
    text = _without_links(text.partition("\n#")[0])
    scripts = [(examples / x, y) for _, x, y in references(text) if y]
    return "\n".join([text, *(cut(x.read_text("utf-8"), y) for x, y in scripts)])


def _not_printed(examples: Path, table: Block, script: str, section: str) -> Found:
    """The first row that is not what the script prints."""
    path, found_rows = examples / script, rows(table)
    source = path.read_text("utf-8") if path.is_file() else ""
    if section not in sections(source)[0]:
        what = f"there is no section '{section}' in examples/{script}"
        yield table.line, what, f"It must print the rows of this table. {HOW_TO}"
        return
    left = [*PRINTED.findall(cut(source, section)), "no row"]
    linked = len(found_rows) - len(left) + 1  # so many rows may have a link instead
    for number, line in [*found_rows, (table.numbered[-1][0], "| no row |")]:
        if plain(line) == left[0]:
            left.pop(0)
        elif OFFICIAL in line and linked > 0:
            linked -= 1
        else:
            what = f"found '{plain(line)}', where examples/{script} prints '{left[0]}'"
            yield number, what, f"Mend the one that is wrong. {HOW_TO}"
            return


@check
def other_facts(english: Page, chinese: Page) -> Found:
    """Cells of proved tables that state something else in Chinese, and other comments."""
    for (a, proved), (b, same) in zip(tables(english), tables(chinese), strict=False):
        if proved != same and proved.startswith("<!--"):
            yield b.line, f"above this table stands '{same}'", f"Expected: {proved}"
        elif PROVED.fullmatch(proved):
            for (_, ours), (number, theirs) in zip(rows(a), rows(b), strict=False):
                for cell, said in zip(cells(ours), cells(theirs), strict=False):
                    if lost := _lost(cell, said):
                        what = f"'{said}' should say '{cell}', and lacks {lost}"
                        yield number, what, "Say it, or mend table_words.toml"


@cache
def _lost(english: str, chinese: str) -> str:
    """What one of two cells states and the other does not; empty if they agree."""
    texts = [_without_links(cell) for cell in (english, chinese)]
    for form in SAME:
        found = [sorted(m[0] for m in form.finditer(text)) for text in texts]
        if found[0] != found[1]:
            return f"{found[0]}, found {found[1]}"
        texts = [form.sub(" ", text) for text in texts]
    for word, translated in WORDS.items():
        texts[0], count = re.subn(rf"(?i)\b{word}s?\b", " ", texts[0])
        if count and not re.search(translated, texts[1]):
            return f"{translated} ({word})"
    return "" if bool(english) == bool(chinese) else "any words"
