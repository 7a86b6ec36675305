"""Scripts and notebooks that readers download: they are there, and the notebooks run."""

import os
import re
import tempfile
from pathlib import Path

import nbformat
import pytest
from downloads import with_links
from lxml import html
from mkdocs.exceptions import PluginError
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode, v4
from scripts import can_be_pasted, references
from to_notebook import code_cell, notebook

from tests.conftest import EXAMPLES, ROOT
from tests.example_runner import first_difference

CHAPTERS = [
    path.stem
    for path in sorted((ROOT / "docs/en").glob("*.md"))
    if path.stem != "index" and references(path.read_text("utf-8"))
]


def downloaded(site: Path, page: str) -> NotebookNode:
    return nbformat.read(site / page / f"{Path(page).name}.ipynb", 4)


# Whether a notebook runs


def failures(book: NotebookNode) -> list[str]:
    """Run a notebook from the top on the CPU; the first error, or other output than stored."""
    stored = [_text(cell) for cell in book.cells]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            book,
            kernel_name="python3",
            timeout=120,
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": folder}},
        )
        try:
            client.execute(env=environment)
        except CellExecutionError as error:
            return [f"a cell fails when the notebook runs from the top:\n{error}"]
    problems = []
    for cell, expected in zip(book.cells, stored, strict=True):
        if cell.cell_type != "code" or "#>" in cell.source:
            continue
        a, b = (
            re.sub("^", "#> ", text, flags=re.M) for text in (expected, _text(cell))
        )
        if first_difference(a, b):
            problems.append(
                f"this cell:\n{cell.source}\nprints:\n{_text(cell)}\nthe page shows:\n"
                f"{expected}\nLet the section set what it needs itself: the seed, a variable"
            )
    return problems


def _text(cell: NotebookNode) -> str:
    printed = (o.text for o in cell.get("outputs", []) if o.get("name") == "stdout")
    lines = "".join(printed).splitlines()
    return "\n".join(line.rstrip() for line in lines).rstrip()


@pytest.mark.parametrize("page", CHAPTERS)
def test_notebook_runs_and_prints_what_the_page_shows(site: Path, page: str) -> None:
    if problems := failures(downloaded(site, page)):
        pytest.fail(f"docs/en/{page}.md as a notebook: {problems[0]}", pytrace=False)


def test_failures_are_caught() -> None:
    def book(*cells: str) -> NotebookNode:
        made = [NotebookNode(code_cell(c), id=f"cell-{n}") for n, c in enumerate(cells)]
        return v4.new_notebook(cells=made)

    assert failures(book("x = 1\n", "print(x, 0.25)\n#> 1 0.26\n")) == []
    assert "NameError" in failures(book("print(x)\n"))[0]
    assert "prints:\n1\nthe page shows:\n2" in failures(book("print(1)\n#> 2\n"))[0]
    assert "the page shows:\n\n" in failures(book("print(1)\n"))[0]


# What the built site offers


@pytest.mark.parametrize("page", CHAPTERS)
def test_notebooks_of_both_languages(site: Path, page: str) -> None:
    english, chinese = downloaded(site, page), downloaded(site, f"zh/{page}")
    code = [
        [(c.source, c.outputs) for c in book.cells if c.cell_type == "code"]
        for book in (english, chinese)
    ]
    assert code[0] == code[1]
    for book in (english, chinese):
        nbformat.validate(book)
        text = [c.source for c in book.cells if c.cell_type == "markdown"]
        assert leftovers("\n\n".join(text)) == []


def leftovers(text: str) -> list[str]:
    """Markup that only the site understands, and links that only it can follow."""
    text = re.sub(r"(?ms)^(> )?```.*?^(> )?```|`[^`]*`", "", text)
    marks = r"^ *(?:!!!|\?\?\?|===) .*|^ *--8<--.*|\{[:#][^}]*\}|</?(?:div|figure)\b.*"
    targets = re.findall(r"\]\(([^)\s]+)", text)
    good = ("https://", "data:", *re.findall(r'<a id="([^"]+)"', text))
    return re.findall(marks, text, re.M) + [
        target for target in targets if not target.lstrip("#").startswith(good)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## A {#a}",
        '!!! note "A"',
        '=== "CPU"',
        "[a](b.md)",
        "[a](#b)",
        '--8<-- "a"',
        "<div>",
    ],
)
def test_leftovers_are_caught(text: str) -> None:
    assert leftovers(f"Text.\n\n{text}\n")


def test_other_text_is_no_leftover() -> None:
    text = (
        '[a](https://e.org) `{#a}` [b](#b)\n\n<a id="b"></a>\n\n```text\n=== x\n```\n'
    )
    assert leftovers(text) == []


def test_scripts_are_copied_as_they_are(site: Path) -> None:
    for path in EXAMPLES.glob("*/**/*.py"):
        copy = site / "examples" / path.relative_to(EXAMPLES)
        assert copy.read_bytes() == path.read_bytes()
    assert not (site / "zh/examples").exists()


