"""A mistake in the settings of either language is one clear error, and harms nothing."""

import subprocess
import sys

import pytest
from notes import languages

from tests.site.conftest import Project

CHINESE, ENGLISH = "mkdocs.zh.yml", "mkdocs.yml"
HERE = "docs_dir: docs/en"
# In which file what stands instead of what ("" is all of it), and what the error says.
MISTAKES = {
    "language of the other": (CHINESE, "language: zh", "language: en", "'language': 'zh'"),
    "pages of the other": (CHINESE, "docs/zh", "docs/en", "docs_dir is 'docs/en'"),
    "site over everything": (CHINESE, "site/zh", "..", "site_dir is '..'"),
    "site over the pages": (CHINESE, "site/zh", "docs", "site_dir is 'docs'"),
    "nothing inherited": (CHINESE, "INHERIT: mkdocs.yml", "", "INHERIT is None"),
    "inherits from itself": (CHINESE, "mkdocs.yml", CHINESE, "INHERIT is 'mkdocs.zh.yml'"),
    "a navigation": (CHINESE, "theme:", "nav: []\ntheme:", "'nav' is for both languages"),
    "a list of plugins": (CHINESE, "  search:", "- search:", "plugins is a list"),
    "no YAML": (CHINESE, "theme:", "theme: ]", "this is not YAML"),
    "a list": (CHINESE, "", "- docs_dir: docs/zh", CHINESE),
    "no UTF-8": (CHINESE, "", "site_name: \udcb1\udcca", CHINESE),  # bytes of GBK
    "no file": (CHINESE, "", None, CHINESE),
    "English in Chinese": (ENGLISH, "language: en", "language: zh", "expected 'en'"),
    "English pages gone": (ENGLISH, HERE, "docs_dir: docs/gone", "docs/gone' isn't"),
    "all pages": (ENGLISH, HERE, "docs_dir: docs", "expected 'docs/en'"),
    "site over the theme": (ENGLISH, HERE, f"{HERE}\nsite_dir: theme", "site_dir is"),
    "site over the checks": (ENGLISH, HERE, f"{HERE}\nsite_dir: .github", "site_dir is"),
    "site over the folder": (ENGLISH, HERE, f"{HERE}\nsite_dir: ..", "site_dir"),
    "theme that is gone": (ENGLISH, "custom_dir: theme", "custom_dir: gone", "custom_dir"),
}  # fmt: skip
# These would start builds without end, or empty folders, in a process that checks nothing.
WHOLE = ("language of the other", "inherits from itself", "site over everything")


def contents(project: Project) -> dict:
    """The bytes of every file in and around the project."""
    files = (p for p in project.root.parent.rglob("*") if p.is_file())
    return {p: p.read_bytes() for p in files if p.suffix != ".pyc"}


def make(mistake: str, project: Project) -> tuple[str, dict]:
    """Make a mistake; returns what the error has to say, and the files as they are."""
    (project.root.parent / "precious.txt").write_text("Mine.", "utf-8")
    (project.root / ".github").mkdir()
    (project.root / ".github/ci.yml").write_text("on: push", "utf-8")
    file, old, new, expected = MISTAKES[mistake]
    path = project.root / file
    if new is None:
        path.unlink()
    else:
        text = project.read(file)
        assert old in text
        text = text.replace(old or text, new)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return expected, contents(project)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_clear_error(tiny: Project, monkeypatch, mistake: str) -> None:
    def second_process(*_, **options) -> None:
        pytest.fail("this was built: a second process was asked for")

    monkeypatch.setattr(languages, "ProcessPoolExecutor", second_process)
    expected, before = make(mistake, tiny)
    said = "\n".join(tiny.build("build")).splitlines()
    (error,) = (line for line in said if not line.startswith("Aborted with"))
    assert expected in error
    assert contents(tiny) == before


@pytest.mark.parametrize("mistake", WHOLE)
def test_it_is_one_where_mkdocs_is_called(tiny: Project, mistake: str) -> None:
    expected, before = make(mistake, tiny)
    command = [sys.executable, "-m", "mkdocs", "build"]
    run = subprocess.run(
        command, cwd=tiny.root, capture_output=True, encoding="utf-8", timeout=300
    )
    assert run.returncode == 1
    assert expected in run.stderr
    assert "Traceback" not in run.stderr
    assert contents(tiny) == before
