"""The notebooks: their scripts run, and the committed files are what the scripts give."""

import copy
import json
import struct
import tomllib
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode, v4

from tests import notebook_source, record
from tests.conftest import EXAMPLES, ROOT, chosen_device
from tests.notebook_source import (
    LANGUAGES,
    SOURCE_CHECKS,
    prose,
    prose_text,
    sources,
    stale,
)
from tests.notebooks import (
    Failed,
    differences,
    execute,
    notebook,
    printed,
    target,
    two_languages,
)
from tests.pages import PAGE_CHECKS, broken_links, front_matter, read
from tests.translation import differences as differences_of_pages
from tests.translation import without_chinese

SOURCES = sources()


def name(path: Path) -> str:
    return path.stem


def fail_on(problems: list) -> None:
    if problems:
        text = "\n".join(map(str, problems)).replace(f"{ROOT}/", "")
        pytest.fail(text, pytrace=False)


# The real notebooks


@pytest.fixture(scope="session")
def device(pytestconfig: pytest.Config) -> str:
    return chosen_device(pytestconfig)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_notebook(path: Path, device: str, runs: dict) -> None:
    """It runs in a fresh kernel, and prints and draws what the committed files show."""
    problems = []
    try:
        outputs = execute(path, device)
        for language in LANGUAGES:
            file = target(path, language)
            committed = nbformat.read(file, 4)
            fresh = notebook(path, language, outputs)
            problems += [
                f"{file}: {what}" for what in differences(committed, fresh, device)
            ]
    except Failed as failure:
        problems = [failure]
    script = path.relative_to(EXAMPLES).as_posix()
    result = "failed" if problems else "passed"
    runs[script] = record.entry(path.read_bytes(), device, result)
    fail_on(problems)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_both_languages_show_one_run(path: Path) -> None:
    books = [nbformat.read(target(path, language), 4) for language in LANGUAGES]
    for book in books:
        nbformat.validate(book)
    fail_on(two_languages(*books))


def test_no_other_notebook_is_committed() -> None:
    found = {p for p in (ROOT / "docs").rglob("*.ipynb") if ".ipynb_" not in str(p)}
    assert found == {target(path, x) for path in SOURCES for x in LANGUAGES}


@pytest.mark.parametrize("path", SOURCES, ids=name)
@pytest.mark.parametrize("check", SOURCE_CHECKS, ids=lambda check: check.__name__)
def test_script(path: Path, check) -> None:
    fail_on(check(path))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_prose(path: Path, language: str, tmp_path: Path) -> None:
    """It obeys the rules of the pages."""
    page = tmp_path / "prose.md"
    page.write_text(prose_text(path, language), "utf-8")
    found = [
        x
        for check in PAGE_CHECKS
        if check not in (broken_links, front_matter)  # the description is on the marker
        for x in check(read(page))
    ]
    # A link is written as it is read: from the folder of the notebook.
    found += broken_links(replace(read(page), path=target(path, language)))
    fail_on([replace(problem, path=path) for problem in found])


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_chinese_prose(path: Path) -> None:
    """It says what the English says, in Chinese."""
    english, chinese = (prose(path, language) for language in LANGUAGES)
    fail_on(differences_of_pages(english, chinese) + without_chinese(chinese))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_chinese_style(path: Path) -> None:
    import autocorrect_py

    from tests.test_pages import chinese_style

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    autocorrect_py.load_config(json.dumps(project["tool"]["autocorrect"]))
    description = prose(path, "zh").meta["description"][1]
    fail_on(
        chinese_style(path, prose_text(path, "zh")) + chinese_style(path, description)
    )


