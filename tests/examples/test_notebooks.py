"""The notebooks: their scripts run, and the committed files are what the scripts give."""

import json
import re
import struct
from base64 import b64encode
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode, v4

from tests.checks import notebook_source
from tests.checks.notebook_source import LANGUAGES, SOURCE_CHECKS, prose, sources
from tests.checks.page_checks import PAGE_CHECKS
from tests.conftest import EXAMPLES, ROOT
from tests.tools.make_notebooks import (
    Failed,
    as_script,
    execute,
    notebook,
    printed,
    run_script,
    target,
)
from tests.tools.run_example import first_difference

SOURCES = {path.stem: path for path in sources()}


# The real notebooks


@pytest.mark.parametrize("stem", SOURCES)
def test_notebook(stem: str, on: str, results: dict) -> None:
    """It runs in a fresh kernel, and prints and draws what the committed files show."""
    path = SOURCES[stem]
    script, text = path.relative_to(EXAMPLES).as_posix(), path.read_text("utf-8")
    results[script] = text, False
    try:
        outputs = run_script(path, on)
        fresh = {language: notebook(path, language, outputs) for language in LANGUAGES}
    except Failed as failure:
        pytest.fail(str(failure), pytrace=False)
    for language, book in fresh.items():
        file = target(path, language)
        if found := difference(nbformat.read(file, 4), book, on):
            pytest.fail(f"{file}: {found}", pytrace=False)
    results[script] = text, True


def difference(recorded: NotebookNode, fresh: NotebookNode, device: str) -> str | None:
    """Where a committed notebook is not what its script gives now."""
    was, now = as_script(recorded), as_script(fresh, device)
    line = first_difference(was, now)
    if line is None:
        return None
    lines = [(text.splitlines() + ["the end"] * line)[line - 1] for text in (was, now)]
    return (
        f"it does not agree with its script on {device}. In the notebook:\n{lines[0]}\n"
        f"now:\n{lines[1]}\nIf that is right: make notebooks"
    )


def test_both_languages_show_one_run_and_no_other_notebook_is_committed() -> None:
    for path in SOURCES.values():
        books = [nbformat.read(target(path, language), 4) for language in LANGUAGES]
        for book in books:
            nbformat.validate(book)
        assert shared(books[0]) == shared(books[1]), "Write them with: make notebooks"
    found = {p for p in (ROOT / "docs").rglob("*.ipynb") if ".ipynb_" not in str(p)}
    assert found == {target(path, x) for path in SOURCES.values() for x in LANGUAGES}


def shared(book: NotebookNode) -> list:
    """What the notebooks of both languages have in common: code and outputs."""
    return [
        (c.id, c.cell_type, c.get("outputs"), "outputs" in c and c.source)
        for c in book.cells
    ]


@pytest.mark.parametrize("stem", SOURCES)
def test_script(stem: str) -> None:
    """Its prose obeys the rules of the pages. (test_translation.py compares both.)"""
    from tests.text.test_pages import chinese_style, fail_on  # needs more packages

    path = SOURCES[stem]
    found = [problem for check in SOURCE_CHECKS for problem in check(path)]
    for language in LANGUAGES:
        page = prose(path, language)
        found += [problem for check in PAGE_CHECKS for problem in check(page)]
    found += chinese_style(path, "\n".join(page.lines))
    fail_on(found + chinese_style(path, page.meta["description"][1]))


def test_jupytext_reads_the_same_cells() -> None:
    """Editors open the scripts as notebooks."""
    jupytext = pytest.importorskip("jupytext")
    for path in SOURCES.values():
        theirs = jupytext.read(path, fmt="py:percent").cells[1:]  # first, the docstring
        theirs = [(cell.source, cell.metadata.get("lang")) for cell in theirs]
        ours = notebook_source.cells(path)
        assert theirs == [(cell.text, cell.options.get("lang")) for cell in ours]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", SOURCES)
