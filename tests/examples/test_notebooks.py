"""The notebooks: their scripts run, and the committed files are what the scripts give."""

import json
import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode, v4
from notes import code_comments

from tests.checks.notebook_source import LANGUAGES, problems, prose, sources
from tests.conftest import EXAMPLES, ROOT
from tests.tools.lines_run import never_ran
from tests.tools.make_notebooks import as_script, notebook, run_script, target
from tests.tools.run_example import first_difference, run

EACH = pytest.mark.parametrize("path", sources(), ids=lambda path: path.stem)
BOOKS = sorted((ROOT / "docs").rglob("[!.]*/*.ipynb"))  # but no .ipynb_checkpoints


@EACH
def test_notebook(path: Path, on: str, results: dict) -> None:
    """It runs in a fresh kernel, and prints and draws what the committed files show."""
    script, text = path.relative_to(EXAMPLES).as_posix(), path.read_text("utf-8")
    results[script] = text, False
    outputs = run_script(path, on)
    for language in LANGUAGES:
        file, fresh = target(path, language), notebook(path, language, outputs)
        if found := difference(nbformat.read(file, 4), fresh, on):
            pytest.fail(f"{file}: {found}", pytrace=False)
    results[script] = text, True


@EACH
def test_every_line_of_it_runs(path: Path) -> None:
    """Also in its functions; seen as the script runs, without a kernel."""
    outcome = run(path, "cpu", on_warning="default")
    assert not outcome.error, outcome.error
    assert not never_ran(path.read_text("utf-8"), outcome.ran)


def difference(recorded: NotebookNode, fresh: NotebookNode, device: str = "cpu") -> str:
    """Where a committed notebook is not what its script gives now; empty if nowhere."""
    was, now = as_script(recorded), as_script(fresh, device)
    if not (line := first_difference(was, now)):
        return ""
    old, new = ("\n".join(x.splitlines()[line - 1 : line]) for x in (was, now))
    what = f"it does not agree with its script on {device}. In the notebook:\n{old}"
    return f"{what}\nnow:\n{new}\nIf that is right: make notebooks"


@EACH
def test_script(path: Path) -> None:
    """Its text obeys the rules of the pages. (test_translation.py compares the languages.)"""
    from tests.text.test_pages import chinese_style, fail_on  # needs more packages

    chinese = prose(path, "zh")
    text = "\n".join([*chinese.lines, chinese.meta["description"][1]])
    fail_on(problems(path) + chinese_style(path, text))


@pytest.mark.parametrize("file", BOOKS, ids=lambda file: "-".join(file.parts[-3:]))
def test_page(file: Path, site: Path) -> None:
    """It shows the outputs and has the notebook as a download; the search finds its prose."""
    from lxml import html

    path, language = EXAMPLES / f"notebooks/{file.stem}.py", file.parts[-3]
    root, place = site / language.replace("en", ""), f"notebooks/{path.stem}/"
    page = html.document_fromstring((root / place / "index.html").read_text("utf-8"))
    (article,) = page.find_class("md-content__inner")
    (button,) = article.find_class("download")
    files = target(path, "en"), root / place / button.get("href")
    english, copied = (nbformat.read(file, 4) for file in files)
    nbformat.validate(copied)
    for a, b in zip(english.cells, copied.cells, strict=True):
        if b.cell_type == "code":  # both languages show one run
            words = code_comments.catalogue(ROOT)["notebooks"]
            code = code_comments.translated(a.source, words if language == "zh" else {})
            assert (code, a.outputs) == (b.source, b.outputs), "make notebooks"
        else:
            assert "](" not in b.source.replace("](https://example.org/", "")

    shown = "\n".join(e.text_content() for e in article.find_class("output"))
    stored = re.findall("^#> (?!<Figure|picture of |$)(.*)", as_script(english), re.M)
    assert re.findall("^.+", shown, re.M) == stored
    alts = [cell.metadata.alt for cell in copied.cells if "alt" in cell.metadata]
    assert [e.get("alt") for e in article.iter("img")] == alts

    index = json.loads((root / "search/search_index.json").read_text("utf-8"))
    found = [d for d in index["docs"] if d["location"].startswith(place)]
    parts = [d["location"].removeprefix(place).lstrip("#") for d in found]
    assert parts == ["", *list(prose(path, language).headings)[1:]]
    output = r"\.ipynb|torch\.Size\(\[|base64"
    assert not any(re.search(output, d["text"]) for d in found)


# The checks themselves, each on a tiny good and a tiny bad script