# The built pages


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_page(path: Path, language: str, site: Path) -> None:
    import gzip

    from lxml import html

    root = site if language == "en" else site / language
    file = root / f"notebooks/{path.stem}/index.html"
    text = file.read_text("utf-8")
    page = html.document_fromstring(text)
    book = nbformat.read(target(path, language), 4)

    (article,) = page.find_class("md-content__inner")
    headings = [b for b in prose(path, language).blocks if b.kind == "heading"]
    ids = [e.get("id") for e in article.iter("h1", "h2", "h3")]
    assert ids == [heading.name for heading in headings]
    contents = [
        e.get("href")
        for e in page.xpath("//div[contains(@class, 'md-sidebar--secondary')]//a")
    ]
    assert contents == [f"#{i}" for i in ids[1:]]
    assert page.xpath("//meta[@name='description']/@content")[0] == (
        book.metadata.description
    )

    expected = [printed(c).replace("#> ", "") for c in book.cells if c.get("outputs")]
    shown = "\n".join(
        e.text_content().rstrip("\n") for e in article.find_class("output")
    )
    without = [
        line for line in "\n".join(expected).splitlines() if "<Figure" not in line
    ]
    assert shown.splitlines() == without

    for picture in article.iter("img"):
        assert picture.get("alt")
        assert (file.parent / picture.get("src")).is_file()
    alts = [c.metadata.alt for c in book.cells if "alt" in c.metadata]
    assert [e.get("alt") for e in article.iter("img")] == alts

    (button,) = article.find_class("download")
    copied = nbformat.read(file.parent / button.get("href"), 4)
    nbformat.validate(copied)
    assert copied.cells[2:3] == book.cells[2:3]  # code and outputs as they are
    links = [x for c in copied.cells if c.cell_type == "markdown"
             for x in c.source.split("](")[1:]]  # fmt: skip
    assert all(x.startswith("https://example.org/notes/") for x in links)

    assert "<style" not in "".join(
        html.tostring(e, encoding="unicode") for e in article
    )
    assert len(gzip.compress(text.encode())) < 15_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_holds_prose_and_no_output(language: str, site: Path) -> None:
    root = site if language == "en" else site / language
    index = json.loads((root / "search/search_index.json").read_text("utf-8"))
    for path in SOURCES:
        found = {d["location"]: d["text"] for d in index["docs"]
                 if d["location"].startswith(f"notebooks/{path.stem}/")}  # fmt: skip
        ids = [b.name for b in prose(path, language).blocks if b.kind == "heading"]
        assert {x.partition("#")[2] for x in found} == {"", *ids[1:]}
        text = "".join(found.values())
        assert ".ipynb" not in text
        assert "torch.Size([" not in text  # stands in outputs only
        assert "base64" not in text


# The checks themselves, each on a tiny good and a tiny bad script


GOOD = '''"""A tiny notebook."""

# %% [markdown] lang="en" description="Tiny."
# # Tiny {#tiny}
#
# A [link](../tensors.md).

# %% [markdown] lang="zh" original="" description="小。"
# # 小 {#tiny}
#
# [链接](../tensors.md)。

# %%
print(1)
'''


def tiny(folder: Path, script: str) -> Path:
    path = folder / "tiny.py"
    path.write_text(script, "utf-8")
    return path


def test_good_script_passes(tmp_path: Path) -> None:
    path = tiny(tmp_path, GOOD)
    assert len(stale(path)) == 1
    assert "now says" in notebook_source.accept(path)
    assert [p for check in SOURCE_CHECKS for p in check(path)] == []
    english, chinese = (prose(path, language) for language in LANGUAGES)
    assert differences_of_pages(english, chinese) + without_chinese(chinese) == []
    path.write_text(path.read_text("utf-8").replace("A [link]", "The [link]"), "utf-8")
    (problem,) = stale(path)
    assert (problem.line, "make accept" in problem.remedy) == (8, True)