def test_page(stem: str, language: str, site: Path) -> None:
    from lxml import html

    root = site if language == "en" else site / language
    file = root / f"notebooks/{stem}/index.html"
    page = html.document_fromstring(file.read_text("utf-8"))
    source = prose(SOURCES[stem], language)
    book = nbformat.read(target(SOURCES[stem], language), 4)

    (article,) = page.find_class("md-content__inner")
    ids = list(source.headings)
    assert [e.get("id") for e in article.iter("h1", "h2", "h3")] == ids
    stored = "\n".join(filter(None, map(printed, book.cells))).splitlines()
    shown = "\n".join(e.text_content().rstrip() for e in article.find_class("output"))
    drawn = ("<Figure", "picture of ")
    assert shown.splitlines() == [x for x in stored if not x.startswith(drawn)]
    alts = [cell.metadata.alt for cell in book.cells if "alt" in cell.metadata]
    assert [e.get("alt") for e in article.iter("img")] == alts
    assert file.stat().st_size < 75_000  # mkdocs-jupyter's styles alone are 575 KB

    (button,) = article.find_class("download")
    copied = nbformat.read(file.parent / button.get("href"), 4)
    nbformat.validate(copied)
    assert shared(copied) == shared(book)
    links = "".join(c.source for c in copied.cells if c.cell_type == "markdown")
    assert all(x.startswith("https://example.org/") for x in links.split("](")[1:])

    index = json.loads((root / "search/search_index.json").read_text("utf-8"))
    place = f"notebooks/{stem}/"
    found = [d for d in index["docs"] if d["location"].startswith(place)]
    assert {d["location"].removeprefix(place).lstrip("#") for d in found} == {
        "",
        *ids[1:],
    }
    # The search finds prose, and nothing of the outputs.
    text = "".join(d["text"] for d in found)
    assert not re.search(r"\.ipynb|torch\.Size\(\[|base64", text)


# The checks themselves, each on a tiny good and a tiny bad script


GOOD = '''"""A tiny notebook."""

# %% [markdown] lang="en" description="Tiny."
# # Tiny {#tiny}
#
# A [link](../tensors.md).

# %% [markdown] lang="zh" description="小。"
# # 小 {#tiny}
#
# [链接](../tensors.md)。

# %%
print(1)
'''


def tiny(folder: Path, old: str = "", new: str = "") -> Path:
    """A good script, or one with something else in it."""
    assert old in GOOD
    path = folder / "tiny.py"
    path.write_text(GOOD.replace(old, new) if old else GOOD, "utf-8")
    return path


def test_good_script_passes(tmp_path: Path) -> None:
    path = tiny(tmp_path)
    assert [p for check in SOURCE_CHECKS for p in check(path)] == []
    pages = [prose(path, language) for language in LANGUAGES]
    assert [p for page in pages for check in PAGE_CHECKS for p in check(page)] == []


@pytest.mark.parametrize(
    ("check", "old", "new", "line"),
    [
        ("bad_markers", "# %%\nprint", "# %% [code]\nprint", 13),
        ("bad_markers", ' lang="zh" desc', " lang=zh desc", 8),
        ("one_language_only", 'lang="zh"', 'lang="de"', 3),
        ("one_language_only", 'lang="en" ', "", 3),
        ("one_language_only", "# %%\n", '# %% [markdown] lang="en"\n# More.\n\n# %%\n', 13),
        ("one_language_only", "# %%\n", '# %% [markdown] lang="zh"\n# 再说。\n\n# %%\n', 13),
        ("without_title", ' description="Tiny."', "", 3),
        ("without_title", "# # 小", "# 小", 8),
        ("bad_prose", "# A [link]", "# ## Inside {#inside}\n# A [link]", 6),
        ("bad_prose", "# A [link]", "# !!! note\n#     A [link]", 6),
        ("bad_prose", "(../tensors.md).", "(../tensors.md){ .x }.", 6),
        ("bad_code", "print(1)", "print(1，2)", 14),
        ("bad_code", "print(1)", f"print({'1' * 99})", 14),
    ],
)  # fmt: skip
def test_bad_script_is_caught(
    tmp_path: Path, check: str, old: str, new: str, line: int
) -> None:
    problems = getattr(notebook_source, check)(tiny(tmp_path, old, new))
    assert str(problems[0]).startswith(f"{tmp_path}/tiny.py:{line}: ")
    assert problems[0].remedy


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "import warnings\nwarnings.warn('old')",
            "(?s)13: .* on cpu.*UserWarning: old",
        ),
        ("import sys\nprint('oh', file=sys.stderr)", "wrote to stderr: oh"),
    ],
)
def test_bad_cell_is_caught(tmp_path: Path, code: str, words: str) -> None:
    with pytest.raises(Failed, match=words):
        run_script(tiny(tmp_path, "print(1)", code), "cpu")


