"""A reader can paste the Python of a page, block by block, and gets what the page shows.

pytest-examples finds the blocks on the built Markdown and lints them. It does not run them: its
print check knows no tolerance and writes output of several lines in another form, and in the
process of pytest a default dtype, a seed or a warning filter would reach the next page.
"""

import math
from collections.abc import Iterator
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


IN_ORDER = "\nin_order: true\n"  # a story: the snippets of a page follow one another
REMEDY = (
    "This gets who pastes the snippets from the top. Show the missing line in this one or "
    "in one above it; let a section set what it needs: the seed, a variable"
)
ALONE = "let the section import and make what it uses"


def check(page: str, built: Path, examples: Path, script: Path, lint) -> None:
    """Fail with what a reader of a page would run into first.

    `built` is its Markdown on the site, `script` a file for what is pasted: the whole page, and
    each `##` section after what stands above the first, unless its front matter says in_order.
    """
    blocks = list(find_examples(built))
    snippets = [name for _, name, _ in references(page) if name.endswith(".py")]
    titles = [block.prefix_settings().get("title") for block in blocks]
    lowered = [name.lower() for name in snippets]  # as find_examples lowers them
    if titles != lowered:
        pytest.fail(f"{built} has blocks of {titles}, the page of {snippets}", False)
    pairs = list(zip(blocks, snippets, strict=True))
    problems = [run_pasted(pairs, built, examples, script, REMEDY)]
    alone = [] if IN_ORDER in page else list(sections(pairs, built))
    for title, own in alone[1:]:  # the first has been run: the page begins with it
        remedy = f"In '{title}' alone, after what is above the first section: {ALONE}"
        problems.append(run_pasted(own, built, examples, script, remedy))
    if any(problems):
        pytest.fail("\n\n".join(filter(None, problems)), False)
    # It sends the text to ruff in the encoding of the system, and ruff reads UTF-8.
    pasted = paste(pairs, examples).encode("ascii", "replace").decode()
    lint.set_config(target_version="py311", ruff_ignore=ALLOWED)
    try:
        lint.lint_ruff(CodeExample.create(pasted, path=built))
    except pytest.fail.Exception as failure:
        pytest.fail(f"{built}: {failure}", False)


def sections(pairs: list, built: Path) -> Iterator[tuple[str, list]]:
    """Each `##` section with snippets: its title, and its snippets after those above the first."""
    code = {n for block, _ in pairs for n in range(block.start_line, block.end_line)}
    lines = enumerate(built.read_text("utf-8").splitlines(), 1)
    starts = [(n, x) for n, x in lines if x.startswith("## ") and n not in code]
    ends = [*(n for n, _ in starts), math.inf][1:]
    lead = [x for x in pairs if not starts or x[0].start_line < starts[0][0]]
    for (start, title), end in zip(starts, ends, strict=True):
        if own := [x for x in pairs if start < x[0].start_line < end]:
            yield title.lstrip("# "), lead + own


def paste(pairs: list, examples: Path) -> str:
    """The snippets that can be pasted, each on the lines that it has on the page."""
    rows: list[str] = []
    for block, name in pairs:
        if can_be_pasted((examples / name).read_text("utf-8")):
            rows += [""] * (block.start_line - len(rows)) + block.source.splitlines()
    return "\n".join(rows) + "\n"


def run_pasted(
    pairs: list, built: Path, examples: Path, script: Path, remedy: str
) -> str | None:
    """Run what is pasted; the line of the page and the snippet at fault, if there is one."""
    pasted = paste(pairs, examples)
    script.write_text(pasted, "utf-8")
    outcome = run(script, "cpu", on_warning="default", seconds=300)
    if found := fault(pasted, outcome, "cpu"):
        line, what = found
        names = [name for block, name in pairs if block.start_line < line]
        name = names[-1] if names else "some script"
        return f"{built}:{line}, a snippet of {name}: {what}\n{remedy}"
    return None


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
    ("set ## show ## show", None),
    ("## set show ## show", ":15, .*show.py: (?s:.*)name 'x' (?s:.*)'Title' alone"),
    ("in_order ## set show ## show", None),
    ("set -show", "has blocks of .* the page of"),  # one is lost
])  # fmt: skip
def test_a_fault_of_a_page_is_caught(
    names: str, words: str | None, tmp_path: Path, eval_example: EvalExample
) -> None:
    page, built = "", tmp_path / "index.md"
    (tmp_path / "A").mkdir()
    for name in names.split():
        if name in ("##", "in_order"):
            page += "## Title\n" if name == "##" else "\nin_order: true\n"
            with built.open("a", encoding="utf-8") as file:
                file.write("## Title\n" * (name == "##"))
            continue
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
