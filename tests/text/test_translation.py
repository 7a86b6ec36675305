"""The Chinese pages say what the English ones say; and the checks of that see every difference."""

import functools
import re
from pathlib import Path

import pytest
from notes import code_comments

from tests.checks.page_blocks import parse
from tests.checks.translation_checks import (
    comment_faults,
    differences,
    drawing_faults,
    shown_comments,
    without_chinese,
)
from tests.conftest import ROOT
from tests.text.test_pages import TINY_PAGE, fail_on
from tests.tools import accept

EN, ZH = ROOT / "docs/en", ROOT / "docs/zh"
PAGES = accept.pages()


def test_files_and_drawings() -> None:
    found = []
    both = (p.relative_to(docs) for docs in (EN, ZH) for p in docs.rglob("*.*"))
    for name in {name for name in both if name.suffix in (".md", ".svg")}:
        if not ((EN / name).exists() and (ZH / name).exists()):
            found.append(f"docs/*/{name}: one language has no such file")
        elif name.suffix == ".svg":
            found += drawing_faults(EN / name, ZH / name)
    fail_on(found)


@pytest.mark.parametrize("name", PAGES)
def test_chinese_page(name: str) -> None:
    english, chinese = PAGES[name]
    fail_on(differences(english, chinese) + without_chinese(chinese))


def test_translations_are_up_to_date() -> None:
    fail_on(accept.all_stale())
    folder = ROOT / accept.FOLDER
    kept = {
        p.relative_to(folder).with_suffix("").as_posix() for p in folder.rglob("*.*")
    }
    assert kept == {*PAGES}, f"{accept.FOLDER}: delete what no page translates any more"


def test_comments_in_code() -> None:
    words, path = code_comments.catalogue(ROOT), ROOT / code_comments.FILE
    fail_on(comment_faults(shown_comments(ROOT), words, path))


# The checks themselves
WORDS = {
    "A tiny page.": "一页。",
    "# Tensors": "# 张量",
    "Text of 2.13.0 with": "2.13.0 的文字，",
    "[a link]": "[链接]",
    "## View": "## 视图",
    "Shared memory": "共享内存",
    "Both `x` and `y` change.": "`x` 和 `y` 都变。",
    "{ with }": "{，其中 }",
    '"en/': '"zh/',
}
CHINESE = functools.reduce(lambda text, x: text.replace(*x), WORDS.items(), TINY_PAGE)


def compare(chinese: str) -> list:
    return differences(parse(Path("en.md"), TINY_PAGE), parse(Path("zh.md"), chinese))


def test_good_translation_passes() -> None:
    assert compare(CHINESE) == compare(CHINESE.replace("Linux", "系统")) == []
    assert without_chinese(parse(Path("zh.md"), CHINESE)) == []


@pytest.mark.parametrize("old, new, line, words", [
    ("{#view}", "{#views}", 15, "expected the heading ## {#view}, as in en.md:15"),
    (CHINESE[CHINESE.index("$$") :], "", 27, "expected formula"),
    ('"zh/a.svg"', '"en/a.svg"', 32, "expected HTML p a.svg, as in en.md:32, found HTML p en/a.svg"),
    ("a.py:one", "a.py:two", 20, "expected code"),
    ("!!! warning", "!!! note", 17, "expected '!!! warning'"),
    (' "共享内存"', "", 17, "with a title, as in en.md:17, found '!!! warning' without"),
    ("    `x` 和 `y` 都变。\n", "", 19, "expected a paragraph, as in en.md:18, found code"),
    ("    `x` 和 `y` 都变。", "    - `x`\n    - `y`", 18, "found a list of 2 items"),
    ("    ```python\n    --8", "```python\n    --8", 20, "indented by 4"),
    ("| a | `b", "| a | d | `b", 24, "found a table of 3 lines and 3 columns"),
    ("y = Wx", "y = xW", 28, "expected formula"),
    ('=== "Linux"', '=== "macOS"', 7, "expected the tab 'Linux'"),
    ("2.13.0", "2.12.0", 9, "missing: 2.13.0, as in en.md:9"),
    ("e.org/x", "e.org/y", 9, "found the links #view, https://e.org/y; expected"),
    ("$x^2$", "$x^3$", 9, "found the formulas x^3; expected x^2"),
    ("| 1 | 2 |", "| 1 {#one} | 2 |", 26, "found the links {#one}; expected none"),
    ("| 1 | 2 |", "| 2 |", 26, "expected 2 cells in this row, as in en.md:26"),
    ("`x` 和 `y`", "`x`", 18, "missing: y, as in en.md:18"),
])  # fmt: skip
def test_difference_is_caught(old: str, new: str, line: int, words: str) -> None:
    assert old in CHINESE
    problem, *_ = compare(CHINESE.replace(old, new))
    assert words in str(problem)
    assert str(problem).startswith(f"zh.md:{line}: ")


@pytest.mark.parametrize("text, line", [
    ("# 张量 {#t}\n\nA paragraph in English.\n", 3),
    ("中文。And a sentence in English.\n", 1),
    ("| 甲 | 乙 |\n|---|---|\n| `x` | a list with Python floats |\n", 3),
    ("## Creating tensors {#t}\n", 1),
    ("看 ![A drawing](a.svg)。\n", 1),
    ("---\ndescription: A page.\n---\n", 2),
    ('<figure>\n--8<-- "zh/a.svg"\n<figcaption>English</figcaption>\n</figure>\n', 1),
    ('!!! note "English title"\n    中文\n', 1),
    ("`x.view(16)`\n\n$y$\n\n```bash\npip install torch\n```\n\n## RMS norm {#rms}\n", None),
    ("它说“size of tensor a must match”，见 [How to use CUDA well](a.md)。\n", None),
    ("| English | 中文 |\n|---|---|\n| all of these four words | 词 |\n", None),
])  # fmt: skip
def test_text_without_chinese_is_caught(text: str, line: int | None) -> None:
    found = [problem.line for problem in without_chinese(parse(Path("zh.md"), text))]
    assert found == ([line] if line else [])


