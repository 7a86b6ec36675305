"""A strict build stops on what is wrong, in either language, and says where."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typeset import typeset

from tests import site
from tests.conftest import ROOT

PAGE = """---
description: Tiny.
---

# Tiny {#tiny}

```python
--8<-- "tiny/tiny.py:one"
```

$$
y = Wx
$$
"""


def tiny_project(folder: Path, *pages: str) -> None:
    """A copy of the project with these pages, all alike in both languages, and one script."""
    for name in ("hooks", "theme", "mkdocs.zh.yml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    before, nav = config.split("\nnav:\n")
    rest = nav[nav.index("\ntheme:") :]
    listed = ", ".join(pages)
    (folder / "mkdocs.yml").write_text(f"{before}\nnav: [{listed}]\n{rest}", "utf-8")
    script = folder / "examples/tiny/tiny.py"
    script.parent.mkdir(parents=True)
    script.write_text("# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n", "utf-8")
    for language in ("en", "zh"):
        for name in pages:
            page = folder / f"docs/{language}/{name}"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(PAGE, "utf-8")


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch) -> Path:
    """A project with one tiny page; what `site.build` builds."""
    tiny_project(tmp_path, "index.md")
    monkeypatch.setattr(site, "ROOT", tmp_path)
    return tmp_path


def test_a_good_site_builds(tiny: Path) -> None:
    output = site.build(tiny / "site")
    assert "WARNING" not in output
    assert (tiny / "site/zh/index.html").is_file()


def test_settings_may_be_named(tiny: Path) -> None:
    (tiny / "docs/en/index.md").write_text(PAGE.replace("Wx", r"\undefined"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", "mkdocs.yml"],
        cwd=tiny,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    assert "docs/en/index.md:12: TeX error" in run.stderr


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "docs/en/index.md",
            "Wx",
            r"\frac{W",
            "docs/en/index.md:12: TeX error: Missing close brace",
        ),
        (
            "docs/zh/index.md",
            "Wx",
            r"\undefined x",
            r"docs/zh/index.md:12: TeX error: Undefined control",
        ),
        ("docs/en/index.md", ":one", ":two", "docs/en/index.md:8: "),
        ("docs/zh/index.md", ":one", ":two", "has no section 'two'; it has: one"),
        (
            "examples/tiny/tiny.py",
            "end:one",
            "end:two",
            "tiny.py:1: section 'one' never ends",
        ),
        ("docs/en/index.md", "# Tiny", "[x](gone.md)\n\n# Tiny", "a link 'gone.md'"),
        (
            "docs/zh/index.md",
            "# Tiny",
            "[x](#gone)\n\n# Tiny",
            "contains a link '#gone'",
        ),
        (
            "docs/en/index.md",
            '--8<-- "tiny/tiny.py:one"',
            "",
            "no page shows section 'one'",
        ),
    ],
)
def test_a_bad_site_does_not(
    tiny: Path, file: str, old: str, new: str, expected: str
) -> None:
    path = tiny / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(RuntimeError) as failure:
        site.build(tiny / "site")
    assert expected in str(failure.value)


COLAB = "https://colab.research.google.com/github/"


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        ("", []),
        ("https://example.org/me/notes", []),
        (
            "https://github.com/me/notes",
            [
                f"{COLAB}me/notes/blob/notebooks/chapter/chapter.ipynb",
                f"{COLAB}me/notes/blob/notebooks/zh/chapter/chapter.ipynb",
            ],
        ),
    ],
)
def test_colab_link_needs_a_repository(
    tmp_path: Path, monkeypatch, repository: str, expected: list
) -> None:
    tiny_project(tmp_path, "index.md", "chapter.md")
    monkeypatch.setattr(site, "ROOT", tmp_path)
    monkeypatch.setenv("REPO_URL", repository)
    site.build(tmp_path / "site")
    pages = [
        (tmp_path / "site" / p / "chapter/index.html").read_text("utf-8")
        for p in ("", "zh")
    ]
    assert [x for p in pages for x in re.findall(f'{COLAB}[^"]*', p)] == expected
    # Material would ask GitHub for the number of stars.
    assert not any('data-md-component="source"' in page for page in pages)


def test_formulas_are_typeset_for_eyes_and_for_screen_readers() -> None:
    out = typeset(r"J^\top v", True)
    assert 'display="true"' in out
    assert "<mjx-assistive-mml" in out
    assert typeset(r"\text{形状}", False).count("形") >= 1


@pytest.mark.parametrize("tex", [r"\frac{1", r"\undefined", "x^a^b"])
def test_wrong_tex_is_an_error(tex: str) -> None:
    with pytest.raises(ValueError, match=r"Missing|Undefined|Double"):
        typeset(tex, True)
