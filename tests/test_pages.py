"""Each page by itself: code pulled from scripts, ids, links, addresses, signs, spelling."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import autocorrect_py
import pytest
from scripts import sections
from snippets import page_problems, unused_problems

from tests import pages
from tests.conftest import EXAMPLES, ROOT
from tests.pages import PAGE_CHECKS, full_width_in_script, parse, read, table_shape

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
    fail_on([f"{path}:{line}: {what}" for line, what in sections(source)[1]])
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


def chinese_style(path: Path, source: str) -> list[str]:
    """What AutoCorrect finds in a Chinese text: spaces and punctuation."""
    lint = autocorrect_py.lint_for(source, "md")
    return [
        f"{path}:{row.line}: Chinese spacing or punctuation: '{row.old.strip()}'. "
        f"Expected: '{row.new.strip()}'"
        for row in lint.lines
    ]


@pytest.fixture(scope="module")
def autocorrect() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "autocorrect"
    ]
    autocorrect_py.load_config(json.dumps(config))


@pytest.mark.parametrize("path", sorted((ROOT / "docs/zh").rglob("*.md")), ids=name)
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


GOOD_PAGE = """---
description: A tiny page.
---

# Tiny {#tiny}

Text with `a | b` and $x^2$, and [a link](#second).

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
        ("heading_ids", "# One {#one}\n\n## Two", 3, "has no id"),
        ("heading_ids", "# 一 {#一}", 1, "has no id of small ASCII letters"),
        ("heading_ids", "# A {#a}\n\n# B {#a}", 3, "already used in line 1"),
        ("broken_links", "Text\n[x](gone.md)", 2, "there is no file"),
        ("broken_links", "# A {#a}\n\n[x](#b)", 3, "no heading of"),
        ("broken_links", "![x](gone.svg)", 1, "there is no file"),
        ("foreign_addresses", "![x](https://example.org/x.png)", 1, "would load https://example"),
        ("foreign_addresses", '<div><img src="//cdn.example.org/x.png"></div>', 1, "//cdn.example"),
        ("foreign_addresses", "<link rel='stylesheet' href='https://e.org/x.css'>", 1, "e.org"),
        ("unset_formulas", "Text\n\n$$\nx\n$$\nText", 3, "would not be typeset"),
        ("unset_formulas", "Text\n$$\nx\n$$\n\nText", 2, "would not be typeset"),
        ("full_width_in_code", "```bash\npip install torch，numpy\n```", 2, "U+FF0C"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在 GPU 上用 2 个线程。", None),
        ("在GPU上用2个线程。", "在 GPU 上用 2 个线程。"),
        ("张量,形状.", "张量，形状"),
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
