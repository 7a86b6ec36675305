"""Run the scripts in `examples/notebooks/` and make notebooks of them, in both languages.

`python tests/notebooks.py` runs every script once, cell by cell, and writes what it printed and
drew into `docs/en/notebooks/` and `docs/zh/notebooks/`: the same code and output in both, each with
its own prose. It stands here because the tests run and compare with the same functions.
"""

import os
import re
import struct
import sys
import tempfile
import textwrap
from base64 import b64decode
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode, v4

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]  # for `python tests/notebooks.py`

from tests.example_runner import as_on_cpu, first_difference  # noqa: E402
from tests.notebook_source import (  # noqa: E402
    LANGUAGES,
    SOURCE_CHECKS,
    cells,
    code,
    prose,
    sources,
)
from tests.pages import HEADING  # noqa: E402

# What every run begins with, in a cell of its own that is not shown. See also example_runner.py.
SETUP = """
import warnings
import torch
from matplotlib_inline.backend_inline import set_matplotlib_formats
if {on_cpu}:
    torch.accelerator.current_accelerator = lambda check_available=False: None
else:
    torch.backends.cudnn.conv.fp32_precision = "ieee"
torch.set_num_threads(1)
torch.seed()  # a new kernel always starts from the same seed: it would hide a missing one
# Sharp on fine screens, and of the size that the notebook asks for: not cut to what is drawn.
set_matplotlib_formats("retina", bbox_inches=None)
# Warnings are errors in cells only: the kernel's own machinery may warn as it likes.
events = get_ipython().events
events.register("pre_run_cell", lambda info: warnings.simplefilter("error"))
events.register("post_run_cell", lambda result: warnings.resetwarnings())
"""
METADATA = {
    "kernelspec": {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    },
    "language_info": {
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
    },
}

Outputs = list[list[NotebookNode]]  # of each code cell


class Failed(Exception):
    """A cell of a script failed; the text says which, and how."""


def target(source: Path, language: str) -> Path:
    return ROOT / "docs" / language / "notebooks" / f"{source.stem}.ipynb"


def execute(path: Path, device: str, *, seconds: int = 120) -> Outputs:
    """Run the code of a script in a fresh kernel, on "cpu" or "cuda"."""
    setup = SETUP.format(on_cpu=device == "cpu")
    hidden = (
        f"exec({setup!r}, {{'get_ipython': get_ipython}})"  # leaves no names behind
    )
    texts = [hidden, *(cell.text for cell in code(path))]
    book = v4.new_notebook(cells=[v4.new_code_cell(text) for text in texts])
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    if device == "cpu":  # also on a machine that has a GPU
        environment["CUDA_VISIBLE_DEVICES"] = ""
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            book,
            kernel_name="python3",
            timeout=seconds,
            record_timing=False,
            coalesce_streams=True,  # how output is cut into pieces is a matter of chance
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": folder}},
        )
        with client.setup_kernel(env=environment):
            client.execute_cell(book.cells[0], 0)
            for number, cell in enumerate(code(path), 1):
                where = f"{path}:{cell.line}: this cell"
                try:
                    client.execute_cell(book.cells[number], number)
                except CellExecutionError as error:
                    trace = re.sub(r"\x1b\[[\d;]*m", "", error.traceback)
                    at = re.search(r"^-+> \d+ +(.*)", trace, re.M)
                    raise Failed(
                        f"{where} failed on {device}{f', at: {at[1]}' if at else ''}\n"
                        f"{error.ename}: {error.evalue}"
                    ) from None
                for output in book.cells[number].outputs:
                    if output.get("name") == "stderr":
                        raise Failed(f"{where} wrote to stderr: {output.text}")
    return [node.outputs for node in book.cells[1:]]


def notebook(path: Path, language: str, outputs: Outputs) -> NotebookNode:
    """The notebook of one language. No time, no version, no random id: it is committed."""
    nodes = []
    results = iter(enumerate(outputs, 1))
    for cell in cells(path):
        number = len(nodes) + 1
        if cell.prose and cell.options["lang"] == language:
            # Jupyter would show `{#id}`: the id of the heading becomes the id of the cell.
            heading = HEADING.match(cell.text.splitlines()[0])
            name = heading[3] if heading else f"cell-{number}"
            text = re.sub(r"^(#+ .*?) *\{#[\w-]+\}", r"\1", cell.text)
            nodes.append(v4.new_markdown_cell(text, id=name))
        elif not cell.prose:
            count, found = next(results)
            node = v4.new_code_cell(
                cell.text, id=f"cell-{number}", execution_count=count, outputs=found
            )
            if f"alt_{language}" in cell.options:
                node.metadata["alt"] = cell.options[f"alt_{language}"]
            elif pictures(node):
                raise Failed(
                    f"{path}:{cell.line}: those who cannot see the picture of this cell "
                    f'need words. Add alt_{language}="..." after # %%'
                )
            nodes.append(node)
    description = prose(path, language).meta["description"][1]
    metadata = {"description": description, **METADATA}
    return nbformat.from_dict(v4.new_notebook(cells=nodes, metadata=metadata))