GOOD = """\
# %% [markdown] lang="en" description="Tiny."
# # Tiny {#tiny}

# %% [markdown] lang="zh" description="小。"
# # 小 {#tiny}

# %% alt_en="One." alt_zh="一。"
print(1)
"""

# What it says on stderr: no name of the setup is there, one thread, no accelerator.
# (test_runner.py looks at the seed.)
BAD = """\
import sys
found = {"torch", "warnings", "prepare"} & globals().keys()
import torch, warnings
there = torch.accelerator.current_accelerator(check_available=True)
print(found or {}, torch.get_num_threads(), there, file=sys.stderr)
warnings.warn("old")
"""


def tiny(folder: Path, old: str = "", new: str = "") -> Path:
    """A good script, or one with something else in it."""
    assert old in GOOD
    path = folder / "tiny.py"
    path.write_text(GOOD.replace(old, new), "utf-8")
    return path


@pytest.mark.parametrize("old, new, line, words", [
    ("# %% alt", "# %alt", 7, "begins no cell: %alt"),
    ('lang="zh"', "", 4, "cell in 'none' has no other language"),
    ("# %% alt", '# %% [markdown] lang="zh"\n# 再说。\n# %% alt', 7, "'zh' has no"),
    (' description="Tiny."', "", 1, "in 'en' has no title or no description"),
    ("# # 小", "# 小", 4, "in 'zh' has no title or no description"),
    ("{#tiny}", "{#tiny}\n# ## Inside {#inside}", 3, "a heading inside a cell"),
    ("{#tiny}", "{#tiny}\n# !!! note", 3, "as it stands: !!! note"),
    ("{#tiny}", "{#tiny}\n# [a][b]", 3, "a link by reference"),
    ("print(1)", "print('，')", 8, "a full-width sign in code: print('，')"),
    ("print(1)", f"print({'1' * 99})", 8, "more than 88 characters"),
])  # fmt: skip
def test_bad_script_is_caught(tmp_path: Path, old, new, line: int, words: str) -> None:
    assert problems(tiny(tmp_path)) == []
    found = "\n".join(map(str, problems(tiny(tmp_path, old, new))))
    assert re.search(rf"tiny\.py:{line}: .*{re.escape(words)}", found), found


def test_bad_cell_is_caught(tmp_path: Path) -> None:
    """One that warns or writes to stderr, one with a picture and no words for it."""
    wrong = r"(?s)tiny.py:7: .*\n{} 1 None\n.*UserWarning: old"
    with pytest.raises(SystemExit, match=wrong):
        run_script(tiny(tmp_path, "print(1)", BAD), "cpu")
    with pytest.raises(SystemExit, match=r'tiny.py:7: .* Add alt_en="..." after # %%'):
        tiny_book(tiny(tmp_path, ' alt_en="One."', ""))


def tiny_book(script: Path, old: str = "", new: str = "") -> NotebookNode:
    """The notebook of a script, perhaps with something else in its file."""
    stream = v4.new_output("stream", text="x 0.123\n")
    size = {"image/png": {"width": 4, "height": 3}}
    drawing = v4.new_output("display_data", {"image/png": ""}, metadata=size)
    text = nbformat.writes(notebook(script, "en", [[stream, drawing]]))
    assert old in text
    return nbformat.reads(text.replace(old, new), 4)


@pytest.mark.parametrize("old, new, words", [
    ("0.123", "0.125", "on cpu. In the notebook:\n#> x 0.125\nnow:\n#> x 0.123"),
    ('"width": 4', '"width": 5', "picture of 5 x 3 pixels\nnow:"),
    ('"Tiny."', '"Small."', '"Small."'),
    ('"One."', '"Two."', '"Two."'),
    ("print(1)", "print(7)", "print(7)\nnow:\nprint(1)"),
    ('"execution_count": 1', '"execution_count": null', "cell 2 was not run"),
    ('"stream"', '"error"', "cell 2 failed"),
])  # fmt: skip
def test_bad_notebook_is_caught(tmp_path: Path, old: str, new: str, words: str) -> None:
    """Another one than the script gives, and one that failed or never ran."""
    from notes.notebook_to_page import not_run  # needs more packages

    good = tiny_book(tiny(tmp_path))
    assert not_run(good) == []
    assert not difference(tiny_book(tiny(tmp_path), "0.123", "0.124"), good)
    recorded = tiny_book(tiny(tmp_path), old, new)
    assert words in difference(recorded, good) + "".join(not_run(recorded))
