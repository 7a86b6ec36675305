"""Turn a page and its snippets into a Jupyter notebook. hooks/downloads.py calls this.

A snippet becomes a code cell, and its `#>` lines the output of that cell. What cannot be
pasted and run on a CPU (it needs a GPU, or is a file to save) stays text. Markdown beyond
what Jupyter and Colab know is said more simply: an admonition is a quotation, a tab has
a bold title, a link to another page is its address on the site.
"""

import ast
import base64
import html
import re
import sys
import textwrap
from collections.abc import Callable, Iterator

from nbformat import NotebookNode
from scripts import REFERENCE, can_be_pasted, cut  # MkDocs looks beside a hook

FENCE = re.compile(r"(`{3,}|~{3,})")
TITLED = re.compile(r'(?:(!!!|\?\?\?\+?) [\w-]+|===) "(.*)"')
HEADING = re.compile(r"(#+ .*?)\s*\{#([\w-]+)\}$")
# A code span, which stays as it is, or the target of a link.
TARGET = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|(?<=\]\()[^)\s]+")
CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.S)
OUTPUT = re.compile(r"^[ \t]*#>(?: (.*)|)\n", re.M)
SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
IMPORT = re.compile(r"^(?:import|from) (\w+)", re.M)
PACKAGE = {"sklearn": "scikit-learn"}  # where the name to install is another
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
    "zh": "> 这个笔记本就是《PyTorch 笔记》的“[{title}]({address})”这一页：正文照录，"
    "代码段都放进了单元格，请从头依次运行。需要 GPU 的代码，以及要单独存成文件的代码，"
    "只作为文字列出。用到的包：{packages}。",
}


def notebook(
    markdown: str,
    read: Callable[[str], str],
    resolve: Callable[[str], str],
    address: str,
    language: str,
) -> dict | None:
    """The notebook of a page at `address`; None if no snippet of it can be a cell.

    `read` gives the text of what a snippet line names, a script or a drawing; `resolve`
    the address of a link's target.
    """
    cells, text, modules = [], [], {}
    linked = set(re.findall(r"\]\(#([\w-]+)\)", markdown))

    def end_text() -> None:
        if joined := "\n".join(text).strip("\n"):
            cells.append(_cell("markdown", re.sub(r"\n{3,}", "\n\n", joined)))
        text.clear()

    def add_text(quote: str, *lines: str) -> None:
        text.extend((quote + line).rstrip() for line in lines)

    for kind, quote, lines in pieces(markdown.splitlines()):
        if kind == "snippet":
            name, section = REFERENCE.match(lines[1]).groups()
            code = cut(read(name), section)
            if can_be_pasted(read(name)):
                end_text()
                cells.append(code_cell(code))
                modules |= dict.fromkeys(IMPORT.findall(code))
            else:
                add_text(quote, lines[0], *code.splitlines(), lines[-1])
        elif kind == "fence":
            add_text(quote, *lines)
        elif kind == "figure":
            add_text(quote, *picture(lines, read))
        elif heading := HEADING.match(lines[0]):
            end_text()
            line, name = heading.groups()
            add_text("", *[f'<a id="{name}" name="{name}"></a>', ""] * (name in linked))
            add_text("", links_resolved(line, resolve))
        else:
            add_text(quote, *(links_resolved(line, resolve) for line in lines))
    end_text()
    if not any(cell.cell_type == "code" for cell in cells):
        return None
    title = re.search(r"^# (.*)", cells[0].source, re.M)[1]
    needed = [PACKAGE.get(m, m) for m in modules if m not in sys.stdlib_module_names]
    said = WORDS[language].format(
        title=title, address=address, packages=", ".join(needed)
    )
    cells[0].source = cells[0].source.replace(f"# {title}", f"# {title}\n\n{said}", 1)
    for number, cell in enumerate(cells, 1):
        cell.id = f"cell-{number}"  # not random: the same page gives the same file
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return NotebookNode(cells=cells, metadata=metadata, nbformat=4, nbformat_minor=5)


def _cell(kind: str, source: str, **parts) -> NotebookNode:
    """A cell. (nbformat's own functions check each against a schema: a second a build.)"""
    return NotebookNode(cell_type=kind, source=source, metadata={}, **parts)


def pieces(lines: list[str], quote: str = "") -> Iterator[tuple]:
    """What a page consists of, as (kind, what stands before a line in a quotation, lines)."""
    i = 0
    while i < len(lines):
        line = lines[i]
        if fence := FENCE.match(line):
            end = next(n for n in range(i + 1, len(lines)) if lines[n] == fence[1]) + 1
            kind = "snippet" if REFERENCE.match(lines[i + 1]) else "fence"
            yield kind, quote, lines[i:end]
        elif titled := TITLED.match(line):
            end = _until(lines, i, lambda x: x and not x.startswith("    "))
            inner = "> " if titled[1] else quote
            body = textwrap.dedent("\n".join(lines[i + 1 : end])).strip().splitlines()
            yield "text", inner, [f"**{titled[2]}**", ""]
            yield from pieces(body, inner)
            yield "text", quote, [""]
        elif line.startswith("<figure"):
            end = _until(lines, i, lambda x: not x)
            yield "figure", quote, lines[i:end]
        elif line.startswith("<"):  # what only works on the site
            end = _until(lines, i, lambda x: not x)
        else:
            end = i + 1
            yield "text", quote, [line]
        i = end


def _until(lines: list[str], start: int, stops: Callable[[str], bool]) -> int:
    numbers = range(start + 1, len(lines))
    return next((n for n in numbers if stops(lines[n])), len(lines))


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


def links_resolved(line: str, resolve: Callable[[str], str]) -> str:
    return TARGET.sub(lambda m: m[0] if m[1] else resolve(m[0]), line)


def picture(lines: list[str], read: Callable[[str], str]) -> list[str]:
    """A drawing inside the notebook, and its caption. (Colab shows the caption only.)"""
    name = next(found[1] for line in lines if (found := REFERENCE.match(line)))
    svg = read(name)
    svg = svg.replace(">", f">{DRAWING}", 1)
    if " width=" not in svg.partition(">")[0]:
        svg = SIZE.sub(r'\g<0> width="\1" height="\2"', svg, count=1)
    data = base64.b64encode(svg.encode()).decode()
    caption = html.unescape(CAPTION.search("\n".join(lines))[1])
    return [f"![{caption}](data:image/svg+xml;base64,{data})", "", caption]
