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
DRAWINGS = sorted(EN.rglob("*.svg"))


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
    assert chinese_of(english).is_file(), f"{name(english)} has no Chinese counterpart"
    fail_on(drawing_differences(english, chinese_of(english)))


# The checks themselves


ENGLISH = """# Tensors {#tensors}

Text with [a link](other.md#x) and $x^2$.

```python
--8<-- "tensors/a.py:one"
```

## View {#view}

!!! warning "Shared memory"
    Both change.

| a | b |
|---|---|
| 1 | 2 |

$$
y = Wx \\text{ with } W
$$
"""

CHINESE = """# 张量 {#tensors}

文字，[链接](other.md#x)，还有 $x^2$。

```python
--8<-- "tensors/a.py:one"
```

## 视图 {#view}

!!! warning "共享内存"
    两边都变。

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
        ("{#view}", "{#views}", 9, "expected the heading ## {#view}"),
        ("## 视图", "### 视图", 9, "found the heading ### {#view}"),
        ("## 视图 {#view}\n", "", 1, "found the end of the page"),
        ("a.py:one", "a.py:two", 5, "expected code"),
        ('```python\n--8<-- "tensors/a.py:one"\n```\n', "", 1, "found none"),
        ("!!! warning", "!!! note", 11, "expected admonition 'warning'"),
        ("| 1 | 2 |\n", "", 14, "expected a table of 3 lines and 2 columns"),
        (
            "| 甲 | 乙 |",
            "| 甲 | 乙 | 丙 |",
            14,
            "found a table of 3 lines and 3 columns",
        ),
        ("y = Wx", "y = xW", 18, "expected formula"),
        ("$x^2$", "$x^3$", 1, "missing x^2; not in the English: x^3"),
        (
            "other.md#x",
            "other.md#y",
            1,
            "missing other.md#x; not in the English: other.md#y",
        ),
        ("[链接](other.md#x)", "链接", 1, "missing other.md#x"),
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
        ('!!! note "English title"\n    中文\n', 1),
        ("<figure>\n<figcaption>English</figcaption>\n</figure>\n", 1),
    ],
)
def test_text_without_chinese_is_caught(text: str, line: int) -> None:
    assert [p.line for p in without_chinese(parse(Path("zh.md"), text))] == [line]


def test_code_and_formulas_need_no_chinese() -> None:
    text = "`x.view(16)`\n\n$y$\n\n```bash\npip install torch\n```\n"
    assert without_chinese(parse(Path("zh.md"), text)) == []


def test_page_in_one_language_is_caught(tmp_path: Path) -> None:
    for language, page in (
        ("en", "a.md"),
        ("en", "b.md"),
        ("zh", "a.md"),
        ("zh", "c.md"),
    ):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / page).write_text("# A {#a}\n", "utf-8")
    assert [p.path.name for p in missing_pages(tmp_path)] == ["b.md", "c.md"]


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


def test_drawing_with_other_shapes_is_caught(tmp_path: Path) -> None:
    en, zh = tmp_path / "en.svg", tmp_path / "zh.svg"
    en.write_text('<svg><title>Memory</title><rect width="4"/></svg>', "utf-8")
    zh.write_text('<svg><title>内存</title><rect width="4"/></svg>', "utf-8")
    assert drawing_differences(en, zh) == []
    zh.write_text('<svg><title>内存</title><rect width="5"/></svg>', "utf-8")
    assert len(drawing_differences(en, zh)) == 1