CELLS = """\
sorted({"torch", "warnings", "prepare"} & set(globals()))
---
import torch

print(torch.initial_seed() == 67280421310721, torch.get_num_threads())
torch.accelerator.current_accelerator(check_available=True)
---
import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(2, 1))
plt.show()
"""


def test_nothing_is_there_that_a_reader_would_not_have(tmp_path: Path) -> None:
    """No name, no seed (torch starts with 67280421310721), no accelerator."""
    outputs = execute([("here", cell) for cell in CELLS.split("---\n")], "cpu")
    shown = [printed({"outputs": found}) for found in outputs]
    assert shown[:2] == ["[]", "False 1"]
    assert shown[2].endswith("\npicture of 400 x 200 pixels")  # sharp: 200 by 100

    # A picture needs words.
    with pytest.raises(Failed, match=r'tiny.py:13: .* Add alt_en="..." after # %%'):
        notebook(tiny(tmp_path), "en", outputs[2:])
    with_words = tiny(tmp_path, "# %%\nprint", '# %% alt_en="E." alt_zh="空。"\nprint')
    cell = notebook(with_words, "zh", outputs[2:]).cells[-1]
    assert cell.metadata.alt == "空。"
    assert cell.outputs[0].metadata["image/png"] == {"height": 100, "width": 200}


def book(
    text="x 0.123 5\n", size=(20, 10), prose="# A", title="A", **code
) -> NotebookNode:
    """A tiny notebook with a line of output and, unless `size` is None, a picture."""
    outputs = [v4.new_output("stream", text=text)]
    if size:
        png = b64encode(bytes(16) + struct.pack(">II", *size)).decode()
        outputs.append(v4.new_output("display_data", {"image/png": png}))
    fields = {"source": "draw()", "id": "cell-2", "outputs": outputs, **code}
    cells = [v4.new_markdown_cell(prose, id="tiny"), v4.new_code_cell(**fields)]
    return v4.new_notebook(cells=cells, metadata={"description": title})


@pytest.mark.parametrize(
    ("recorded", "words", "same_in_both"),
    [
        (book(), None, True),
        (book("x 0.124 5\n"), None, False),  # the last place
        (book("x 0.125 5\n"), "on cpu. In the notebook:\n#> x 0.125 5\nnow:", False),
        (book("x 0.123 6\n"), "If that is right: make notebooks", False),
        (book(""), "now:\n#> x 0.123 5", False),
        (book(size=None), "now:\n#> picture of 20 x 10 pixels", False),
        (book(size=(20, 11)), "picture of 20 x 11 pixels\nnow:", False),
        (book(title="B"), '"B"', True),
        (book(prose="# B"), "# B\nnow:\n# A", True),
        (book(execution_count=7), '"execution_count": 7', True),
        (book(id="cell-7"), '"id": "cell-7"', False),
        (book(source="draw(7)"), "draw(7)\nnow:\ndraw()", False),
    ],
)
def test_another_notebook_is_caught(recorded, words, same_in_both: bool) -> None:
    found = difference(recorded, book(), "cpu")
    assert words in found if words else found is None
    assert (shared(recorded) == shared(book())) == same_in_both


def test_a_lost_cell_is_caught_and_a_device_is_no_difference() -> None:
    shorter = book()
    shorter.cells.pop()
    assert difference(shorter, book(), "cpu")
    recorded, fresh = book("tensor([1.])\n"), book("tensor([1.], device='cuda:0')\n")
    assert difference(recorded, fresh, "cuda") is None
    assert difference(recorded, fresh, "cpu")


def test_a_notebook_that_failed_is_not_published() -> None:
    from notes.notebook_pages import not_run  # needs more packages

    error = [v4.new_output("error", ename="ValueError")]
    assert not_run(book(execution_count=1)) == []
    assert not_run(book()) == ["cell 2 was not run. Run it with: make notebooks"]
    assert len(not_run(book(execution_count=1, outputs=error))) == 1
