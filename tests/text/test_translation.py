"""The Chinese pages say what the English ones say; and the checks of that see every difference."""

from pathlib import Path

import pytest

from tests import translation
from tests.conftest import ROOT
from tests.pages import parse, read
from tests.test_pages import fail_on, name
from tests.translation import (
    differences,
    drawing_differences,
    fingerprint,
    missing_pages,
    stale,
    without_chinese,
)

EN, ZH = ROOT / "docs/en", ROOT / "docs/zh"
BOTH = [p for p in sorted(EN.rglob("*.md")) if (ZH / p.relative_to(EN)).is_file()]
DRAWINGS = [p for p in sorted(EN.rglob("*.svg")) if (ZH / p.relative_to(EN)).is_file()]


def chinese_of(english: Path) -> Path:
    return ZH / english.relative_to(EN)


def test_every_page_has_both_languages() -> None:
    fail_on(missing_pages(ROOT / "docs"))


@pytest.mark.parametrize("english", BOTH, ids=name)
def test_chinese_page(english: Path) -> None:
    en, zh = read(english), read(chinese_of(english))
    fail_on(differences(en, zh) + without_chinese(zh) + stale(en, zh))


@pytest.mark.parametrize("english", DRAWINGS, ids=name)
def test_drawing(english: Path) -> None:
    fail_on(drawing_differences(english, chinese_of(english)))


# The checks themselves


ENGLISH = """# Tensors {#tensors}

=== "Linux"

Text of 2.13.0 with [a link](other.md#x) and $x^2$ and <https://e.org/x>.

```python
--8<-- "tensors/a.py:one"
```

## View {#view}

!!! warning "Shared memory"
    Both `x` and `y` change.

| a | b |
|---|---|
| 1 | 2 |

$$
y = Wx \\text{ with } W
$$
"""

CHINESE = """# 张量 {#tensors}

=== "Linux"

2.13.0 的文字，[链接](other.md#x)，还有 $x^2$，<https://e.org/x>。

```python
--8<-- "tensors/a.py:one"
```

## 视图 {#view}

!!! warning "共享内存"
    `x` 和 `y` 都变。

| 甲 | 乙 |
|---|---|
| 1 | 2 |

$$
y = Wx \\text{，其中 } W
$$
"""


def compare(chinese: str) -> list:
    return differences(parse(Path("en.md"), ENGLISH), parse(Path("zh.md"), chinese))


def test_good_translation_passes() -> None:
    assert compare(CHINESE) == []
    assert without_chinese(parse(Path("zh.md"), CHINESE)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("{#view}", "{#views}", 11, "expected the heading ## {#view}"),
        ("## 视图", "### 视图", 11, "found the heading ### {#view}"),
        ("## 视图 {#view}\n", "", 1, "found the end of the page"),
        ("a.py:one", "a.py:two", 7, "expected code"),
        ('```python\n--8<-- "tensors/a.py:one"\n```\n', "", 1, "found none"),
        ("!!! warning", "!!! note", 13, "expected admonition '!!! warning'"),
        ("!!! warning", "??? warning", 13, "expected admonition '!!! warning'"),
        (' "共享内存"', "", 13, "with a title, found admonition '!!! warning' without"),
        ("    `x` 和 `y` 都变。\n", "", 15, "expected a paragraph, found a table"),
        (
            "    `x` 和 `y` 都变。",
            "    - `x`\n    - `y`",
            14,
            "found a list of 2 items",
        ),
        ("```python\n--8", "    ```python\n    --8", 7, "indented by 4"),
        ("| 1 | 2 |\n", "", 16, "expected a table of 3 lines and 2 columns"),
        (
            "| 甲 | 乙 |",
            "| 甲 | 乙 | 丙 |",
            16,
            "found a table of 3 lines and 3 columns",
        ),
        ("y = Wx", "y = xW", 20, "expected formula"),
        ('=== "Linux"', '=== "macOS"', 3, "expected the tab 'Linux'"),
        ("2.13.0", "2.12.0", 5, "missing: 2.13.0, as in en.md:5"),
        ("e.org/x", "e.org/y", 5, "missing https://e.org/x; not in the English: https"),
        ("$x^2$", "$x^3$", 5, "missing x^2; not in the English: x^3"),
        (
            "other.md#x",
            "other.md#y",
            5,
            "missing other.md#x; not in the English: other.md#y",
        ),
        ("[链接](other.md#x)", "链接", 5, "missing other.md#x"),
        ("| 1 | 2 |", "| 2 |", 18, "expected 2 cells in this row, as in en.md:18"),
        ("`x` 和 `y`", "`x`", 14, "missing: y, as in en.md:14"),
    ],
)
def test_difference_is_caught(old: str, new: str, line: int, words: str) -> None:
    assert old in CHINESE
    problems = compare(CHINESE.replace(old, new))
    assert words in str(problems[0])
    assert str(problems[0]).startswith(f"zh.md:{line}: ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# 张量 {#t}\n\nA paragraph in English.\n", 3),
        ("- 中文\n- English item\n", 2),
        ("中文。And a sentence in English.\n", 1),
        ("| 甲 | 乙 |\n|---|---|\n| `x` | a list with Python floats |\n", 3),
        ("## Creating tensors {#t}\n", 1),
        ("看 ![A drawing](a.svg)。\n", 1),
        ("---\ndescription: A page.\n---\n", 2),
        (
            '<figure>\n--8<-- "zh/a.svg"\n<figcaption>English</figcaption>\n</figure>\n',
            1,
        ),
        ('!!! note "English title"\n    中文\n', 1),
        ("<figure>\n<figcaption>English</figcaption>\n</figure>\n", 1),
    ],
)
def test_text_without_chinese_is_caught(text: str, line: int) -> None:
    assert [p.line for p in without_chinese(parse(Path("zh.md"), text))] == [line]


