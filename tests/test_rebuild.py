"""`mkdocs serve --dirty` builds again what an edit touches, all of it, and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import site
from tests.test_build import tiny_project

SCRIPT, PAGE = "examples/tiny/tiny.py", "docs/en/page.md"
ENGLISH = {"", "page/", "other/", "record/"}
ALL = ENGLISH | {f"zh/{name}" for name in ENGLISH}

# What is edited, as (file, old, new), and the pages that must be built again.
EDITS = {
    "a mistake": ((PAGE, ":one", ":two"), None),
    "no mistake again": ((PAGE, ":two", ":one"), ALL),
    "the record": (("examples/record.json", "{}", "{ }"), ALL),
    "a template": (("theme/main.html", "{% extends", "\n{% extends"), ALL),
    "the settings": (("mkdocs.yml", "toc_depth: 3", "toc_depth: 2"), ALL),
    "a title": ((PAGE, "# Tiny", "# Small"), ENGLISH),
    "a description": ((PAGE, "Tiny.", "Small."), ENGLISH),
    "an anchor": ((PAGE, "$$\ny", "## Part {#part}\n\n$$\ny"), ENGLISH),
    "nothing": ((), set()),
    "a page": ((PAGE, "Wx", "Vx"), {"page/"}),
    "a Chinese page": (("docs/zh/page.md", "Wx", "Vx"), {"zh/page/"}),
    "a script": (
        (SCRIPT, "x = 1", "x = 2"),
        {"page/", "record/", "zh/page/", "zh/record/"},
    ),
}
# Builds as the server does it: with one process and new settings each time.
SERVER = """
import json, sys, time
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

started = False
for line in sys.stdin:
    for file, old, new in json.loads(line):
        text = Path(file).read_text("utf-8")
        assert old in text, (file, old)
        Path(file).write_text(text.replace(old, new, 1), "utf-8")
    config = load_config("mkdocs.yml", site_dir="served")
    if not started:
        config.plugins.on_startup(command="serve", dirty=True)
    started = True
    before = time.time_ns()
    try:
        build(config, dirty=True)
    except Abort:
        print(json.dumps(None), flush=True)
        continue
    built = Path("served").rglob("index.html")
    new = [str(p.parent.relative_to("served")) for p in built if p.stat().st_mtime_ns > before]
    print(json.dumps(new), flush=True)
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    tiny_project(folder, "index.md", "page.md", "other.md", "record.md")
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("other.md, ", "", 1)
    config.write_text(f"{text}\nnot_in_nav: other.md\n", "utf-8")
    for name in ("index.md", "other.md", "record.md"):  # no snippet in these
        for page in folder.glob(f"docs/*/{name}"):
            start, rest = page.read_text("utf-8").split("```python")
            record = "\n<!-- record -->\n" * (name == "record.md")
            page.write_text(start + rest.split("```")[1] + record, "utf-8")
    (folder / "examples/record.json").write_text("{}", "utf-8")
    return folder


@pytest.fixture(scope="module")
def rebuilt(project: Path) -> dict[str, set[str] | None]:
    """For each edit, one after the other, the pages that were built again."""
    edits = [[], *([edit] if edit else [] for edit, _ in EDITS.values())]
    run = subprocess.run(
        [sys.executable, "-c", SERVER],
        cwd=project,
        input="\n".join(map(json.dumps, edits)),
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    first, *rest = map(json.loads, run.stdout.splitlines())
    assert len(first) == len(ALL)
    names = [
        None if r is None else {n.rstrip(".") + "/" * (n != ".") for n in r}
        for r in rest
    ]
    return dict(zip(EDITS, names, strict=True))


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_builds(rebuilt: dict[str, set[str] | None], edit: str) -> None:
    assert rebuilt[edit] == EDITS[edit][1]


def test_the_site_is_the_whole_one(project: Path, rebuilt, monkeypatch) -> None:
    """After all these edits it is what one build makes of the files as they are now."""
    monkeypatch.setattr(site, "ROOT", project)
    site.build(project / "whole", address="http://127.0.0.1:8000/")
    for path in sorted((project / "whole").rglob("*")):
        name = path.relative_to(project / "whole")
        if path.suffix in {".html", ".md", ".txt", ".ipynb", ".js", ".py"}:
            assert (project / "served" / name).read_bytes() == path.read_bytes(), name
    for home in ("", "zh"):
        index = Path(home, "search/search_index.json")
        served, whole = (
            json.loads((project / folder / index).read_text("utf-8"))["docs"]
            for folder in ("served", "whole")
        )
        key = json.dumps
        assert sorted(served, key=key) == sorted(whole, key=key)