@pytest.mark.parametrize(
    ("check", "old", "new", "line"),
    [
        ("bad_markers", "# %%\nprint", "# %% [code]\nprint", 13),
        ("bad_markers", ' lang="zh" original', " lang=zh original", 8),
        ("one_language_only", 'lang="zh"', 'lang="de"', 3),
        ("one_language_only", 'lang="en" ', "", 3),
        ("one_language_only", "# %%\n", '# %%\n1\n\n# %% [markdown] lang="en"\n# More.\n\n# %%\n', 16),
        ("one_language_only", "# %%\n", '# %%\n1\n\n# %% [markdown] lang="zh"\n# 再说。\n\n# %%\n', 16),
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
    assert old in GOOD
    problems = getattr(notebook_source, check)(tiny(tmp_path, GOOD.replace(old, new)))
    assert problems[0].line == line
    assert str(problems[0]).startswith(f"{tmp_path}/tiny.py:{line}: ")
    assert problems[0].remedy


def test_prose_that_differs_is_caught(tmp_path: Path) -> None:
    for old, new, line in (
        ("[链接](../tensors.md)", "链接", 11),
        ("# 小 {#tiny}", "# 小 {#small}", 9),
    ):
        path = tiny(tmp_path, GOOD.replace(old, new))
        english, chinese = (prose(path, language) for language in LANGUAGES)
        (problem,) = differences_of_pages(english, chinese)
        assert problem.line == line


CELL = "# %%\nprint(1)\n"
RUN = {
    "raises": ("1 / 0", "tiny.py:13: this cell failed on cpu, at: 1 / 0\nZeroDivisionError"),
    "warns": ("import warnings\nwarnings.warn('old')", "UserWarning: old"),
    "stderr": ("import sys\nprint('oh', file=sys.stderr)", "wrote to stderr: oh"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "words"), RUN.values(), ids=RUN)
def test_bad_cell_is_caught(tmp_path: Path, body: str, words: str) -> None:
    path = tiny(tmp_path, GOOD.replace(CELL, f"# %%\n{body}\n"))
    with pytest.raises(Failed) as failure:
        execute(path, "cpu")
    assert words in str(failure.value)


def test_nothing_is_there_that_a_reader_would_not_have(tmp_path: Path) -> None:
    """No name, no seed, no accelerator; and a picture needs words."""
    cells = """# %%
sorted({"torch", "warnings"} & set(globals()))

# %%
import torch

print(torch.initial_seed() == 67280421310721, torch.get_num_threads())  # torch's own
torch.accelerator.current_accelerator(check_available=True)

# %%
import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(2, 1))
plt.show()
"""
    path = tiny(tmp_path, GOOD.replace(CELL, cells))
    outputs = execute(path, "cpu")
    assert [o.get("text", o.get("data")) for o in outputs[0]] == [{"text/plain": "[]"}]
    assert [o.get("text") for o in outputs[1]] == ["False 1\n"]
    with pytest.raises(Failed, match=r'tiny.py:22: .* Add alt_en="..." after # %%'):
        notebook(path, "en", outputs)
    with_words = path.read_text("utf-8").replace(
        "# %%\nimport matplotlib",
        '# %% alt_en="Empty." alt_zh="空的。"\nimport matplotlib',
    )
    book = notebook(tiny(tmp_path, with_words), "zh", outputs)
    assert book.cells[-1].metadata.alt == "空的。"
    assert book.cells[-1].outputs[0].metadata["image/png"] == {
        "height": 100,
        "width": 200,
    }


def png(width: int, height: int) -> str:
    return b64encode(bytes(16) + struct.pack(">II", width, height)).decode()


def book(text: str = "x 0.123 5\n", size: tuple | None = (20, 10)) -> NotebookNode:
    """A tiny notebook with a line of output and a picture."""
    outputs = [v4.new_output("stream", text=text)]
    if size:
        outputs.append(v4.new_output("display_data", {"image/png": png(*size)}))
    cells = [v4.new_markdown_cell("# Tiny", id="tiny"),
             v4.new_code_cell("draw()", id="cell-2", outputs=outputs)]  # fmt: skip
    return nbformat.from_dict(
        v4.new_notebook(cells=cells, metadata={"description": ""})
    )


@pytest.mark.parametrize(
    ("recorded", "device", "words"),
    [
        (book(), "cpu", None),
        (book("x 0.124 5\n"), "cpu", None),  # the last place
        (book("x 0.125 5\n"), "cpu", "prints something else on cpu"),
        (book("x 0.123 6\n"), "cpu", "prints something else on cpu"),
        (book(""), "cpu", "prints something else"),
        (book(size=None), "cuda", "draws something else on cuda: [(20, 10)], not []"),
        (book(size=(20, 11)), "cpu", "draws something else"),
    ],
)
def test_other_output_is_caught(recorded, device: str, words: str | None) -> None:
    found = differences(recorded, book(), device)
    assert found == [] if words is None else words in found[0]


def test_device_in_the_output_is_not_a_difference() -> None:
    recorded, fresh = book("tensor([1.])\n"), book("tensor([1.], device='cuda:0')\n")
    assert differences(recorded, fresh, "cuda") == []
    assert differences(recorded, fresh, "cpu")


def change(what: str) -> NotebookNode:
    changed = copy.deepcopy(book())
    match what:
        case "code":
            changed.cells[1].source = "draw(1)"
        case "prose":
            changed.cells[0].source = "# Small"
        case "id":
            changed.cells[0].id = "small"
        case "count":
            changed.cells[1].execution_count = 7
        case "cells":
            changed.cells.pop()
        case "metadata":
            changed.metadata.description = "Other."
    return changed


@pytest.mark.parametrize("what", ["code", "prose", "id", "count", "cells", "metadata"])
def test_other_notebook_is_caught(what: str) -> None:
    (problem,) = differences(change(what), book(), "cpu")
    assert "make notebooks" in problem


@pytest.mark.parametrize("what", ["code", "id", "cells", "prose"])
def test_other_language_is_caught(what: str) -> None:
    assert len(two_languages(book(), change(what))) == (what != "prose")
    assert len(two_languages(book(), book("x 0.124 5\n"))) == 1


def test_jupytext_reads_the_same_cells() -> None:
    """Editors open the scripts as notebooks."""
    jupytext = pytest.importorskip("jupytext")
    for path in SOURCES:
        theirs = jupytext.read(path, fmt="py:percent").cells[1:]  # first, the docstring
        ours = notebook_source.cells(path)
        assert [c.source for c in theirs] == [c.text for c in ours]
        assert [c.metadata.get("lang") for c in theirs] == [
            c.options.get("lang") for c in ours
        ]


@pytest.mark.parametrize("broken", ["error", "not run", None])
def test_build_refuses_a_notebook_that_failed(broken: str | None) -> None:
    from notebooks import not_run  # hooks/notebooks.py

    tiny_book = book()
    tiny_book.cells[1].execution_count = None if broken == "not run" else 1
    if broken == "error":
        tiny_book.cells[1].outputs.append(v4.new_output("error", ename="ValueError"))
    assert len(not_run(tiny_book)) == (broken is not None)
