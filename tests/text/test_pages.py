"""Each page by itself: code pulled from scripts, ids, links, signs, spelling."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import autocorrect_py
import pytest
from notes.snippet_checks import page_problems, unused_problems

from tests.checks import page_checks
from tests.checks.page_blocks import parse, read
from tests.checks.page_checks import PAGE_CHECKS, bad_script
from tests.conftest import EXAMPLES, ROOT

PAGES = sorted((ROOT / "docs").rglob("*.md"))
# The notebooks hold prose as well: test_notebooks.py looks at them.
SCRIPTS = [p for p in sorted(EXAMPLES.rglob("*.py")) if p.parent.name != "notebooks"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fail_on(problems: list) -> None:
    """Fail with one problem a line, if there are any."""
    if problems:
        text = "\n".join(map(str, problems)).replace(f"{ROOT}/", "")
        pytest.fail(text, pytrace=False)


def tool(name: str, *arguments: str | Path) -> list[str]:
    """What a command of the environment prints, by lines, if it finds anything."""
    command = [sys.executable, "-m", name, *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return (run.stdout + run.stderr).splitlines() if run.returncode else []


# The real pages and scripts


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page(path: Path) -> None:
    page = read(path)
    found = [problem for check in PAGE_CHECKS for problem in check(page)]
    snippets = page_problems(path, "\n".join(page.lines), [EXAMPLES, ROOT / "docs"])
    fail_on(found + snippets)


def test_scripts() -> None:
    fail_on([problem for path in SCRIPTS for problem in bad_script(path)])


def test_english_spelling() -> None:
    """codespell, configured in pyproject.toml, finds nothing."""
    remedy = "  (a right word: pyproject.toml, [tool.codespell], ignore-words-list)"
    files = ["docs/en", "examples", "hooks", "tests", "theme", "README.md", "Makefile",
             "CONTRIBUTING.md", "mkdocs.yml", "pyproject.toml"]  # fmt: skip
    fail_on([line + remedy for line in tool("codespell_lib", *files)])


def test_python_style() -> None:
    """ruff, configured in pyproject.toml, finds nothing to mend or to format."""
    fail_on(tool("ruff", "check", ".") + tool("ruff", "format", "--check", "."))


# What AutoCorrect lets pass: ，， and "中文" and 您 and 的的.
SLIP = re.compile(
    '[，。；：？！、]{2}|"(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff，。])"|您|的的'
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]


def chinese_style(path: Path, source: str) -> list[str]:
    """What AutoCorrect and we find in a Chinese text: spaces, punctuation, slips."""
    autocorrect_py.load_config(json.dumps(PROJECT["autocorrect"]))
    kind = {".svg": "html", ".yml": "yaml"}.get(path.suffix, "md")
    problems = [
        f"{path}:{row.line}: Chinese spacing or punctuation: '{row.old.strip()}'. "
        f"Expected: '{row.new.strip()}'"
        for row in autocorrect_py.lint_for(source, kind).lines
    ]
    remedy = "Write one sign, “”, 你, 的"
    for block in parse(path, source).blocks if kind == "md" else ():
        if block.kind in ("admonition", "tab"):  # a title stands in straight quotes
            continue
        lines = re.sub(r"<[^>]*>", "", block.prose).splitlines()
        for number, line in enumerate(lines, block.line):
            if slip := SLIP.search(line):
                what = f"'{slip[0]}' in: {line.strip()}"
                problems.append(f"{path}:{number}: {what}. {remedy}")
    return problems


def test_chinese_style() -> None:
    paths = [ROOT / "mkdocs.zh.yml", *sorted((ROOT / "docs/zh").rglob("*"))]
    chosen = [path for path in paths if path.suffix in (".md", ".svg", ".yml")]
    fail_on([x for p in chosen for x in chinese_style(p, p.read_text("utf-8"))])


# The checks themselves, each on a tiny good and a tiny bad page


TINY_PAGE = r"""---
description: A tiny page.
---

# Tensors {#tensors}

=== "Linux"

