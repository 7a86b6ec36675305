"""Each page by itself: code pulled from scripts, ids, links, signs, spelling."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import autocorrect_py
import pytest
from notes import code_comments
from notes.snippet_checks import page_problems, unused_problems

from tests.checks import page_checks
from tests.checks.page_blocks import parse, read
from tests.conftest import EXAMPLES, ROOT

# test_notebooks.py looks at those in notebooks/, which hold prose as well.
SCRIPTS = [p for p in sorted(EXAMPLES.rglob("*.py")) if p.parent.name != "notebooks"]
PAGES = sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").rglob("*.md"))


def fail_on(problems: list) -> None:
    """Fail with one problem a line, if there are any."""
    if problems:
        text = "\n".join(map(str, problems)).replace(f"{ROOT}/", "")
        pytest.fail(text, pytrace=False)


def tool(name: str, *arguments: str | Path) -> list[str]:
    """What a command of the environment prints, by lines, if it finds anything."""
    command = [Path(sys.executable).with_name(name), *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return (run.stdout + run.stderr).splitlines() if run.returncode else []


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    page = read(ROOT / name)
    found = [problem for check in page_checks.PAGE_CHECKS for problem in check(page)]
    bases = [EXAMPLES, ROOT / "docs"]
    fail_on(found + page_problems(page.path, "\n".join(page.lines), bases))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_map_shows_every_chapter(language: str) -> None:
    docs = ROOT / "docs" / language
    drawn = (docs / "figures/map-chapters.svg").read_text("utf-8")
    shown = re.findall(r'href="(.+?)"', drawn)
    chapters = {path.name for path in docs.glob("*.md")}
    assert {*shown} == chapters - {"index.md", "map.md", "what-ran-where.md"}


# No docstring; an exception caught that could be any.
SCRIPT_RULES = "--select=D100,BLE001", "--output-format=concise"


def test_scripts() -> None:
    found = [problem for path in SCRIPTS for problem in page_checks.bad_script(path)]
    fail_on(found + tool("ruff", "check", *SCRIPT_RULES, *SCRIPTS))


def test_spelling_and_python_style() -> None:
    """codespell and ruff, configured in pyproject.toml, find nothing."""
    files = ["docs/en", "examples", "hooks", "tests", "theme", "README.md", "Makefile",
             "CONTRIBUTING.md", "mkdocs.yml", "pyproject.toml"]  # fmt: skip
    remedy = "  (a right word: pyproject.toml, [tool.codespell], ignore-words-list)"
    found = [line + remedy for line in tool("codespell", *files)]
    fail_on(found + tool("ruff", "check", ".") + tool("ruff", "format", "--check", "."))


# What AutoCorrect lets pass: ，， and "中文" and 您 and 的的.
SLIP = re.compile(
    '[，。；：？！、]{2}|"(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff，。])"|您|的的'
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]


def chinese_style(path: Path, source: str) -> list[str]:
    """What AutoCorrect and we find in a Chinese text: spaces, punctuation, slips."""
    autocorrect_py.load_config(json.dumps(PROJECT["autocorrect"]))
    kind = {".svg": "html", ".yml": "yaml", ".toml": "toml"}.get(path.suffix, "md")
    problems = [
        f"{path}:{row.line}: Chinese spacing or punctuation: '{row.old.strip()}'. "
        f"Expected: '{row.new.strip()}'"
        for row in autocorrect_py.lint_for(source, kind).lines
    ]
    for block in parse(path, source).blocks if kind == "md" else ():
        if block.kind in ("admonition", "tab"):  # a title stands in straight quotes
            continue
        lines = re.sub(r"<[^>]*>", "", block.prose).splitlines()
        problems += [
            f"{path}:{number}: '{slip[0]}' in: {line}. Write one sign, “”, 你, 的"
            for number, line in enumerate(lines, block.line)
            if (slip := SLIP.search(line))
        ]
    return problems


def test_chinese_style() -> None:
    paths = [ROOT / "mkdocs.zh.yml", ROOT / code_comments.FILE]
    pages = sorted((ROOT / "docs/zh").rglob("*"))
    chosen = paths + [path for path in pages if path.suffix in (".md", ".svg")]
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

<p>
--8<-- "en/a.svg"
</p>
"""
META = "---\ndescription: A page.\n---\n"


def test_good_page_passes() -> None:
    page = parse(Path("tiny.md"), TINY_PAGE)
    assert [p for check in page_checks.PAGE_CHECKS for p in check(page)] == []


