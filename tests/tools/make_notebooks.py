"""Run the scripts in `examples/notebooks/` and make notebooks of them, in both languages.

`make notebooks` runs every script once, cell by cell, and writes what it printed and drew into
docs/en/notebooks/ and docs/zh/notebooks/: the same code and output in both, each with its own
prose. The tests run and compare with the same functions.
"""

import contextlib
import inspect
import json
import re
import struct
import tempfile
import textwrap
from base64 import b64decode
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode, v4

from tests.checks.notebook_source import LANGUAGES, SOURCE_CHECKS, cells, prose, sources
from tests.checks.page_checks import HEADING
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
METADATA = {"kernelspec": KERNEL, "language_info": PYTHON}

Outputs = list[list[NotebookNode]]  # of each code cell


class Failed(Exception):
    """A cell failed; the text says which, and how."""


def target(source: Path, language: str) -> Path:
    return ROOT / "docs" / language / "notebooks" / f"{source.stem}.ipynb"


def execute(code: list[tuple[str, str]], device: str) -> Outputs:
    """Run cells, each given as (where it stands, its code), in one fresh kernel.

    `device` is "cpu" or "cuda". Raises Failed for an exception, a warning, text on stderr.
    """
    setup = f"{inspect.getsource(prepare)}\nprepare({device!r})\n{SETUP}"
    # exec leaves no names behind
    hidden = f"exec({setup!r}, {{'get_ipython': get_ipython}})"
    code = [("the setup of all notebooks", hidden), *code]
    book = v4.new_notebook(cells=[v4.new_code_cell(text) for _, text in code])
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            book,
            kernel_name="python3",
            timeout=120,  # seconds for a cell
            record_timing=False,
            coalesce_streams=True,  # how output is cut into pieces is a matter of chance
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": folder}},
        )
        with contextlib.suppress(CellExecutionError):  # it stands in the output
            client.execute()
    for (where, _), node in zip(code, book.cells, strict=True):
        for output in node.outputs:
            if output.output_type == "error":
                trace = re.sub(r"\x1b\[[\d;]*m", "", "\n".join(output.traceback))
                raise Failed(f"{where}: this cell failed on {device}\n{trace}")
            if output.get("name") == "stderr":
                raise Failed(f"{where}: this cell wrote to stderr: {output.text}")
    return [node.outputs for node in book.cells[1:]]


def run_script(path: Path, device: str) -> Outputs:
    """Run the code cells of a script as `execute` does."""
    code = [cell for cell in cells(path) if not cell.prose]
    return execute([(f"{path}:{cell.line}", cell.text) for cell in code], device)


def notebook(path: Path, language: str, outputs: Outputs) -> NotebookNode:
    """The notebook of one language. No time, no version, no random id: it is committed."""
    nodes = []
    results = iter(enumerate(outputs, 1))
    for cell in cells(path):
        name = f"cell-{len(nodes) + 1}"
        if cell.prose and cell.options["lang"] == language:
            # Jupyter would show `{#id}`: the id of the heading becomes the id of the cell.
            heading = HEADING.match(cell.text.splitlines()[0])
            text = re.sub(r"^(#+ .*?) *\{#[\w-]+\}", r"\1", cell.text)
            nodes.append(v4.new_markdown_cell(text, id=heading[3] if heading else name))
        elif not cell.prose:
            count, found = next(results)
            node = v4.new_code_cell(cell.text, id=name, execution_count=count)
            node.outputs = found
            if alt := cell.options.get(f"alt_{language}"):
                node.metadata["alt"] = alt
            elif any("image/png" in x.get("data", {}) for x in found):
                raise Failed(
                    f"{path}:{cell.line}: those who cannot see the picture of this cell "
                    f'need words. Add alt_{language}="..." after # %%'
                )
            nodes.append(node)
    description = prose(path, language).meta["description"][1]
    metadata = {"description": description, **METADATA}
    return nbformat.from_dict(v4.new_notebook(cells=nodes, metadata=metadata))


def printed(node: NotebookNode) -> str:
    """What a code cell printed and returned, and the size in pixels of what it drew."""
    rows = []
    for output in node.get("outputs", []):
        data = output.get("data", {})
        rows += [output.get("text") or data.get("text/plain")]
        if "image/png" in data:
            size = struct.unpack(">II", b64decode(data["image/png"])[16:24])
            rows += ["picture of {} x {} pixels".format(*size)]
    return "\n".join(row.rstrip("\n") for row in rows if row)


def as_script(book: NotebookNode, device: str = "cpu") -> str:
    """A notebook as a script with `#>` comments, which `first_difference` compares.

    Of a picture only presence and size count: another processor, or another release of
    Matplotlib, changes its bytes and nothing that a reader sees.
    """
    lines = [f"# {json.dumps(book.metadata, sort_keys=True)}"]
    for cell in book.cells:
        about = json.dumps({**cell, "source": 0, "outputs": 0}, sort_keys=True)
        output = printed(cell) if device == "cpu" else as_on_cpu(printed(cell))
        shown = textwrap.indent(output, "#> ", lambda _: True)
        lines += [f"# %% {about}", cell.source, shown]
    return "\n".join(lines)


def main() -> None:
    """Write the notebooks."""
    for path in sources():
        if problems := [str(p) for check in SOURCE_CHECKS for p in check(path)]:
            raise SystemExit("\n".join(problems))
        try:
            outputs = run_script(path, "cpu")
            for language in LANGUAGES:
                file = target(path, language)
                text = nbformat.writes(notebook(path, language, outputs))
                file.write_text(f"{text}\n", "utf-8")
                print(f"written: {file.relative_to(ROOT)}")
        except Failed as failure:
            raise SystemExit(str(failure)) from None


if __name__ == "__main__":
    main()