Text of 2.13.0 with `a | b`, [a link](#view), $x^2$, 5 \$ and <https://e.org/x>.

```bash
python -c "import torch; print(torch.ones(2))"
```

## View {#view}

!!! warning "Shared memory"
    Both `x` and `y` change.

    ```python
    --8<-- "tensors/a.py:one"
    ```

| a | `b | c` |
|---|---|
| 1 | 2 |

$$
y = Wx \text{ with } W
$$
"""


def test_good_page_passes() -> None:
    page = parse(Path("tiny.md"), TINY_PAGE)
    assert [p for check in PAGE_CHECKS for p in check(page)] == []


@pytest.mark.parametrize(
    ("check", "page", "line", "words"),
    [
        ("typed_python", "```python\nx = 1\n```", 2, "Python typed on the page"),
        ("typed_python", '```python\n--8<-- "a.py:b"\nx = 1\n```', 3, "Python typed"),
        ("typed_python", "```python\n```", 2, "Python typed"),
        ("typed_python", "```text\nimport torch\n```", 2, "looks like Python"),
        ("typed_python", "```\nhello\n```", 1, "without a language"),
        ("typed_python", "~~~ {.python}\nx = 1\n~~~", 2, "Python typed"),
        ("typed_python", "!!! note\n    ```py3\n    x = 1\n    ```", 3, "Python typed"),
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
        ("reference_links", "Text\n[x][y]", 2, "a link by reference"),
        ("unset_formulas", "Text\n\n$$\nx\n$$\nText", 3, "would not be typeset"),
        ("unset_formulas", "Text\n$$\nx\n$$\n\nText", 2, "would not be typeset"),
        ("unset_formulas", "Text\nand $x + y", 2, "would not be typeset: and $x + y"),
        ("unset_formulas", r"Text \(x\)", 1, "would not be typeset"),
        ("full_width_in_code", "```bash\npip install torch，numpy\n```", 2, "U+FF0C"),
        ("full_width_in_code", "Call `x【0】`.", 1, "U+3010"),
        ("full_width_in_code", "```bash\npip install –upgrade\n```", 2, "U+2013"),
    ],
)  # fmt: skip
def test_bad_page_is_caught(check: str, page: str, line: int, words: str) -> None:
    (problem,) = getattr(page_checks, check)(parse(Path("en/tiny.md"), page))
    assert words in str(problem)
    assert str(problem).startswith(f"en/tiny.md:{line}: ")
    assert problem.remedy


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("x = 1\nprint(x，x)\n", 3),
        ("try:\n    f()\nexcept TypeError as error:\n    print(error)\n", None),
        ("try:\n    f()\nexcept Exception:\n    x = 0\n", 4),
        ("try:\n    f()\nexcept (OSError, BaseException):\n    x = 0\n", 4),
        ("try:\n    f()\nexcept:\n    x = 0\n", 4),
        ("with suppress(Exception):\n    f()\n", 2),
        ("warnings.filterwarnings('ignore', message='`x` is old')\n", None),
        ("warnings.simplefilter('ignore')\n", 2),
        ("with catch_warnings():\n    warnings.simplefilter('ignore')\n", None),
        ("warnings.filterwarnings(action='ignore')\n", 2),
    ],
)
def test_bad_script_is_caught(tmp_path: Path, script: str, line: int | None) -> None:
    path = tmp_path / "tiny.py"
    path.write_text(f'"""Tiny."""\n{script}', "utf-8")
    assert [p.line for p in bad_script(path)] == ([line] if line else [])
    path.write_text("x = 1\n", "utf-8")
    assert [p.what for p in bad_script(path)] == ["a script begins with a docstring"]


SCRIPT = "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"


@pytest.mark.parametrize(
    ("script", "page", "found"),
    [
        (SCRIPT, '--8<-- "tiny.py:one"', ""),
        (SCRIPT, 'Text\n--8<-- "tiny.py:two"', "tiny.md:2: {}/tiny.py has no section 'two'; it has: one"),
        (SCRIPT, '--8<-- "gone.py:one"', "tiny.md:1: there is no file 'gone.py'"),
        (SCRIPT, '--8<-- "tiny.py"', "tiny.md:1: name the section"),
        (SCRIPT, "--8<-- 'tiny.py:one'", "tiny.md:1: '--8<-- 'tiny.py:one'' should look like"),
        (SCRIPT, '-8<- "tiny.py:one"', "tiny.md:1: '-8<- \"tiny.py:one\"' should look like"),
        (SCRIPT.replace("x = 1\n", ""), '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' is empty"),
        (f"{SCRIPT}# -8<- [start:two]\n", '--8<-- "tiny.py:one"', "tiny.py:4: expected"),
        (f"# device: cpu -- x\n{SCRIPT}", '--8<-- "tiny.py:one"', "tiny.py:1: '# device: cpu"),
        ("# --8<-- [start:one]\nx = 1\n", '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' never ends"),
        ("# --8<-- [end:one]\n", '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' ends without"),
        (SCRIPT + SCRIPT, '--8<-- "tiny.py:one"', "tiny.py:4: section 'one' starts a second time"),
        ("# --8<-- [begin:one]\n", '--8<-- "tiny.py:one"', "tiny.py:1: expected '# --8<-- [start"),
    ],
)  # fmt: skip
def test_bad_snippet_is_caught(
    tmp_path: Path, script: str, page: str, found: str
) -> None:
    (tmp_path / "tiny.py").write_text(script, "utf-8")
    problems = "\n".join(page_problems(tmp_path / "tiny.md", page, [tmp_path]))
    assert found.format(tmp_path) in problems
    assert bool(found) == bool(problems)


def test_a_script_that_no_page_shows_is_caught(tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text(SCRIPT, "utf-8")
    assert unused_problems(tmp_path, ['--8<-- "tiny.py:one"']) == []
    assert "py:1: no page shows section 'one'" in unused_problems(tmp_path, ["Text"])[0]
    (tmp_path / "tiny.py").write_text('"""No section."""\n', "utf-8")
    assert "py:1: no page can show this script" in unused_problems(tmp_path, [])[0]


def test_front_matter_without_an_end_is_caught() -> None:
    with pytest.raises(ValueError, match=r"tiny.md:1: the front matter never ends"):
        parse(Path("tiny.md"), "---\ndescription: A page.\n\n# A {#a}\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在 GPU 上用 2 个线程。", ""),
        ("在GPU上用2个线程。", "在 GPU 上用 2 个线程。"),
        ("张量,形状.", "张量，形状"),
        ("张量，，形状。", "'，，' in: 张量，，形状。"),
        ('叫做"张量"。', "in: 叫做"),
        ("您的张量。", "'您' in"),
        ('!!! note "张量"', ""),
    ],
)
def test_bad_chinese_style_is_caught(text: str, found: str) -> None:
    problems = "\n".join(chinese_style(Path("tiny.md"), f"\n{text}\n"))
    assert found in problems
    assert problems.startswith("tiny.md:2: ") if found else not problems


def test_bad_spelling_and_style_are_caught(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text('import os\nx = "teh "', "utf-8")  # codespell:ignore
    assert f"{path}:2: teh ==> the" in tool("codespell_lib", path)  # codespell:ignore
    assert "F401" in "".join(tool("ruff", "check", path))