@pytest.mark.parametrize("check, page, line, words", [
    ("typed_python", '```python\n--8<-- "a.py:b"\nx = 1\n```', 3, "Python typed"),
    ("typed_python", "!!! note\n    ~~~ {.py3}\n    x = 1\n    ~~~", 3, "Python typed"),
    ("typed_python", '```py\n--8<-- "a.py:b"\n--8<-- "a.py:c"\n```', 1, "not one snippet"),
    ("typed_python", "```text\nx = 1\n```", 2, "looks like Python"),
    ("typed_python", "```bash\npython <<EOF\nimport torch\nEOF\n```", 2, "looks like"),
    ("signs", 'Text\n\n--8<-- "a.py:b"', 3, "a snippet outside a fence"),
    ("typed_python", '```py\n--8<-- "a.py:b"', 1, "a fence that never ends"),
    ("names", f"{META[:-4]}\n# A {{#a}}", 1, "no front matter"),
    ("names", f"{META}# One {{#one}}\n\n## Two", 6, "has no id"),
    ("names", f"{META}# 一 {{#一}}", 4, "no id of small ASCII letters"),
    ("names", f"{META}# A {{#a}}\n\n# B {{#a}}", 6, "used in line 4"),
    ("names", f"{META}# A {{#a}}\n\n| b |\n|---|\n| c {{#a}} |", 8, "used in line 4"),
    ("signs", "Text\n[x][y]", 2, "a link by reference"),
    ("signs", "Text\n\n$$\nx\n$$\nText", 3, "would not be typeset"),
    ("signs", "Text\n$$\nx\n$$\n\nText", 2, "would not be typeset"),
    ("signs", "Text\nand $x + y", 2, "would not be typeset, '$': and $x + y"),
    ("signs", r"Text \(x\)", 1, "would not be typeset"),
    ("signs", "Call `x【0】`.", 1, r"does not run, '\u3010'"),
    ("signs", "```bash\npip install –upgrade\n```", 2, r"'\u2013'"),
])  # fmt: skip
def test_bad_page_is_caught(check: str, page: str, line: int, words: str) -> None:
    (problem,) = getattr(page_checks, check)(parse(Path("tiny.md"), page))
    assert str(problem).startswith(f"tiny.md:{line}: ")
    assert words in str(problem)


SCRIPT = "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"


@pytest.mark.parametrize("script, page, found", [
    (SCRIPT, '--8<-- "tiny.py:one"', ""),
    (SCRIPT, '--8<-- "gone.py:one"', "tiny.md:1: there is no file 'gone.py'"),
    (SCRIPT, 'Text\n--8<-- "tiny.py"', "tiny.md:2: name the section"),
    (SCRIPT, '-8<- "tiny.py:one"', "tiny.md:1: '-8<- \"tiny.py:one\"' should look like"),
    (SCRIPT.replace("x = 1\n", ""), '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' is empty"),
    (f"{SCRIPT}# -8<- [start:two]\n", '--8<-- "tiny.py:one"', "tiny.py:4: expected"),
    (f"# device: cpu -- x\n{SCRIPT}", '--8<-- "tiny.py:one"', "tiny.py:1: '# device: cpu"),
    ("# --8<-- [end:one]\n", '--8<-- "tiny.py:one"', "tiny.py:1: section 'one' ends without"),
    (SCRIPT + SCRIPT, '--8<-- "tiny.py:one"', "tiny.py:4: section 'one' starts a second time"),
    ('"""No section."""\n', "", "tiny.py:1: no page can show this script"),
])  # fmt: skip
def test_bad_snippet(tmp_path: Path, script: str, page: str, found: str) -> None:
    """tests/site/test_build.py plants the others: unknown, never ending, never shown."""
    (tmp_path / "tiny.py").write_text(script, "utf-8")
    problems = page_problems(tmp_path / "tiny.md", page, [tmp_path])
    problems += unused_problems(tmp_path, ['--8<-- "tiny.py:one"'])
    assert any(found in problem for problem in problems) if found else not problems


@pytest.mark.parametrize("text, found", [
    ("在 GPU 上用 2 个线程。", ""),
    ("在GPU上用2个线程。", "在 GPU 上用 2 个线程。"),
    ("张量,形状.", "张量，形状"),
    ("张量，，形状。", "'，，' in: 张量，，形状。"),
    ('叫做"张量"。', "in: 叫做"),
    ("您的张量。", "'您' in"),
    ("一次反向传递。", "一次反向传播。"),
    ('!!! note "张量"', ""),
])  # fmt: skip
def test_bad_chinese_style_is_caught(text: str, found: str) -> None:
    problems = "\n".join(chinese_style(Path("tiny.md"), f"\n{text}\n"))
    assert found in problems
    assert problems.startswith("tiny.md:2: ") if found else not problems


BAD_SCRIPT = """\
x = "the，"
with suppress(OSError, Exception): f()
warnings.simplefilter('ignore')
warnings.filterwarnings(action="ignore")
try: f()
except (OSError, Exception): x = 0
# All that follows is good.
warnings.filterwarnings('ignore', message='`x` is old')
with catch_warnings():
    warnings.simplefilter('ignore')
"""


def test_bad_script_is_caught(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text(BAD_SCRIPT.replace("the", "teh"), "utf-8")  # codespell:ignore
    assert [problem.line for problem in page_checks.bad_script(path)] == [1, 2, 3, 4]
    assert f"{path}:1: teh ==> the" in tool("codespell", path)  # codespell:ignore
    assert "F821" in "".join(tool("ruff", "check", path))
    found = tool("ruff", "check", *SCRIPT_RULES, path)
    assert [line.split(":")[1] for line in found if "tiny.py:" in line] == ["1", "6"]
