"""Each page by itself: code pulled from scripts, ids, links, addresses, signs, spelling."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import autocorrect_py
import pytest
from scripts import script_problems
from snippets import page_problems, unused_problems

from tests import pages
from tests.conftest import EXAMPLES, ROOT
from tests.pages import (
    PAGE_CHECKS,
    full_width_in_script,
    hidden_failures,
    parse,
    read,
    table_shape,
)

PAGES = sorted((ROOT / "docs").rglob("*.md"))
# The notebooks hold prose as well: test_notebooks.py looks at them.
SCRIPTS = [p for p in sorted(EXAMPLES.rglob("*.py")) if p.parent.name != "notebooks"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fail_on(problems: list) -> None:
    if problems:
        pytest.fail(
            "\n".join(str(p).replace(f"{ROOT}/", "") for p in problems), pytrace=False
        )


# The real pages and scripts


@pytest.mark.parametrize("path", PAGES, ids=name)
@pytest.mark.parametrize("check", PAGE_CHECKS, ids=lambda check: check.__name__)
def test_page(path: Path, check) -> None:
    fail_on(check(read(path)))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_snippets_exist(path: Path) -> None:
    fail_on(page_problems(path, [EXAMPLES, ROOT / "docs"]))


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_script(path: Path) -> None:
    source = path.read_text("utf-8")
    fail_on(full_width_in_script(path, source))
    fail_on(hidden_failures(path, source))
    fail_on([f"{path}:{line}: {what}" for line, what in script_problems(source)])
    if not source.startswith('"""'):
        fail_on(
            [
                f"{path}:1: a script begins with a docstring that says in a line what it shows"
            ]
        )


def test_english_spelling() -> None:
    """codespell, configured in pyproject.toml, finds nothing."""
    run = subprocess.run(
        [sys.executable, "-m", "codespell_lib", "docs/en", "examples", "hooks", "tests", "theme",
         "README.md", "CONTRIBUTING.md", "Makefile", "mkdocs.yml", "pyproject.toml"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    fail_on([f"{line}  (a right word that codespell does not know: pyproject.toml, ignore-words-list)"
             for line in (run.stdout + run.stderr).splitlines()])  # fmt: skip


# What AutoCorrect lets pass: ，， and "中文" and 您 and 的的.
SLIP = re.compile(
    '[，。；：？！、]{2}|"(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff，。])"|您|的的'
)


def chinese_style(path: Path, source: str) -> list[str]:
    """What AutoCorrect and we find in a Chinese text: spaces, punctuation, slips."""
    kind = {".svg": "html", ".yml": "yaml"}.get(path.suffix, "md")
    lint = autocorrect_py.lint_for(source, kind)
    problems = [
        f"{path}:{row.line}: Chinese spacing or punctuation: '{row.old.strip()}'. "
        f"Expected: '{row.new.strip()}'"
        for row in lint.lines
    ]
    for block in parse(path, source).blocks if kind == "md" else ():
        if block.kind not in ("admonition", "tab"):  # a title stands in straight quotes
            lines = re.sub(r"<[^>]*>", "", block.prose).splitlines()
            problems += [
                f"{path}:{number}: '{slip[0]}' in: {line.strip()}. "
                "Write one sign, “”, 你, 的"
                for number, line in enumerate(lines, block.line)
                if (slip := SLIP.search(line))
            ]
    return problems


@pytest.fixture(scope="module")
def autocorrect() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "autocorrect"
    ]
    autocorrect_py.load_config(json.dumps(config))


CHINESE_FILES = [
    ROOT / "mkdocs.zh.yml",
    *sorted(p for p in (ROOT / "docs/zh").rglob("*") if p.suffix in (".md", ".svg")),
]


@pytest.mark.parametrize("path", CHINESE_FILES, ids=name)
def test_chinese_style(path: Path, autocorrect: None) -> None:
    fail_on(chinese_style(path, path.read_text("utf-8")))


def test_python_style() -> None:
    """ruff, configured in pyproject.toml, finds nothing to mend or to format."""
    for command in (["check"], ["format", "--check"]):
        run = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "."],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        if run.returncode:
            pytest.fail(
                f"ruff {' '.join(command)}:\n{run.stdout}{run.stderr}", pytrace=False
            )


# The checks themselves, each on a tiny good and a tiny bad page


GOOD_PAGE = r"""---
description: A tiny page.
---

# Tiny {#tiny}

Text with `a | b`, `$HOME` and $x^2$ for 5 \$, and [a link](#second).

```python
--8<-- "tiny.py:one"
```

```bash
python -c "import torch; print(torch.ones(2))"
```

## Second {#second}

!!! warning "Careful"
    Inside.

    ```python
    --8<-- "tiny.py:two"
    ```

| a | `b | c` |
|---|---|
| 1 | 2 |

$$
y = Wx
$$
"""


def test_good_page_passes(tmp_path: Path) -> None:
    path = tmp_path / "tiny.md"
    path.write_text(GOOD_PAGE, "utf-8")
    assert [p for check in PAGE_CHECKS for p in check(read(path))] == []