def pictures(node: NotebookNode) -> list[tuple[int, int]]:
    """Width and height in pixels of the pictures that a code cell drew."""
    data = [output.get("data", {}) for output in node.get("outputs", [])]
    pngs = [b64decode(d["image/png"]) for d in data if "image/png" in d]
    return [struct.unpack(">II", png[16:24]) for png in pngs]


def printed(node: NotebookNode) -> str:
    """What a code cell printed and returned, written as in the examples."""
    texts = [
        output.get("text") or output.get("data", {}).get("text/plain") or ""
        for output in node.get("outputs", [])
    ]
    text = "\n".join(text.rstrip("\n") for text in texts)
    return textwrap.indent(text, "#> ", lambda _: True)


def differences(recorded: NotebookNode, fresh: NotebookNode, device: str) -> list[str]:
    """Where a committed notebook is not what its script gives now.

    Text is compared as the output of the examples is: a number with a fraction may differ by one
    in its last place. Of a picture only presence and size count: another processor, or another
    release of Matplotlib, changes its bytes and nothing that a reader sees.
    """
    remedy = "Write it again with: make notebooks"
    if recorded.metadata != fresh.metadata:
        return [f"its metadata differs. {remedy}"]
    sizes = len(recorded.cells), len(fresh.cells)
    if sizes[0] != sizes[1]:
        return [f"it has {sizes[0]} cells, its script {sizes[1]}. {remedy}"]
    found = []
    for number, (old, new) in enumerate(
        zip(recorded.cells, fresh.cells, strict=True), 1
    ):
        if {**old, "outputs": None} != {**new, "outputs": None}:
            found.append(f"cell {number} differs from its script. {remedy}")
            continue
        was, now = printed(old), printed(new)
        if device != "cpu":
            now = as_on_cpu(now)
        if first_difference(was, now):
            found.append(f"cell {number} prints something else on {device}. In the notebook:\n"
                         f"{was}\nnow:\n{now}\nIf that is right: make notebooks")  # fmt: skip
        if pictures(old) != pictures(new):
            found.append(f"cell {number} draws something else on {device}: {pictures(new)}, "
                         f"not {pictures(old)} (width, height). {remedy}")  # fmt: skip
    return found


def two_languages(english: NotebookNode, chinese: NotebookNode) -> list[str]:
    """Where the notebooks of the two languages do not have the same code and outputs."""
    ours, theirs = (
        [(c.id, c.cell_type, c.get("outputs"), c.source if "outputs" in c else "")
         for c in book.cells] for book in (english, chinese)
    )  # fmt: skip
    pairs = enumerate(zip(ours, theirs, strict=False), 1)
    same = [f"cell {number} is not the same in both languages. Write them with: make notebooks"
            for number, (a, b) in pairs if a != b]  # fmt: skip
    if len(ours) != len(theirs):
        same.append(f"{len(ours)} cells in English, {len(theirs)} in Chinese")
    return same


def write(path: Path, language: str, outputs: Outputs) -> str:
    """Write the notebook of one language; return what was done."""
    book = notebook(path, language, outputs)
    nbformat.validate(book)
    new = nbformat.writes(book) + "\n"
    file = target(path, language)
    if file.is_file() and file.read_text("utf-8") == new:
        return f"unchanged: {file.relative_to(ROOT)}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(new, "utf-8")
    return f"written: {file.relative_to(ROOT)}"


def main() -> None:
    for path in sources():
        if problems := [str(p) for check in SOURCE_CHECKS for p in check(path)]:
            raise SystemExit("\n".join(problems))
        try:
            outputs = execute(path, "cpu")
            print(*(write(path, x, outputs) for x in LANGUAGES), sep="\n")
        except Failed as failure:
            raise SystemExit(str(failure)) from None


if __name__ == "__main__":
    main()
