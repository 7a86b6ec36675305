"""Notebooks as pages: those of docs/<language>/notebooks/ become Markdown, and pages like all others.

(mkdocs-jupyter, which makes pages of them, would render them itself: with 575 KB of styles a page,
and without our ids and links.)
"""

import re
from base64 import b64decode

import nbformat
from nbformat import NotebookNode

from notes.page_to_markdown import Resolve

LINK = re.compile(r"(?<=\]\()[^)\s]+(?=\))")
TITLE = re.compile(r"^(# .*)$", re.M)
DOWNLOAD = {
    "en": "Download this notebook (.ipynb)",
    "zh": "下载这个 Jupyter Notebook（.ipynb）",
}
# .printed: theme/guess-first.js hides it.
OUTPUT = '````{{.text .output .printed .no-copy data-search-exclude=""}}\n{}\n````'
PICTURE = """\
![{alt}]({name}){{ .plot width={width} height={height} loading=lazy }}
{{: .printed }}"""


def not_run(notebook: NotebookNode) -> list[str]:
    """Code cells that failed, or never ran: such a notebook is not published."""
    problems = []
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type != "code":
            continue
        if any(output.output_type == "error" for output in cell.outputs):
            what = f"cell {number} failed. Mend its script, then: make notebooks"
            problems.append(what)
        elif cell.execution_count is None:
            problems.append(f"cell {number} was not run. Run it with: make notebooks")
    return problems


def notebook_markdown(
    notebook: NotebookNode, stem: str, language: str
) -> tuple[str, dict[str, bytes]]:
    """The Markdown of a notebook, and its pictures by file name.

    A button under the title leads to the notebook, which stands as <stem>/<stem>.ipynb.
    """
    blocks, pictures = [], {}
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            first, line_end, rest = cell.source.partition("\n")
            blocks.append(f"{first} {{#{cell.id}}}" * first.startswith("#") or first)
            blocks[-1] += line_end + rest
            continue
        blocks.append(f"````python\n{cell.source}\n````")
        for output in cell.outputs:
            if png := output.get("data", {}).get("image/png"):
                name = f"{stem}-{len(pictures) + 1}.png"
                pictures[name] = b64decode(png)
                size = output.metadata["image/png"]
                blocks.append(PICTURE.format(alt=cell.metadata.alt, name=name, **size))
            else:
                text = output.get("text") or output.data["text/plain"]
                blocks.append(OUTPUT.format(text.rstrip("\n")))
    link = f"[{DOWNLOAD[language]}]({stem}/{stem}.ipynb)"
    button = f"{link}{{ .download download={stem}.ipynb data-search-exclude }}"
    text = "\n\n".join(blocks) + "\n"
    return TITLE.sub(rf"\1\n\n{button}\n", text, count=1), pictures


def with_whole_addresses(notebook: NotebookNode, resolve: Resolve) -> str:
    """The notebook as a file whose links lead to the site: beside a download there is nothing."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = LINK.sub(lambda link: resolve(link[0]), cell.source)
    return nbformat.writes(notebook)
