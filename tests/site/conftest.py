"""Tiny projects that are built in this process, and the pages of the whole site."""

import logging
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from notes import languages

from tests.conftest import ROOT
from tests.tools.build_site import SITE_ADDRESS

SCRIPT = "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"
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


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """Name (zh/tensors/index.html) -> HTML of every page of both languages."""
    paths = (p for p in site.rglob("*.html") if p.name != "404.html")
    return {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in paths}


def contents(folder: Path) -> dict[Path, bytes]:
    """The bytes of every file in a folder, but what Python keeps there."""
    files = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc")
    return {p.relative_to(folder): p.read_bytes() for p in files}


def sources() -> dict[str, Path]:
    """Name of each page of the site -> its source."""
    found = {}
    for language, home in (("en", ""), ("zh", "zh/")):
        docs = ROOT / "docs" / language
        for path in sorted([*docs.rglob("*.md"), *docs.rglob("*.ipynb")]):
            name = path.relative_to(docs).with_suffix("").as_posix()
            found[home + f"{name}/index.html".removeprefix("index/")] = path
    return found


@dataclass
class Project:
    """A folder with the hooks, the theme and the settings of this project, and tiny pages."""

    root: Path
    log: pytest.LogCaptureFixture

    def read(self, file: str) -> str:
        return (self.root / file).read_text("utf-8")

    def edit(self, file: str, old: str, new: str) -> None:
        text = self.read(file)
        assert old in text, f"{file} has no {old}"
        text = text.replace(old, new)
        (self.root / file).write_text(text, "utf-8", "surrogateescape")

    def build(self, command: str = "") -> list[str]:
        """Build both languages strictly into site/; what MkDocs complains of.

        With a command, "build" or "serve", as MkDocs does it when it is called so.
        """
        self.log.clear()
        said = []
        try:
            config = load_config(str(self.root / "mkdocs.yml"), strict=True)
            if command:
                config.plugins.on_startup(command=command, dirty=False)
            build(config)
        except MkDocsException as error:
            said = [error.format_message()]
        records = self.log.records
        return [r.getMessage() for r in records if r.levelno >= logging.WARNING] + said

    def mkdocs(self, folder: Path) -> subprocess.CompletedProcess:
        """Build as a writer does: MkDocs is called, in a folder."""
        settings = self.root / "mkdocs.yml"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", settings]
        form = {"capture_output": True, "encoding": "utf-8", "timeout": 300}
        return subprocess.run(command, cwd=folder, **form)


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch, caplog: pytest.LogCaptureFixture) -> Project:
    """A project with one script and two pages, index.md and page.md."""
    monkeypatch.setenv("SITE_URL", SITE_ADDRESS)
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")  # of MkDocs in a process of its own
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # the hook would set it
    monkeypatch.delenv("REPO_URL", raising=False)
    monkeypatch.setattr(languages, "command", "")
    monkeypatch.setattr(languages, "worker", None)
    # A fork of this process would wait for the threads of MathJax's engine for ever.
    monkeypatch.setattr(languages, "START", "spawn")
    caplog.set_level(logging.INFO, "mkdocs")
    root = tmp_path / "笔记 notes"
    for name in ("hooks", "theme"):
        shutil.copytree(ROOT / name, root / name)
    before, nav = (ROOT / "mkdocs.yml").read_text("utf-8").split("\nnav:\n")
    settings = f"{before}\nnav: [index.md, page.md]\n{nav[nav.index('theme:') :]}"
    files = {"mkdocs.yml": settings, "examples/tiny/tiny.py": SCRIPT}
    files["docs/comments.toml"] = "[tiny]\n"
    files["mkdocs.zh.yml"] = (ROOT / "mkdocs.zh.yml").read_text("utf-8")
    pages = "en/index", "en/page", "zh/index", "zh/page"
    files |= {f"docs/{page}.md": PAGE for page in pages}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return Project(root, caplog)
