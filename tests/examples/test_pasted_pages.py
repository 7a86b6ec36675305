"""A reader can paste the snippets of a page into Python, one after another."""

from pathlib import Path

import pytest
from scripts import can_be_pasted, cut, references

from tests.conftest import EXAMPLES, ROOT
from tests.example_runner import run

PAGES = sorted((ROOT / "docs/en").rglob("*.md"))


def pasted(page: str, examples: Path) -> str:
    """The Python of a page, from top to bottom, as a reader would paste it.

    Left out is what the CPU cannot run, and what is to be saved as a file. Each piece is
    preceded by a comment that names it.
    """
    pieces = []
    for line, name, section in references(page):
        if not name.endswith(".py"):
            continue
        source = (examples / name).read_text("utf-8")
        if can_be_pasted(source):
            pieces.append(
                f"# line {line} of the page: {name}:{section}\n{cut(source, section)}"
            )
    return "\n".join(pieces)


def problem(page: str, examples: Path, folder: Path) -> str | None:
    """The error that pasting a page ends with, and the snippet that raised it."""
    script = folder / "pasted.py"
    source = pasted(page, examples)
    script.write_text(source, "utf-8")
    error = run(script, "cpu", on_warning="default", seconds=300).error
    if not error:
        return None
    line = int(error.partition("line ")[2].partition(",")[0]) if "line " in error else 0
    above = source.splitlines()[:line]
    at = next((x for x in reversed(above) if x.startswith("# line ")), "")
    return (
        f"{at.removeprefix('# ')}: {error.splitlines()[-1]}. A reader who pastes the snippets from "
        "the top gets this error: show the missing line in this snippet or in one above it"
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_page_can_be_pasted(path: Path, tmp_path: Path) -> None:
    found = problem(path.read_text("utf-8"), EXAMPLES, tmp_path)
    if found:
        pytest.fail(f"{path.relative_to(ROOT)}, {found}", pytrace=False)


def test_a_missing_line_is_caught(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "import math\n# --8<-- [start:one]\nx = math.pi\n# --8<-- [end:one]\n"
        "# --8<-- [start:two]\nprint(x)\n# --8<-- [end:two]\n",
        "utf-8",
    )
    good = '```python\n--8<-- "a.py:{}"\n```\n'
    found = problem(good.format("one"), tmp_path, tmp_path)
    assert "line 2 of the page: a.py:one: NameError: name 'math'" in found
    source = (tmp_path / "a.py").read_text("utf-8")
    (tmp_path / "a.py").write_text(source.replace("x = math.pi", "x = 3"), "utf-8")
    assert problem(good.format("one") + good.format("two"), tmp_path, tmp_path) is None
    assert "a.py:two: NameError" in problem(good.format("two"), tmp_path, tmp_path)
