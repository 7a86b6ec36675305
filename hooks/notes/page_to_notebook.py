"""A page as a Jupyter notebook: a snippet is a code cell, its `#>` lines are the cell's output.

What cannot be pasted and run on a CPU (it needs a GPU, or is a file to save) stays text.
"""

import ast
import base64
import re

from nbformat import NotebookNode

from notes.examples import can_be_pasted, packages
from notes.page_to_markdown import Read, Resolve, parts

HEADING = re.compile(r"^(#+ .*?)\s*\{#([\w-]+)\}$", re.M)
OUTPUT = re.compile(r"^[ \t]*#>(?: (.*)|)\n", re.M)
SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
# A cell that shows its code when it is clicked: in JupyterLab, in Colab.
FOLDED = {"jupyter": {"source_hidden": True}, "cellView": "form"}
# The classes of drawings, with the light colors of site.css.
DRAWING = """<style>
svg { background: #fff; color: #24211d; font: 15px sans-serif }
text { fill: currentColor } .small { font-size: 13px } .mono { font-family: monospace }
.box, .line, .arrow { fill: none; stroke: currentColor; stroke-width: 1.4 }
.fill1 { fill: #f3d9cf; stroke: currentColor } .fill2 { fill: #d3e6da; stroke: currentColor }
.fill3 { fill: #d6e0f0; stroke: currentColor } .head { fill: currentColor }
</style>"""
WORDS = {
    "en": "> This notebook is the page [{title}]({address}) of PyTorch Notes: its text, "
    "and its snippets as cells. Run them from the top. Snippets that need a GPU, and "
    "those that are a file of their own, stand as text. Packages: {packages}.",
    "zh": "> 这个 Jupyter Notebook 就是《PyTorch 笔记》的“[{title}]({address})”这一页：正文照录，"
    "代码段都放进了单元格，请从头依次运行。需要 GPU 的代码，以及要单独存成文件的代码，"
    "只作为文字列出。用到的包：{packages}。",
}


def page_notebook(
    markdown: str, read: Read, resolve: Resolve, address: str, language: str
) -> NotebookNode | None:
    """The notebook of a page at `address`; None if no snippet of it can be a cell."""
    cells, code = [], []
    linked = set(re.findall(r"\]\(#([\w-]+)\)", markdown))

    def heading(found: re.Match) -> str:
        line, name = found.groups()
        anchor = f'<a id="{name}" name="{name}"></a>\n\n' if name in linked else ""
        return anchor + line

    for part in parts(markdown, read, resolve, picture):
        if part.script and can_be_pasted(read(part.script)):
            cells.append(code_cell(part.text))
            if part.section == "solution":  # of an exercise
                cells[-1].metadata = FOLDED
            code.append(part.text)
        else:
            text = f"```python\n{part.text}```" if part.script else part.text
            cells.append(_cell("markdown", HEADING.sub(heading, text)))
    if not any(cell.cell_type == "code" for cell in cells):
        return None
    title = re.search(r"^# (.*)", cells[0].source, re.M)[1]
    needed = ", ".join(packages(code))
    said = WORDS[language].format(title=title, address=address, packages=needed)
    cells[0].source = cells[0].source.replace(f"# {title}", f"# {title}\n\n{said}", 1)
    for number, cell in enumerate(cells, 1):
        cell.id = f"cell-{number}"  # not random: the same page gives the same file
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return NotebookNode(cells=cells, metadata=metadata, nbformat=4, nbformat_minor=5)


def _cell(kind: str, source: str, **fields) -> NotebookNode:
    """A cell. (nbformat's own functions check each against a schema: a second a build.)"""
    return NotebookNode(cell_type=kind, source=source, metadata={}, **fields)


def code_cell(code: str) -> NotebookNode:
    """The cell of a snippet, with what it printed as its output.

    `#>` lines stand under the print that printed them. Where prints take turns, they say
    nothing about the order, and stay comments.
    """
    if prints_take_turns(code):
        return _cell("code", code.strip(), execution_count=None, outputs=[])
    printed = "".join(f"{found[1] or ''}\n" for found in OUTPUT.finditer(code))
    stream = NotebookNode(output_type="stream", name="stdout", text=printed)
    source = OUTPUT.sub("", code).strip()
    return _cell("code", source, execution_count=None, outputs=[stream] * bool(printed))


def prints_take_turns(code: str) -> bool:
    """Whether there is a loop with more than one print that has output."""
    output = [bool(re.match(r"\s*#>", line)) for line in code.splitlines()]
    # where output starts, as the number (from 1) of the line above
    starts = [n for n in range(1, len(output)) if output[n] and not output[n - 1]]
    return any(
        sum(node.lineno <= n <= node.end_lineno for n in starts) > 1
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.For | ast.While)
    )


def picture(address: str, svg: str, caption: str) -> list[str]:
    """A drawing inside the notebook, and its caption. (Colab shows the caption only.)"""
    svg = svg.replace(">", f">{DRAWING}", 1)
    if " width=" not in svg.partition(">")[0]:
        svg = SIZE.sub(r'\g<0> width="\1" height="\2"', svg, count=1)
    data = base64.b64encode(svg.encode()).decode()
    return [f"![{caption}](data:image/svg+xml;base64,{data})", "", caption]