def test_code_and_formulas_need_no_chinese() -> None:
    text = (
        "`x.view(16)`\n\n$y$\n\n```bash\npip install torch\n```\n\n## RMS norm {#rms}\n\n"
        "它说“size of tensor a must match”，见 [How to use CUDA well](a.md)。\n\n"
        "| English | 中文 |\n|---|---|\n| all of these four words | 词 |\n"
    )
    assert without_chinese(parse(Path("zh.md"), text)) == []


def test_page_in_one_language_is_caught(tmp_path: Path) -> None:
    for language, page in (
        ("en", "a.md"),
        ("en", "b.md"),
        ("zh", "a.md"),
        ("zh", "c.md"),
        ("zh", "d/e.svg"),
    ):
        path = tmp_path / language / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A {#a}\n", "utf-8")
    assert [p.path.name for p in missing_pages(tmp_path)] == ["b.md", "c.md", "e.svg"]


def test_stale_translation_is_caught_until_accepted(
    tmp_path: Path, monkeypatch
) -> None:
    for language in ("en", "zh"):
        (tmp_path / language).mkdir()
    en, zh = tmp_path / "en/tiny.md", tmp_path / "zh/tiny.md"
    en.write_text("# Old {#a}\n", "utf-8")
    text = "---\ndescription: 一\n---\n\n# 旧 {#a}\n"
    zh.write_text(text, "utf-8")
    monkeypatch.setattr(translation, "DOCS", tmp_path)

    assert "make accept PAGE=tiny" in str(stale(read(en), read(zh))[0])
    translation.accept("tiny")
    assert stale(read(en), read(zh)) == []
    accepted = f"description: 一\noriginal: {fingerprint('# Old {#a}' + chr(10))}\n---"
    assert zh.read_text("utf-8") == text.replace("description: 一\n---", accepted)

    en.write_text("# New {#a}\n", "utf-8")
    (problem,) = stale(read(en), read(zh))
    assert problem.line == 3  # where `original:` stands
    with pytest.raises(SystemExit, match="Name a page"):
        translation.accept("gone")


DRAWING = """<svg><title>内存 2</title>
<rect width="4"/>
<text class="mono">x[0]</text>
<text x="1">步长 (3, 1)</text></svg>"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("", "", None),
        ("步长", "步幅", None),
        ('width="4"', 'width="5"', 1),
        ("内存 2", "Memory of a tensor", 1),
        ("x[0]", "x[1]", 3),
        ("(3, 1)", "(1, 3)", 4),
        ("步长 (3, 1)", "", 1),
        ("步长 (3, 1)", "memory", 4),
    ],
)
def test_drawing_with_other_shapes_or_words_is_caught(
    tmp_path: Path, old: str, new: str, line: int | None
) -> None:
    en, zh = tmp_path / "en.svg", tmp_path / "zh.svg"
    english = DRAWING.replace("内存", "Memory").replace("步长", "strides")
    en.write_text(
        english.replace("strides (3, 1)", new) if new == "memory" else english
    )
    zh.write_text(DRAWING.replace(old, new), "utf-8")
    assert [p.line for p in drawing_differences(en, zh)] == ([line] if line else [])
