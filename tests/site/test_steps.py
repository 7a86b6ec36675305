"""Each step from a page's source to its HTML, Markdown and notebook, without MkDocs."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import nbformat
import pytest
from lxml import html
from markdown import Markdown
from notes import accessibility, mathjax
from notes.code_blocks import code_block
from notes.examples import cut
from notes.markdown_extension import NotesExtension
from notes.page_to_markdown import page_markdown
from notes.page_to_notebook import code_cell, page_notebook

from tests.conftest import ROOT

SCRIPTS = {
    "a.py": "import os\n# --8<-- [start:one]\nimport torch\n\nx = torch.ones(2)\n"
    "for i in x:\n    print(i)\n    #> 1\n    #> 1\n# --8<-- [end:one]\n",
    "gpu.py": "# devices: cuda -- a GPU\n# --8<-- [start:one]\ny = 2\n# --8<-- [end:one]\n",
    "file.py": "# --8<-- [start:one]\nif __name__ == '__main__':\n    1\n# --8<-- [end:one]\n",
    "en/d.svg": '<svg viewBox="0 0 300 200">\n<title>Two boxes</title></svg>',
}
SHOWN = cut(SCRIPTS["a.py"], "one")
TABLE = "| | Chinese |\n|---|---|\n| array | 数组 |"
# The parts of a page, and what they are as plain Markdown.
PARTS = [
    ("# Title {#title}", "# Title {#title}"),
    ("[a](#b), [c](o.md#x), `[d](o.md)`.", "[a](#b), [c](https://n.org/o/#x), `[d](o.md)`."),
    ('```python\n--8<-- "a.py:one"\n```', f'```python title="a.py"\n{SHOWN}```'),
    ("## [B](o.md) {#b}", "## [B](https://n.org/o/) {#b}"),
    ('!!! warning "Take care"\n    It bites.', "> **Take care**\n>\n> It bites."),
    ('```python\n--8<-- "gpu.py:one"\n```', '```python title="gpu.py"\ny = 2\n```'),
    ('=== "CPU"\n\n    ```{.bash .no-copy}\n    ls\n    ```', "**CPU**\n\n```bash\nls\n```"),
    ('<figure>\n--8<-- "en/d.svg"\n<figcaption>Caption.</figcaption>\n</figure>', "> ![Two boxes](d.svg)\n>\n> Caption."),
    (TABLE, TABLE),
    ("<div markdown>\n\n$$\ny = \\text{形}\n$$\n\n</div>", "$$\ny = \\text{形}\n$$"),
    ("[$x^2$](#b)\n{ .no-print }", "[$x^2$](#b)"),
]  # fmt: skip
PAGE = "\n\n".join(source for source, _ in PARTS) + "\n"


def built(folder: Path) -> str:
    """The page as another builder would make it: Python-Markdown and the steps."""
    for name, text in SCRIPTS.items():  # for pymdownx.snippets
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    notes = NotesExtension("en", SCRIPTS.__getitem__)
    notes.start("docs/page.md", "../examples")
    names = ["admonition", "attr_list", "md_in_html", "tables", "toc"]
    more = ["pymdownx.arithmatex", "pymdownx.snippets", "pymdownx.tabbed"]
    configs = {
        "toc": {"permalink": True},
        "pymdownx.arithmatex": {"generic": True},
        "pymdownx.snippets": {"base_path": str(folder), "dedent_subsections": True},
    }
    md = Markdown(extensions=[notes, *names, *more], extension_configs=configs)
    return mathjax.typeset_page(md.convert(PAGE), lambda *why: pytest.fail(str(why)))


def test_another_builder_can_call_the_steps(tmp_path: Path) -> None:
    """In a process in which nobody can import MkDocs; even MkDocs's needs no torch."""
    program = (
        "import sys; sys.path.append('hooks'); from pathlib import Path;"
        "sys.modules |= {'mkdocs': None, 'torch': None};"
        "from notes import run_record, snippet_checks;"
        "from tests.site import test_steps as steps;"
        "print(steps.built(Path(sys.argv[1]))); steps.notebook();"
        "del sys.modules['mkdocs']; import main"
    )
    command = [sys.executable, "-X", "utf8", "-c", program, tmp_path]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    tree = html.fromstring(run.stdout)
    codes = tree.xpath("//pre/code")
    assert [c.text_content() for c in codes] == [SHOWN, "y = 2\n", "ls\n"]
    assert len(tree.xpath("//button")) == 2, "to copy; one block is .no-copy"
    links = tree.xpath("//a[@class='script']/@href")
    assert links == ["../examples/a.py", "../examples/gpu.py"]
    assert tree.xpath("//pre//a/text()") == ["torch.ones"]
    (table,) = tree.xpath("//*[@class='md-typeset__scrollwrap']/*/table[@class='data']")
    assert [cell.tag for cell in table.xpath("./thead/tr/*")] == ["td", "th"]
    assert table.xpath("string(.//td[@lang='zh-Hans'])") == "数组"
    assert set(tree.xpath("//*[@class='headerlink']/@aria-label")) == {"Permanent link"}
    assert tree.xpath("//a[.//mjx-container]/@aria-label") == ["x2"]
    assert len(tree.xpath("//mjx-container/mjx-assistive-mml")) == 2
    assert tree.xpath("//mjx-container[@display='true']//mtext/text()") == ["形"]


