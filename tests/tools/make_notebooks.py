"""Run the scripts in `examples/notebooks/` and make notebooks of them, in both languages.

`make notebooks` runs every script once, cell by cell, and writes what it printed and drew into
docs/en/notebooks/ and docs/zh/notebooks/: the same code and output in both, each with its own
prose. The tests run and compare with the same functions.
"""

import inspect
import json
import re
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode, v4
from notes import code_comments

from tests.checks.notebook_source import LANGUAGES, cells, problems, prose, sources
from tests.tools.run_example import ROOT, as_on_cpu, prepare

# What every run begins with, after `prepare`, in a cell of its own that is not kept.
SETUP = """
import warnings
from matplotlib_inline.backend_inline import set_matplotlib_formats
# Sharp on fine screens, and of the size that the notebook asks for: not cut to what is drawn.
set_matplotlib_formats("retina", bbox_inches=None)
# Warnings are errors in cells only: the kernel's own machinery may warn as it likes.
events = get_ipython().events
events.register("pre_run_cell", lambda info: warnings.simplefilter("error"))
events.register("post_run_cell", lambda result: warnings.resetwarnings())
"""
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
PYTHON = {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"}
Outputs = list[list[NotebookNode]]  # of each code cell


def target(source: Path, language: str) -> Path:
    return ROOT / "docs" / language / "notebooks" / f"{source.stem}.ipynb"


def execute(code: list[tuple[str, str]], device: str) -> Outputs:
    """Run cells, each given as (where it stands, its code), in one fresh kernel.

    `device` is "cpu" or "cuda". Raises SystemExit for an exception, a warning, text on stderr.
    """
    setup = f"{inspect.getsource(prepare)}\nprepare({device!r})\n{SETUP}"
    hidden = f"exec({setup!r}, {{'get_ipython': get_ipython}})"  # leaves no names
    code = [("the setup of all notebooks", hidden), *code]
    book = v4.new_notebook(cells=[v4.new_code_cell(text) for _, text in code])
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(
            book,
            timeout=120,  # seconds for a cell
            allow_errors=True,  # they stand in the output
            record_timing=False,
            coalesce_streams=True,  # how output is cut into pieces is a matter of chance
            extra_arguments=["--log-level=ERROR"],
        ).execute(cwd=folder)
    for (where, _), node in zip(code, book.cells, strict=True):
        wrong = [
            output.get("text") or "\n".join(output.traceback)
            for output in node.outputs
            if output.output_type == "error" or output.get("name") == "stderr"
        ]
        if wrong:
            text = re.sub(r"\x1b\[[\d;]*m", "", "\n".join(wrong))  # without colors
            raise SystemExit(f"{where}: this cell failed, or wrote to stderr:\n{text}")
    return [node.outputs for node in book.cells[1:]]


def run_script(path: Path, device: str) -> Outputs:
    """Run the code cells of a script as `execute` does."""
    code = [cell for cell in cells(path) if cell.cell_type == "code"]
    return execute([(f"{path}:{x.metadata.line}", x.source) for x in code], device)


def notebook(path: Path, language: str, outputs: Outputs) -> NotebookNode:
    """The notebook of one language. No time, no version, no random id: it is committed."""
    found = [cell for cell in cells(path) if cell.metadata.lang in ("", language)]
    results = iter(enumerate(outputs, 1))
    chinese = code_comments.catalogue(ROOT) if language == "zh" else {}
    words = chinese.get("notebooks", {})
    for number, cell in enumerate(found, 1):
        options, cell.metadata, cell.id = cell.metadata, {}, f"cell-{number}"
        if cell.cell_type == "markdown":
            # Jupyter would show `{#id}`: the id of the heading becomes the id of the cell.
            if heading := re.match(r"(#+ .*?) *\{#([\w-]+)\}", cell.source):
                cell.source = heading[1] + cell.source[heading.end() :]
                cell.id = heading[2]
            continue
        cell.source = code_comments.translated(cell.source, words)
        cell.execution_count, cell.outputs = next(results)
        if alt := options.get(f"alt_{language}"):
            cell.metadata["alt"] = alt
        elif any("image/png" in x.get("data", {}) for x in cell.outputs):
            what = "those who cannot see the picture of this cell need words"
            remedy = f'Add alt_{language}="..." after # %%'
            raise SystemExit(f"{path}:{options.line}: {what}. {remedy}")
    about = {"description": prose(path, language).meta["description"][1]}
    about |= {"kernelspec": KERNEL, "language_info": PYTHON}
    return nbformat.from_dict(v4.new_notebook(cells=found, metadata=about))


def as_script(book: NotebookNode, device: str = "cpu") -> str:
    """A notebook as a script with `#>` comments, which `first_difference` compares.

    Of a picture only presence and size count: another processor, or another release of
    Matplotlib, changes its bytes and nothing that a reader sees.
    """
    lines = [f"# {json.dumps(book.metadata, sort_keys=True)}"]
    for cell in book.cells:
        about = json.dumps({**cell, "source": 0, "outputs": 0}, sort_keys=True)
        lines += [f"# %% {about}", cell.source]
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            text = output.get("text") or data.get("text/plain", "")
            if "image/png" in data:
                size = output.metadata["image/png"]
                text += f"\npicture of {size.width} x {size.height} pixels"
            text = text if device == "cpu" else as_on_cpu(text)
            lines += [f"#> {row}" for row in text.splitlines()]
    return "\n".join(lines)


if __name__ == "__main__":
    for path in sources():
        if found := problems(path):
            raise SystemExit("\n".join(map(str, found)))
        outputs = run_script(path, "cpu")
        for language in LANGUAGES:
            text = nbformat.writes(notebook(path, language, outputs))
            target(path, language).write_text(f"{text}\n", "utf-8")
            print(f"written: {target(path, language).relative_to(ROOT)}")