CELL = '# %% [markdown] lang="{}" description="Two."\n# # Two {{#two}}\n\n'
NOTEBOOK = CELL.format("en") + CELL.format("zh")
TINY = "---\ndescription: A.\n---\n\n# A {#a}\n\nOne.\n\n## B {#b}\n\n```text\n# x\n```"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A project with a page and a notebook, both accepted."""
    for name, text in (("docs/en/tiny.md", TINY), ("docs/zh/tiny.md", TINY),
                       ("examples/notebooks/two.py", NOTEBOOK)):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, "utf-8")
    for name in ("tiny", "notebooks/two"):
        accept.accept(name, tmp_path)
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.mark.parametrize("file, old, new, found", [
    ("docs/en/tiny.md", "One.", "Two.", "zh/tiny.md:5: the English section #a ({}/docs/en/tiny.md) changed. "
     "Bring the Chinese up to date, then: make accept PAGE=tiny#a\n    - One.\n    + Two."),
    ("docs/en/tiny.md", "A.", "B.", "zh/tiny.md:2: the English section #description"),
    ("docs/en/tiny.md", "## B", "## C {#c}\n\n## B", "zh/tiny.md:1: the English section #c ({}/docs/en/tiny.md) is new"),
    ("docs/en/tiny.md", "# A {#a}\n\nOne.\n\n", "", "zh/tiny.md:5: the English section #a ({}/docs/en/tiny.md) is gone"),
    ("docs/en/tiny.md", "\n\n#", "\n\n\n#", ""),
    ("docs/zh/tiny.md", "One.", "一。", ""),
    ("examples/notebooks/two.py", "Two {", "2 {", "two.py:5: the English section #two ({}/examples/notebooks/two.py) changed"),
    ("examples/notebooks/two.py", "\n\n", "\n\n# %%\nprint(1)\n\n", ""),
])  # fmt: skip
def test_stale_section(tiny: Path, file: str, old: str, new: str, found: str) -> None:
    assert accept.all_stale(tiny) == []
    edit(tiny / file, old, new)
    problems = accept.all_stale(tiny)
    assert len(problems) == bool(found)
    for problem in problems:
        assert found.format(tiny) in str(problem)
        accept.accept(problem.remedy.partition("PAGE=")[2].splitlines()[0], tiny)
    assert accept.all_stale(tiny) == []


def test_accepting_one_section_leaves_the_others(tiny: Path) -> None:
    edit(tiny / "docs/en/tiny.md", "One.\n\n## B", "Two.\n\n## New {#new}\n\n## B!")
    accept.accept("tiny#new", tiny)
    changed = [x.what.split()[3] for x in accept.all_stale(tiny)]
    assert changed == ["#a", "#b"]
    with pytest.raises(SystemExit, match=r"There is no tiny#gone. There are: descr"):
        accept.accept("tiny#gone", tiny)
    with pytest.raises(SystemExit, match=r"There is no gone. There are: notebooks/two"):
        accept.accept("gone", tiny)


# What the pages show, what the catalogue has, and what is said about it.
@pytest.mark.parametrize("shown, words, found", [
    ("one view", {"one view": "一个视图"}, ""),
    ("x.T", {"x.T": "x.T"}, ""),
    ("one view", {}, 'a.py:3: this comment has no Chinese. Write in docs/comments.toml, under [tiny]: "one view" = "..."'),
    ("one view", {"one": "一"}, 'comments.toml:1: no page shows "one" any more. Delete it'),
    ("one views", {"one view": "一个视图"}, '(It was "one view" = "一个视图".)'),
    ("one view", {"one view": ""}, "this comment has no Chinese"),
    ("one view", {"one view": "one View"}, "left in English: one View"),
])  # fmt: skip
def test_bad_comment_is_caught(shown: str, words: dict, found: str) -> None:
    places = {"tiny": {shown: (Path("a.py"), 3)}}
    problems = comment_faults(places, {"tiny": words}, Path(code_comments.FILE))
    text = "\n".join(map(str, problems))
    assert found in text if found else not text


def test_only_words_are_translated() -> None:
    """Not output, not a shape, not a string; a comment as a whole, once."""
    code = 's = "# one"  # one\n# one two\n#> one\ny = x  # (one, 2)\n'
    words = {"one": "一", "(one, 2)": "不"}
    chinese = code.replace("  # one\n", "  # 一\n")
    assert code_comments.translated(code, words) == chinese


DRAWING = """<svg><title>内存 2</title>
<rect width="4"/>
<text class="mono">x[0]</text>
<text x="1">步长 (3, 1)</text>
<text>视图</text></svg>"""


@pytest.mark.parametrize("old, new, line", [
    ("步长", "步幅", None),
    ('width="4"', 'width="5"', 1),
    ("内存 2", "Memory of a tensor", 1),
    ("x[0]", "x[1]", 3),
    ("(3, 1)", "(1, 3)", 4),
    ("视图", "view", 5),
])  # fmt: skip
def test_bad_drawing_is_caught(tmp_path: Path, old: str, new: str, line: int) -> None:
    en, zh = tmp_path / "en.svg", tmp_path / "zh.svg"
    en.write_text(re.sub("[\u4e00-\u9fff]+", "words", DRAWING), "utf-8")
    zh.write_text(DRAWING.replace(old, new), "utf-8")
    assert [p.line for p in drawing_faults(en, zh)] == ([line] if line else [])