@pytest.mark.parametrize("page", ["tensors", "zh/tensors", "devices", "zh/training"])
def test_each_snippet_links_to_its_script(site: Path, page: str) -> None:
    folder = site / page
    tree = html.parse(folder / "index.html")
    blocks = tree.xpath("//div[contains(@class, 'language-python highlight')]")
    assert blocks
    for block in blocks:
        (link,) = block.xpath("./a[@download]")
        script = (folder / link.get("href")).resolve().read_text("utf-8")
        lines = {line.strip() for line in script.splitlines()}
        shown = block.xpath("string(./pre)").splitlines()
        assert {line.strip() for line in shown} <= lines
    listed = tree.xpath("//details[@class='scripts']//a/@href")
    assert set(listed) == {b.xpath("./a[@download]")[0].get("href") for b in blocks}


def test_a_fence_without_its_snippet_is_caught() -> None:
    block = '<div class="language-python highlight"><pre>x</pre></div>'
    link = ('href="x.py" download', "x.py")
    assert '</pre><a class="script" href="x.py"' in with_links("a.md", block, [link])
    with pytest.raises(PluginError, match="2 blocks of Python but 1 snippets"):
        with_links("a.md", block * 2, [link])


# How a page becomes a notebook

SCRIPTS = {
    "a.py": "import os, torch\n# --8<-- [start:one]\nimport numpy\n\nx = 1\nprint(x)\n#> 1\n"
    "# --8<-- [end:one]\n",
    "gpu.py": "# devices: cuda -- a GPU\n# --8<-- [start:one]\ny = 2\n# --8<-- [end:one]\n",
    "file.py": "# --8<-- [start:one]\nif __name__ == '__main__':\n    1\n# --8<-- [end:one]\n",
    "d.svg": '<svg viewBox="0 0 300 200">\n<title>D</title></svg>',
}
PAGE = """# Title {#title}

See [below](#b), [there](other.md#x), [docs](https://e.org) and `[code](other.md)`.

## A {#a}

```python
--8<-- "a.py:one"
```

## [B](other.md) {#b}

!!! warning "Take care"
    It bites.

    ```python
    --8<-- "gpu.py:one"
    ```

=== "CPU"

    Text in a tab.

    ```bash
    ls
    ```

<figure class="diagram">
--8<-- "d.svg"
<figcaption>Caption.</figcaption>
</figure>

<div data-function="x" markdown>

$$
y = x
$$

</div>
"""


def made(page: str) -> dict | None:
    def resolve(target: str) -> str:
        return target.replace("other.md", "https://n.org/other/")

    return notebook(page, SCRIPTS.__getitem__, resolve, "https://n.org/title/", "en")


def test_a_page_becomes_a_notebook() -> None:
    book = made(PAGE)
    nbformat.validate(nbformat.from_dict(book))
    title, a, code, b = book.cells
    assert title.source.startswith(
        "# Title\n\n> This notebook is the page [Title](https"
    )
    assert "Packages: numpy." in title.source
    assert "[below](#b), [there](https://n.org/other/#x)" in title.source
    assert "`[code](other.md)`" in title.source
    assert a.source == "## A"
    assert code.source == "import numpy\n\nx = 1\nprint(x)"
    assert code.outputs[0].text == "1\n"
    assert b.source.startswith(
        '<a id="b" name="b"></a>\n\n## [B](https://n.org/other/)\n\n> **Take care**\n>\n'
    )
    assert "> It bites.\n>\n> ```python\n> y = 2\n> ```\n\n**CPU**\n" in b.source
    assert "\nText in a tab.\n\n```bash\nls\n```\n" in b.source
    assert re.search(r"!\[Caption.\]\(data:image/svg\+xml;base64,\S+\)", b.source)
    assert b.source.endswith("\nCaption.\n\n$$\ny = x\n$$")
    assert made(PAGE) == book  # the same page gives the same file


@pytest.mark.parametrize("name", ["gpu.py", "file.py"])
def test_what_cannot_be_pasted_stays_text(name: str) -> None:
    assert not can_be_pasted(SCRIPTS[name])
    page = f'# A {{#a}}\n\n```python\n--8<-- "{name}:one"\n```\n'
    assert made(page) is None  # nothing else: no notebook
    book = made(page + '\n```python\n--8<-- "a.py:one"\n```\n')
    kinds = [cell.cell_type for cell in book.cells]
    assert kinds == ["markdown", "code"]
    assert "```python\n" in book.cells[0].source


@pytest.mark.parametrize(
    ("code", "source", "printed"),
    [
        ("print(1)\n#> 1\n", "print(1)", "1\n"),
        ("print('a\\n\\nb')\n#> a\n#>\n#> b\n", "print('a\\n\\nb')", "a\n\nb\n"),
        ("x = 1\n", "x = 1", None),
        (
            "for i in 1, 2:\n    print(i)\n    #> 1\n    #> 2\n",
            "for i in 1, 2:\n    print(i)",
            "1\n2\n",
        ),
    ],
)
def test_output_of_a_cell(code: str, source: str, printed: str | None) -> None:
    cell = code_cell(code)
    assert cell.source == source
    assert [output.text for output in cell.outputs] == [printed] * bool(printed)


def test_prints_that_take_turns_keep_their_comments() -> None:
    code = "for i in 1, 2:\n    print(i)\n    #> 1\n    #> 2\n    print(-i)\n    #> -1\n    #> -2"
    cell = code_cell(code)
    assert cell.source == code
    assert cell.outputs == []