@pytest.mark.parametrize(
    ("check", "page", "line", "words"),
    [
        ("typed_python", "```python\nx = 1\n```", 2, "Python typed on the page"),
        ("typed_python", '```python\n--8<-- "a.py:b"\nx = 1\n```', 3, "Python typed"),
        ("typed_python", '!!! note\n    ```py\n    x = 1\n    ```', 3, "Python typed"),
        ("typed_python", "```text\nimport torch\n```", 2, "looks like Python"),
        ("typed_python", "```text\n>>> x\n```", 2, "looks like Python"),
        ("typed_python", "```\nhello\n```", 1, "without a language"),
        ("typed_python", "~~~ {.python}\nx = 1\n~~~", 2, "Python typed"),
        ("typed_python", "<div><pre>x = 1</pre></div>", 1, "typed as HTML"),
        ("typed_python", "Text\n`#!python x = 1`", 2, "Python typed"),
        ("typed_python", "Text\n\n- `:::py x = 1`", 3, "Python typed"),
        ("typed_python", "| a |\n|---|\n| `#!python x` |", 3, "Python typed"),
        ("typed_python", "- <PRE>x = 1</PRE>", 1, "typed as HTML"),
        ("typed_python", "``` { .py }\nx = 1\n```", 2, "Python typed"),
        ("typed_python", "```py3\nx = 1\n```", 2, "Python typed"),
        ("typed_python", "```text\nfor i in x:\n    y += i\n```", 2, "looks like Python"),
        ("typed_python", "```text\nx = 1\n```", 2, "looks like Python"),
        ("typed_python", "```bash\npython <<EOF\nimport torch\nEOF\n```", 2, "looks like"),
        ("typed_python", '```text\n--8<-- "a.py:b"\n```', 1, "a snippet in a 'text' fence"),
        ("typed_python", 'Text\n\n--8<-- "a.py:b"', 3, "a snippet outside a fence"),
        ("typed_python", '```py\n--8<-- "a.py:b"\n--8<-- "a.py:c"\n```', 3, "a second snippet"),
        ("typed_python", '```py\n--8<-- "a.py:b"', 1, "a fence that never ends"),
        ("front_matter", "# A {#a}", 1, "no description"),
        ("drawings_of_other_language", '<p>\n--8<-- "zh/a.svg"\n</p>', 2, "other language"),
        ("heading_ids", "# One {#one}\n\n## Two", 3, "has no id"),
        ("heading_ids", "# 一 {#一}", 1, "has no id of small ASCII letters"),
        ("heading_ids", "# A {#a}\n\n# B {#a}", 3, "already used in line 1"),
        ("broken_links", "Text\n[x](gone.md)", 2, "there is no file"),
        ("broken_links", "Text\n[x][y]", 2, "a link by reference"),
        ("broken_links", "# A {#a}\n\n[x](#b)", 3, "no heading of"),
        ("broken_links", "![x](gone.svg)", 1, "there is no file"),
        ("foreign_addresses", "![x](https://example.org/x.png)", 1, "would load https://example"),
        ("foreign_addresses", '<div><img src="//cdn.example.org/x.png"></div>', 1, "//cdn.example"),
        ("foreign_addresses", "<link rel='stylesheet' href='https://e.org/x.css'>", 1, "e.org"),
        ("unset_formulas", "Text\n\n$$\nx\n$$\nText", 3, "would not be typeset"),
        ("unset_formulas", "Text\n$$\nx\n$$\n\nText", 2, "would not be typeset"),
        ("unset_formulas", "Text\nand $x + y", 2, "would not be typeset: and $x + y"),
        ("unset_formulas", "Text $ x $", 1, "would not be typeset"),
        ("unset_formulas", r"Text \(x\)", 1, "would not be typeset"),
        ("full_width_in_code", "```bash\npip install torch，numpy\n```", 2, "U+FF0C"),
        ("full_width_in_code", "Call `x【0】`.", 1, "U+3010"),
        ("full_width_in_code", "```bash\npip install –upgrade\n```", 2, "U+2013"),
        ("full_width_in_code", "```bash\npip\u00a0install\n```", 2, "U+00A0"),
        ("full_width_in_code", "Call `x.view（16）`.", 1, "U+FF08"),
    ],
)  # fmt: skip
def test_bad_page_is_caught(
    tmp_path, check: str, page: str, line: int, words: str
) -> None:
    path = tmp_path / "tiny.md"
    path.write_text(page, "utf-8")
    problems = getattr(pages, check)(read(path))
    assert len(problems) == 1
    assert problems[0].line == line
    assert words in str(problems[0])
    assert str(problems[0]).startswith(f"{path}:{line}: ")
    assert problems[0].remedy


