"""A reader can paste the Python of a page, block by block, and gets what the page shows.

pytest-examples finds the blocks on the built Markdown and lints them. It does not run them: its
print check knows no tolerance and writes output of several lines in another form, and in the
process of pytest a default dtype, a seed or a warning filter would reach the next page.
"""

from contextlib import nullcontext
from pathlib import Path

import nbformat
import pytest
from notes.examples import can_be_pasted, references
from pytest_examples import CodeExample, EvalExample, find_examples

from tests.conftest import EXAMPLES, ROOT
from tests.tools.make_notebooks import as_script, execute
from tests.tools.run_example import fault, first_difference, run

PAGES = sorted((ROOT / "docs/en").rglob("*.md"))
# A section shows the imports that it is about, also those of an earlier one, and the cheat
# sheet what an expression is called. (pyproject.toml says so of files: this text has none.)
ALLOWED = ["E402", "F811", "B007", "B018"]


def check(page: str, built: Path, examples: Path, script: Path, lint) -> None:
    """Fail with what a reader of a page would run into first.

    `built` is its Markdown on the site, `script` a file for what is pasted.
    """
    blocks = list(find_examples(built))
    snippets = [name for _, name, _ in references(page) if name.endswith(".py")]
    titles = [block.prefix_settings().get("title") for block in blocks]
    lowered = [name.lower() for name in snippets]  # as find_examples lowers them
    if titles != lowered:
        pytest.fail(f"{built} has blocks of {titles}, the page of {snippets}", False)
    rows: list[str] = []  # each block on the lines that it has on the page
    for block, name in zip(blocks, snippets, strict=True):
        if can_be_pasted((examples / name).read_text("utf-8")):
            rows += [""] * (block.start_line - len(rows)) + block.source.splitlines()
    pasted = "\n".join(rows) + "\n"
    script.write_text(pasted, "utf-8")
    outcome = run(script, "cpu", on_warning="default", seconds=300)
    if found := fault(pasted, outcome, "cpu"):
        line, what = found
        above = sum(block.start_line < line for block in blocks)
        name = snippets[above - 1] if above else "some script"
        remedy = (
            "This gets who pastes the snippets from the top. Show the missing line in this "
            "one or in one above it; let a section set what it needs: the seed, a variable"
        )
        pytest.fail(f"{built}:{line}, a snippet of {name}: {what}\n{remedy}", False)
    # It sends the text to ruff in the encoding of the system, and ruff reads UTF-8.
    linted = CodeExample.create(pasted.encode("ascii", "replace").decode(), path=built)
    lint.set_config(target_version="py311", ruff_ignore=ALLOWED)
    try:
        lint.lint_ruff(linted)
    except pytest.fail.Exception as failure:
        pytest.fail(f"{built}: {failure}", False)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_can_be_pasted(
    path: Path, site: Path, tmp_path: Path, eval_example: EvalExample
) -> None:
    place = path.relative_to(ROOT / "docs/en")
    folder = place.parent if place.stem == "index" else place.with_suffix("")
    built, script = site / folder / "index.md", tmp_path / "pasted.py"
    check(path.read_text("utf-8"), built, EXAMPLES, script, eval_example)


TINY = {
    "set": "import math\n\nx = math.floor(3.5)\n",
    "show": "print(x)\n#> 3\n",
    "add": "x += 1\n",
    "unused": "import os\n",
    "late": "def area(r):\n    return tau * r\n",
    "gpu": "print(tau)\n",
    "file": "if __name__ == '__main__':\n    print(tau)\n",
}


@pytest.mark.parametrize("names, words", [
    ("set gpu show file", None),
    ("show", ".md:2, a snippet of A/show.py: (?s:.*)NameError: name 'x'"),
    ("set add show", "A/show.py: .* differs (?s:.*)[+]#> 4"),
    ("set unused", "(?s)index.md: .*F401 .*`os` imported but unused.*:8:8"),
    ("set late", "(?s)F821 Undefined name `tau`.*:9:12"),
    ("set -show", "has blocks of .* the page of"),  # one is lost
])  # fmt: skip
def test_a_fault_of_a_page_is_caught(
    names: str, words: str | None, tmp_path: Path, eval_example: EvalExample
) -> None:
    page, built = "", tmp_path / "index.md"
    (tmp_path / "A").mkdir()
    for name in names.split():
        script, code = f"A/{name.strip('-')}.py", TINY[name.strip("-")]
        head = "# devices: cuda -- tiny\n" * (name == "gpu")
        text = f"{head}# --8<-- [start:a]\n{code}# --8<-- [end:a]\n"
        (tmp_path / script).write_text(text, "utf-8")
        page += f'--8<-- "{script}:a"\n'
        with built.open("a", encoding="utf-8") as file:
            file.write(f'```python title="{script}"\n{code}```\n\n' * (name[0] != "-"))
    with pytest.raises(pytest.fail.Exception, match=words) if words else nullcontext():
        check(page, built, tmp_path, tmp_path / "pasted.py", eval_example)


def test_a_page_runs_as_a_notebook(site: Path) -> None:
    """One in a real kernel. The cells of all are the blocks that are pasted above."""
    file = site / "tensors/tensors.ipynb"
    stored, fresh = (nbformat.read(file, 4) for _ in range(2))
    cells = [cell for cell in fresh.cells if cell.cell_type == "code"]
    code = [(f"cell {number}", cell.source) for number, cell in enumerate(cells, 1)]
    for cell, outputs in zip(cells, execute(code, "cpu"), strict=True):
        if "#>" not in cell.source:  # its prints take turns: nothing is stored
            cell.outputs = outputs
    assert first_difference(as_script(stored), as_script(fresh)) is None