def block(source: str, **options) -> html.HtmlElement:
    """A block of Python; its text is always that of the source."""
    options = {"words": "en", **options}
    found = html.fromstring(code_block(source, "python", **options))
    assert found.xpath("string(.//code)") == source.rstrip("\n") + "\n"
    return found


def test_output_lines_go_with_their_indentation() -> None:
    code = "print(i)\n    #> 1\n    #>\n    #> <2>\ny = 1  #> 3\nz = '#> 4'\n#>5"
    printed = block(code).xpath(".//span[@class='printed']")
    lines = ["    #> 1\n    #>\n    #> <2>\n", "#>5\n"]
    assert [span.text_content() for span in printed] == lines


def test_only_tokens_with_a_color_are_elements() -> None:
    code = "x = f(y) & 1"
    assert [e.text for e in block(code).iter("span")] == ["1"]
    assert "x" in [e.text for e in block(code, every_token=True).iter("span")]


def test_cells_in_the_other_language() -> None:
    """Code, formulas and single letters are no English."""
    formula = '<i class="arithmatex">Wx</i>'
    cells = "数组 array", "array", "x", "<code>array</code>", formula
    foreign = {"en": {"数组 array": "zh-Hans"}, "zh": {"array": "en"}}
    for language, expected in foreign.items():
        for cell in cells:
            row = ElementTree.fromstring(f"<tr><td>{cell}</td></tr>")
            accessibility.improve(row, language)
            assert row[0].get("lang") == expected.get(cell), cell


def resolve(target: str) -> str:
    return target.replace("o.md", "https://n.org/o/")


def notebook(page: str = PAGE, language: str = "en") -> nbformat.NotebookNode | None:
    address = "https://n.org/title/"
    return page_notebook(page, SCRIPTS.__getitem__, resolve, address, language)


def test_a_page_becomes_markdown() -> None:
    expected = "\n\n".join(plain for _, plain in PARTS) + "\n"
    assert page_markdown(PAGE, SCRIPTS.__getitem__, resolve) == expected


def test_a_page_becomes_a_notebook() -> None:
    book = notebook()
    nbformat.validate(nbformat.from_dict(book))
    title, code, b, gpu, rest = book.cells
    said = "# Title\n\n> This notebook is the page [Title](https://n.org/title/)"
    assert title.source.startswith(said)
    assert "Packages: torch." in title.source
    assert title.source.endswith(PARTS[1][1])
    assert code.source + "\n" == SHOWN.partition("    #>")[0]
    assert code.outputs[0].text == "1\n1\n"
    heading = '<a id="b" name="b"></a>\n\n## [B](https://n.org/o/)'
    assert b.source == f"{heading}\n\n{PARTS[4][1]}"
    assert gpu.source == "```python\ny = 2\n```"
    assert rest.source.startswith(PARTS[6][1])
    assert "![Caption.](data:image/svg+xml;base64," in rest.source
    assert f"\n\nCaption.\n\n{TABLE}\n\n$$\ny" in rest.source
    assert notebook() == book  # the same page gives the same file
    assert "用到的包：torch。" in notebook(language="zh").cells[0].source


@pytest.mark.parametrize("name", ["gpu.py", "file.py"])
def test_what_cannot_be_pasted_stays_text(name: str) -> None:
    page = f'# A {{#a}}\n\n```python\n--8<-- "{name}:one"\n```\n'
    assert notebook(page) is None  # nothing else: no notebook
    cells = notebook(page + '\n```python\n--8<-- "a.py:one"\n```\n').cells
    kinds = [(cell.cell_type, "```python\n" in cell.source) for cell in cells]
    assert kinds[-2:] == [("markdown", True), ("code", False)]


TURNS = "for i in 1, 2:\n    print(i)\n    #> 1\n    #> 2\n    print(-i)\n    #> -1\n    #> -2"


@pytest.mark.parametrize("code, source, printed", [
    ("print('a\\n\\nb')\n#> a\n#>\n#> b\n", "print('a\\n\\nb')", ["a\n\nb\n"]),
    (TURNS, TURNS, []),  # the lines say nothing about the order
])  # fmt: skip
def test_output_of_a_cell(code: str, source: str, printed: list[str]) -> None:
    cell = code_cell(code)
    assert (cell.source, [output.text for output in cell.outputs]) == (source, printed)
