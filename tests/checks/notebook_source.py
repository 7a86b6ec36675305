"""Read and check the scripts in `examples/notebooks/`: cells of code, and prose in two languages.

A script is a percent script, which Jupytext and most editors open as a notebook. Each cell of
English prose is followed by the same in Chinese; the code cells stand once, for both.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.checks.page_blocks import FULL_WIDTH, HEADING, Found, Page, check, parse

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "zh")

MARKER = re.compile(r'^# %%(?P<prose> \[markdown\])?(?P<options>(?: \w+="[^"]*")*)$')
# What the site understands and Jupyter shows as it stands: admonitions, tabs, snippets, attributes.
SITE_ONLY = re.compile(r"^\s*(!!!|\?\?\?|===|--8<--)|\{:? *\.")


@dataclass
class Cell:
    """A cell of a script, with the line of its `# %%`."""

    line: int
    prose: bool
    options: dict[str, str]
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        rows = self.lines
        if self.prose:
            rows = [row.removeprefix("#").removeprefix(" ") for row in rows]
        return "\n".join(rows).strip("\n")

    def numbered(self) -> list[tuple[int, str]]:
        """The lines of the text with their numbers in the script."""
        return list(enumerate(self.text.splitlines(), self.line + 1))


def sources(root: Path = ROOT) -> list[Path]:
    return sorted((root / "examples/notebooks").glob("*.py"))


def cells(path: Path) -> list[Cell]:
    found: list[Cell] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if marker := MARKER.match(line):
            options = dict(re.findall(r'(\w+)="([^"]*)"', marker["options"]))
            found.append(Cell(number, bool(marker["prose"]), options))
        elif found:
            found[-1].lines.append(line)
    return found


def prose(path: Path, language: str) -> Page:
    """The prose of one language as a page, whose lines have the numbers of the script."""
    found = _prose_cells(path, language)
    rows = dict(row for cell in found for row in cell.numbered())
    lines = [rows.get(n, "") for n in range(1, max(rows, default=0) + 1)]
    page = parse(path, "\n".join(lines))
    for title in found[:1]:
        page.meta = {key: (title.line, value) for key, value in title.options.items()}
    return page


def _prose_cells(path: Path, language: str) -> list[Cell]:
    found = [cell for cell in cells(path) if cell.prose]
    return [cell for cell in found if cell.options.get("lang") == language]


@check
def bad_markers(path: Path) -> Found:
    """Lines that were meant to begin a cell and do not."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if re.match(r"# ?%", line) and not MARKER.match(line):
            remedy = 'Write # %% or # %% [markdown] lang="en"'
            yield number, f"this begins no cell: {line}", remedy


@check
def one_language_only(path: Path) -> Found:
    """Prose that is not followed (English) or led (Chinese) by the other language."""
    found = cells(path)
    order = [cell.options.get("lang", "none") if cell.prose else "" for cell in found]
    for i, cell in enumerate(found):
        pair = {"en": order[i : i + 2], "zh": order[max(i - 1, 0) : i + 1]}
        if order[i] and pair.get(order[i]) != ["en", "zh"]:
            what = f"this cell in '{order[i]}' has none in the other language beside it"
            remedy = 'Write two cells, first lang="en", then lang="zh"'
            yield cell.line, what, remedy


@check
def without_title(path: Path) -> Found:
    """A language that does not begin with a title and a description for search engines."""
    for language in LANGUAGES:
        first = next(iter(_prose_cells(path, language)), Cell(1, True, {}))
        if not first.text.startswith("# ") or "description" not in first.options:
            what = f"the first cell in '{language}' has no title or no description"
            form = f'# %% [markdown] lang="{language}" description="..."'
            yield first.line, what, f"{form} and # # Title {{#id}}"


@check
def bad_prose(path: Path) -> Found:
    """Prose that Jupyter would not show as the site does."""
    for cell in cells(path):
        for number, row in cell.numbered() if cell.prose else ():
            if HEADING.match(row) and number > cell.line + 1:
                yield number, "a heading inside a cell", "Begin a cell with it"
            elif SITE_ONLY.search(row):
                what = f"Jupyter would show this as it stands: {row.strip()}"
                yield number, what, "Use plain Markdown"


@check
def bad_code(path: Path) -> Found:
    """Code that is wider than the page, or that an input method has spoiled."""
    for cell in cells(path):
        for number, row in () if cell.prose else cell.numbered():
            if len(row) > 88:
                yield number, "more than 88 characters of code", "Break the line"
            elif sign := FULL_WIDTH.search(row):
                what = f"the full-width sign '{sign[0]}' stands in code"
                yield number, what, "Type the ASCII sign"


SOURCE_CHECKS = [bad_markers, one_language_only, without_title, bad_prose, bad_code]