def test_full_width_sign_in_a_script_is_caught() -> None:
    problems = full_width_in_script(Path("tiny.py"), "x = 1\nprint(x，x)\n")
    assert [p.line for p in problems] == [2]


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("try:\n    f()\nexcept TypeError as error:\n    print(error)\n", None),
        ("try:\n    f()\nexcept (TypeError, RuntimeError):\n    x = 0\n", None),
        ("try:\n    f()\nexcept Exception:\n    x = 0\n", 3),
        ("try:\n    f()\nexcept (OSError, BaseException):\n    x = 0\n", 3),
        ("try:\n    f()\nexcept:\n    x = 0\n", 3),
        ("with suppress(TypeError):\n    f()\n", None),
        ("with suppress(Exception):\n    f()\n", 1),
        ("warnings.filterwarnings('ignore', message='`x` is old')\n", None),
        ("warnings.simplefilter('ignore')\n", 1),
        (
            "with warnings.catch_warnings():\n    warnings.simplefilter('ignore')\n",
            None,
        ),
        ("warnings.filterwarnings(action='ignore')\n", 1),
    ],
)
def test_a_hidden_failure_is_caught(script: str, line: int | None) -> None:
    found = [p.line for p in hidden_failures(Path("tiny.py"), script)]
    assert found == ([line] if line else [])


def test_table_shape_ignores_code() -> None:
    table = parse(Path("tiny.md"), "| a | `b | c` |\n|---|---|\n| 1 | 2 |").blocks[0]
    assert table_shape(table) == (3, 2)


SCRIPT = "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"


@pytest.mark.parametrize(
    ("script", "page", "expected"),
    [
        (SCRIPT, '--8<-- "tiny.py:one"', None),
        (SCRIPT, 'Text\n--8<-- "tiny.py:two"', "tiny.md:2: {}/tiny.py has no section 'two'; it has: one"),
        (SCRIPT, '--8<-- "gone.py:one"', "tiny.md:1: there is no file 'gone.py'"),
        (SCRIPT, '--8<-- "tiny.py"', "tiny.md:1: name the section"),
        (SCRIPT, "--8<-- 'tiny.py:one'", "tiny.md:1: '--8<-- 'tiny.py:one'' should look like"),
        (SCRIPT, '-8<- "tiny.py:one"', "tiny.md:1: '-8<- \"tiny.py:one\"' should look like"),
        (SCRIPT, '--8<-- "tiny.py:2:3"', "should look like"),
        (SCRIPT.replace("x = 1\n", ""), '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' is empty"),
        (f"{SCRIPT}# -8<- [start:two]\n", '--8<-- "tiny.py:one"', "tiny.py:4: expected"),
        (f"# device: cpu -- x\n{SCRIPT}", '--8<-- "tiny.py:one"', "tiny.py:1: '# device: cpu"),
        ("# --8<-- [start:one]\nx = 1\n", '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' never ends"),
        ("# --8<-- [end:one]\n", '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' ends without"),
        (SCRIPT + SCRIPT, '--8<-- "tiny.py:one"', "tiny.py:4: section 'one' starts a second time"),
        ("# --8<-- [begin:one]\n", '--8<-- "tiny.py:one"', "tiny.py:1: expected '# --8<-- [start"),
    ],
)  # fmt: skip
def test_snippet_problems(
    tmp_path: Path, script: str, page: str, expected: str | None
) -> None:
    (tmp_path / "tiny.py").write_text(script, "utf-8")
    path = tmp_path / "tiny.md"
    path.write_text(page, "utf-8")
    problems = page_problems(path, [tmp_path])
    if expected is None:
        assert problems == []
    else:
        assert expected.format(tmp_path) in problems[0]


def test_unused_section_is_caught(tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text(SCRIPT, "utf-8")
    assert unused_problems(tmp_path, {("tiny.py", "one")}) == []
    (problem,) = unused_problems(tmp_path, set())
    assert "tiny.py:1: no page shows section 'one'" in problem
    (tmp_path / "tiny.py").write_text('"""No section."""\n', "utf-8")
    (problem,) = unused_problems(tmp_path, set())
    assert "tiny.py:1: no page can show this script" in problem


def test_front_matter_without_an_end_is_caught() -> None:
    with pytest.raises(ValueError, match=r"tiny.md:1: the front matter never ends"):
        parse(Path("tiny.md"), "---\ndescription: A page.\n\n# A {#a}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在 GPU 上用 2 个线程。", None),
        ("在GPU上用2个线程。", "在 GPU 上用 2 个线程。"),
        ("张量,形状.", "张量，形状"),
        ("张量，，形状。", "'，，' in: 张量，，形状。"),
        ('叫做"张量"。', "in: 叫做"),
        ("您的张量。", "'您' in"),
        ('!!! note "张量"', None),
    ],
)
def test_chinese_style_on_tiny_texts(
    autocorrect: None, text: str, expected: str | None
) -> None:
    problems = chinese_style(Path("tiny.md"), f"\n{text}\n")
    if expected is None:
        assert problems == []
    else:
        assert expected in problems[0]
        assert problems[0].startswith("tiny.md:2: ")


def test_codespell_on_a_tiny_text(tmp_path: Path) -> None:
    path = tmp_path / "tiny.md"
    path.write_text("The tensor has teh shape.\n", "utf-8")  # codespell:ignore
    run = subprocess.run(
        [sys.executable, "-m", "codespell_lib", path], capture_output=True, text=True
    )
    assert f"{path}:1: teh ==> the" in run.stdout  # codespell:ignore
