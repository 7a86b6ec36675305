"""Read and check the scripts in `examples/notebooks/`: cells of code, and prose in two languages.

A script is a percent script, which Jupytext and most editors open as a notebook. Each cell of
English prose is followed by the same in Chinese; the code cells stand once, for both.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.pages import FULL_WIDTH, HEADING, Page, Problem, parse
from tests.translation import fingerprint

ROOT = Path(__file__).resolve().parents[1]
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


def sources() -> list[Path]:
    return sorted((ROOT / "examples/notebooks").glob("*.py"))


def cells(path: Path) -> list[Cell]:
    found: list[Cell] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if marker := MARKER.match(line):
            options = dict(re.findall(r'(\w+)="([^"]*)"', marker["options"]))
            found.append(Cell(number, bool(marker["prose"]), options))
        elif found:
            found[-1].lines.append(line)
    return found


def code(path: Path) -> list[Cell]:
    return [cell for cell in cells(path) if not cell.prose]


def prose_text(path: Path, language: str) -> str:
    """The prose of one language. The lines have the numbers that they have in the script."""
    rows = [""] * path.read_text("utf-8").count("\n")
    for cell in _prose_cells(path, language):
        for number, row in cell.numbered():
            rows[number - 1] = row
    return "\n".join(rows)


def prose(path: Path, language: str) -> Page:
    """The prose of one language as a page."""
    page = parse(path, prose_text(path, language))
    for title in _prose_cells(path, language)[:1]:
        page.meta = {key: (title.line, value) for key, value in title.options.items()}
    return page


def _prose_cells(path: Path, language: str) -> list[Cell]:
    found = [cell for cell in cells(path) if cell.prose]
    return [cell for cell in found if cell.options.get("lang") == language]


# Checks. Each returns the problems that it finds.


def bad_markers(path: Path) -> list[Problem]:
    """Lines that were meant to begin a cell and do not."""
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    return [
        Problem(path, number, f"this begins no cell: {line}",
                'Write # %% or # %% [markdown] lang="en"')
        for number, line in lines
        if re.match(r"# ?%", line) and not MARKER.match(line)
    ]  # fmt: skip


def one_language_only(path: Path) -> list[Problem]:
    """Prose that is not followed (English) or led (Chinese) by the other language."""
    found = cells(path)
    order = [cell.options.get("lang", "none") if cell.prose else "" for cell in found]
    problems = []
    for i, cell in enumerate(found):
        if order[i] == "en" and order[i + 1 : i + 2] != ["zh"]:
            what = "no Chinese cell follows this English one"
        elif order[i] == "zh" and (i == 0 or order[i - 1] != "en"):
            what = "this Chinese cell follows no English one"
        elif order[i] not in ("", *LANGUAGES):
            what = f"the language of this cell is '{order[i]}'"
        else:
            continue
        remedy = 'Write two cells, first lang="en", then lang="zh"'
        problems.append(Problem(path, cell.line, what, remedy))
    return problems


def without_title(path: Path) -> list[Problem]:
    """A language that does not begin with a title and a description for search engines."""
    problems = []
    for language in LANGUAGES:
        first = next(iter(_prose_cells(path, language)), Cell(1, True, {}))
        if not first.text.startswith("# ") or "description" not in first.options:
            what = f"the first cell in '{language}' has no title or no description"
            remedy = f'# %% [markdown] lang="{language}" description="..." and # # Title {{#id}}'
            problems.append(Problem(path, first.line, what, remedy))
    return problems


def bad_prose(path: Path) -> list[Problem]:
    """Prose that Jupyter would not show as the site does."""
    problems = []
    for cell in cells(path):
        for number, row in cell.numbered() if cell.prose else ():
            if HEADING.match(row) and number > cell.line + 1:
                what, remedy = "a heading inside a cell", "Begin a cell with it"
            elif SITE_ONLY.search(row):
                what = f"Jupyter would show this as it stands: {row.strip()}"
                remedy = "Use plain Markdown"
            else:
                continue
            problems.append(Problem(path, number, what, remedy))
    return problems


def bad_code(path: Path) -> list[Problem]:
    """Code that is wider than the page, or that an input method has spoiled."""
    problems = []
    for cell in code(path):
        for number, row in cell.numbered():
            if len(row) > 88:
                what, remedy = "more than 88 characters of code", "Break the line"
            elif sign := FULL_WIDTH.search(row):
                what = f"the full-width sign '{sign[0]}' stands in code"
                remedy = "Type the ASCII sign"
            else:
                continue
            problems.append(Problem(path, number, what, remedy))
    return problems


def stale(path: Path) -> list[Problem]:
    """Chinese prose whose English original has changed since."""
    now = english_fingerprint(path)
    line, translated = prose(path, "zh").meta.get("original", (1, "nothing"))
    if translated == now:
        return []
    what = f"the Chinese translates the English as of '{translated}', now '{now}'"
    remedy = f"Compare the two, then: make accept PAGE=notebooks/{path.stem}"
    return [Problem(path, line, what, remedy)]


def english_fingerprint(path: Path) -> str:
    return fingerprint("\n\n".join(cell.text for cell in _prose_cells(path, "en")))


def accept(path: Path) -> str:
    """Write the fingerprint of the English prose into the script; return what was done."""
    new = f'original="{english_fingerprint(path)}"'
    script = path.read_text("utf-8")
    changed = re.sub(r'(?m)^(# %% .*)original="\w*"', rf"\1{new}", script, count=1)
    path.write_text(changed, "utf-8")
    return f"{path.name} now says {new}"


SOURCE_CHECKS = [
    bad_markers,
    one_language_only,
    without_title,
    bad_prose,
    bad_code,
    stale,
]
