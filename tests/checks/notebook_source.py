"""Read and check the scripts in `examples/notebooks/`: code, and prose in two languages.

A script is a percent script, which Jupytext and most editors open as a notebook. Each cell of
English prose is followed by the same in Chinese; the code cells stand once, for both.
"""

import re
from pathlib import Path

import jupytext
from nbformat import NotebookNode

from tests.checks.page_blocks import FULL_WIDTH, Found, Page, check, parse
from tests.checks.page_checks import PAGE_CHECKS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "zh")
MARKER = re.compile(r"# ?%%( |$)")
# Lines that are mistakes: types of cells, the line's form, what is wrong, what to do.
BAD_LINES = [
    ("code markdown", r"^(# ?)?%", "this begins no cell", "Write # %% and a space"),
    ("code", ".{89}", "more than 88 characters of code", "Break the line"),
    ("code", FULL_WIDTH, "a full-width sign in code", "Type the ASCII sign"),
    # admonitions, tabs, snippets, attributes, which the site understands
    ("markdown", r"^\s*(!!!|\?\?\?|===|--8<--)|\{:? *\.",
     "Jupyter would show this as it stands", "Use plain Markdown"),
]  # fmt: skip


def sources(root: Path = ROOT) -> list[Path]:
    return sorted((root / "examples/notebooks").glob("*.py"))


def cells(path: Path) -> list[NotebookNode]:
    """The cells of a script. Their metadata have also: lang, line of the `# %%`, rows by line."""
    lines = path.read_text("utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, 1) if MARKER.match(line)]
    found = jupytext.read(path, fmt="py:percent").cells
    del found[: len(found) - len(starts)]  # the docstring
    for cell, line in zip(found, starts, strict=True):
        cell.metadata.line = line
        cell.metadata.rows = dict(enumerate(cell.source.splitlines(), line + 1))
        cell.metadata.setdefault("lang", "" if cell.cell_type == "code" else "none")
    return found


def prose(path: Path, language: str) -> Page:
    """The prose of one language as a page, whose lines have the numbers of the script."""
    found = [cell for cell in cells(path) if cell.metadata.lang == language]
    rows = {n: row for cell in found for n, row in cell.metadata.rows.items()}
    lines = [rows.get(n, "") for n in range(1, max(rows, default=0) + 1)]
    page = parse(path, "\n".join(lines))
    for title in (cell.metadata for cell in found[:1]):
        page.meta = {"description": (title.line, title.get("description", ""))}
    return page


@check
def problems(path: Path) -> Found:
    """What is wrong with the cells of a script, with its prose as pages, with its code."""
    found, end = cells(path), NotebookNode(line=1, lang="")
    markers = [cell.metadata for cell in found]
    for one, other in zip([end, *markers], [*markers, end], strict=True):
        unknown = one.lang not in ("", *LANGUAGES)
        if (one.lang == "en") != (other.lang == "zh") or unknown:
            here = other if other.lang == "zh" else one
            what = f"this cell in '{here.lang}' has no other language beside it"
            yield here.line, what, 'Write two cells, first lang="en", then lang="zh"'
    for language in LANGUAGES:
        page = prose(path, language)
        line, description = page.meta.get("description", (1, ""))
        if not description or not "\n".join(page.lines).lstrip().startswith("# "):
            what = f"the first cell in '{language}' has no title or no description"
            form = f'# %% [markdown] lang="{language}" description="..."'
            yield line, what, f"{form} and # # Title {{#id}}"
        for page_check in PAGE_CHECKS:
            yield from ((x.line, x.what, x.remedy) for x in page_check(page))
        for line in set(page.headings.values()) - {x.line + 1 for x in markers}:
            yield line, "a heading inside a cell", "Begin a cell with it"
    for cell in found:
        for number, row in cell.metadata.rows.items():
            for types, form, what, remedy in BAD_LINES:
                if cell.cell_type in types and re.search(form, row):
                    yield number, f"{what}: {row.strip()}", remedy
