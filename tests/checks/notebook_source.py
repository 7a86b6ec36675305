"""Read and check the scripts in `examples/notebooks/`: code, and prose in two languages.

A script is a percent script, which Jupytext and most editors open as a notebook. Each cell of
English prose is followed by the same in Chinese; the code cells stand once, for both.
"""

import itertools
import re
from pathlib import Path

import jupytext
from nbformat import NotebookNode, v4

from tests.checks.page_blocks import FULL_WIDTH, HEADING, Found, Page, check, parse
from tests.checks.page_checks import PAGE_CHECKS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "zh")

MARKER = re.compile(r"# ?%%( |$)")
# What the site understands and Jupyter shows as it stands: admonitions, tabs, snippets, attributes.
SITE_ONLY = re.compile(r"^\s*(!!!|\?\?\?|===|--8<--)|\{:? *\.")


def sources(root: Path = ROOT) -> list[Path]:
    return sorted((root / "examples/notebooks").glob("*.py"))


def cells(path: Path) -> list[NotebookNode]:
    """The cells of a script. The metadata say the line of its `# %%`, and of prose the language."""
    lines = path.read_text("utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, 1) if MARKER.match(line)]
    found = jupytext.read(path, fmt="py:percent").cells
    del found[: len(found) - len(starts)]  # the docstring
    for cell, line in zip(found, starts, strict=True):
        cell.metadata.line = line
        if cell.cell_type == "code" or cell.metadata.get("lang") not in LANGUAGES:
            cell.metadata.lang = "" if cell.cell_type == "code" else "none"
    return found


def numbered(cell: NotebookNode) -> list[tuple[int, str]]:
    """The lines of a cell with their numbers in the script."""
    return list(enumerate(cell.source.splitlines(), cell.metadata.line + 1))


def prose(path: Path, language: str) -> Page:
    """The prose of one language as a page, whose lines have the numbers of the script."""
    found = [cell for cell in cells(path) if cell.metadata.lang == language]
    rows = dict(row for cell in found for row in numbered(cell))
    lines = [rows.get(n, "") for n in range(1, max(rows, default=0) + 1)]
    page = parse(path, "\n".join(lines))
    if found and (text := found[0].metadata.get("description")):
        page.meta = {"description": (found[0].metadata.line, text)}
    return page


@check
def problems(path: Path) -> Found:
    """What is wrong with the cells of a script, with its prose as pages, with its code."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if re.match(r"# ?%", line) and not MARKER.match(line):
            yield number, f"this begins no cell: {line}", "Write # %% and a space"
    nothing = v4.new_code_cell(metadata={"line": 1, "lang": ""})
    found = [nothing, *cells(path), nothing]
    for one, other in itertools.pairwise(cell.metadata for cell in found):
        if (one.lang == "en") != (other.lang == "zh") or one.lang == "none":
            here = other if other.lang == "zh" else one
            what = (
                f"this cell in '{here.lang}' has none in the other language beside it"
            )
            yield here.line, what, 'Write two cells, first lang="en", then lang="zh"'
    for language in LANGUAGES:
        page = prose(path, language)
        if not page.meta or not page.blocks[0].text.startswith("# "):
            what = f"the first cell in '{language}' has no title or no description"
            form = f'# %% [markdown] lang="{language}" description="..."'
            line = next(
                (c.metadata.line for c in found if c.metadata.lang == language), 1
            )
            yield line, what, f"{form} and # # Title {{#id}}"
        for problem in (x for page_check in PAGE_CHECKS for x in page_check(page)):
            yield problem.line, problem.what, problem.remedy
    for cell in found:
        in_code, first = cell.cell_type == "code", cell.metadata.line + 1
        for number, row in numbered(cell):
            if in_code and len(row) > 88:
                yield number, "more than 88 characters of code", "Break the line"
            elif in_code and (sign := FULL_WIDTH.search(row)):
                what = f"the full-width sign '{sign[0]}' stands in code"
                yield number, what, "Type the ASCII sign"
            elif not in_code and number > first and HEADING.match(row):
                yield number, "a heading inside a cell", "Begin a cell with it"
            elif not in_code and SITE_ONLY.search(row):
                what = f"Jupyter would show this as it stands: {row.strip()}"
                yield number, what, "Use plain Markdown"
