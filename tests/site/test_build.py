"""What a build makes of tiny projects: steps in order, problems that say where, same bytes."""

import json
import re
from pathlib import Path

import pytest
from lxml import html
from material.plugins.search.plugin import SearchIndex

from tests.site.conftest import Project, contents
from tests.tools import build_site
from tests.tools.compare_sites import differences

EN, ZH, SCRIPT = "docs/en/index.md", "docs/zh/index.md", "examples/tiny/tiny.py"
TABLES = "{#tiny}\n\n<!-- record -->\n\n| `x` | $V$ |\n|-----|-----|\n| y | z |\n"


def test_steps_come_in_order(tiny: Project, monkeypatch) -> None:
    """The order of hooks/main.py and notes/markdown_extension.py, seen from the outside."""
    read, add = [], SearchIndex.add_entry_from_context
    spy = lambda index, page: (read.append(page.content), add(index, page))  # noqa: E731
    monkeypatch.setattr(SearchIndex, "add_entry_from_context", spy)
    for language in ("en", "zh"):
        tiny.edit(f"docs/{language}/page.md", "{#tiny}", TABLES)
    assert tiny.build() == []
    page = html.fromstring(tiny.read("site/page/index.html"))
    assert "No CPU run recorded yet" in page.xpath("string(//h1/following::p[1])")
    assert page.xpath("//table[@class='data']//td/code/text()") == ["tiny/tiny.py"]
    assert len(page.xpath("//mjx-container")) == 2
    # Typeset formulas take the search seconds.
    assert len(read) == 4
    assert "<mjx" not in "".join(read), "formulas are typeset before the search reads"
    # The search reads the table of what ran. It reads no formula, neither as HTML nor as TeX,
    # no line of what ran, and no link to a script.
    index = json.loads(tiny.read("site/search/search_index.json"))["docs"]
    found = "\n".join(entry["text"] for entry in index)
    assert "no run recorded" in found
    for wrong in ("mjx", "<math", "Wx", "recorded yet", 'class="script"'):
        assert wrong not in found, f"the search finds {wrong}"
    # The Markdown and the notebook have that table, and no line of what ran.
    for name in ("index.md", "page.ipynb"):
        text = tiny.read(f"site/page/{name}")
        assert "| no run recorded | no run recorded |" in text, name
        assert not re.search("--8<--|<!--|recorded yet", text), name


def test_the_search_finds_each_term_by_itself(tiny: Project) -> None:
    rows = "| loss {#loss} | 损失 | How wrong. |\n| GPU {#gpu} | GPU | `cuda`. |"
    table = f"{{#tiny}}\n\n| a | b | c |\n|---|---|---|\n{rows}\n"
    tiny.edit("docs/en/page.md", "{#tiny}", table)
    assert tiny.build() == []
    index = json.loads(tiny.read("site/search/search_index.json"))["docs"]
    found = {entry["location"]: (entry["title"], entry["text"]) for entry in index}
    assert found["page/#loss"] == ("loss 损失", "How wrong.")
    assert found["page/#gpu"] == ("GPU", "<code>cuda</code>.")


@pytest.mark.parametrize("file, old, new, expected", [
    (EN, "Wx", r"\frac{W", f"{EN}:12: TeX error: Missing close brace"),
    (ZH, "Wx", r"\undefined x", f"{ZH}:12: TeX error: Undefined control"),
    (EN, ":one", ":two", f"{EN}:8: "),
    (ZH, ":one", ":two", "has no section 'two'; it has: one"),
    (SCRIPT, "end:one", "end:two", "tiny.py:1: section 'one' never ends"),
    (EN, "```python", "[x](gone.md)\n\n```python", "a link 'gone.md'"),
    (ZH, "```python", "[x](#gone)\n\n```python", "contains a link '#gone'"),
    (SCRIPT, "[end:one]", "[end:one]\n# --8<-- [start:two]\n1\n# --8<-- [end:two]", "no page shows section 'two'"),
    (EN, "# Tiny", "Text.\n\n# Tiny", f"{EN}: begin the page with its title: # Title"),
    (ZH, "```python", "```pyhton", f"{ZH}: a fence says it holds 'pyhton'"),
])  # fmt: skip
def test_a_mistake_stops_the_build(tiny: Project, file, old, new, expected) -> None:
    tiny.edit(file, old, new)
    assert expected in "\n".join(tiny.build())


def test_mkdocs_called_from_another_folder(tiny: Project, tmp_path: Path) -> None:
    """It builds both languages at the same time."""
    run = tiny.mkdocs(tmp_path)
    assert run.returncode == 0, run.stderr
    for home, script in (("", "examples/"), ("zh/", "../examples/")):
        text = tiny.read(f"site/{home}index.html")
        assert f'href="{script}tiny/tiny.py"' in text
    tiny.edit(ZH, "Wx", r"\undefined")
    run = tiny.mkdocs(tmp_path)
    assert run.returncode == 1
    assert f"{ZH}:12: TeX error" in run.stderr
    assert "Aborted with 1 warnings in strict mode" in run.stdout + run.stderr
    assert "Traceback" not in run.stderr


GITHUB = "https://github.com/me/notes"
COLAB = "https://colab.research.google.com/github/"


@pytest.mark.parametrize("repository", ["", "https://example.org/me/notes", GITHUB])
def test_colab_link_needs_a_repository(tiny: Project, monkeypatch, repository) -> None:
    monkeypatch.setenv("REPO_URL", repository)
    assert tiny.build() == []
    for home in ("", "zh/"):
        text = tiny.read(f"site/{home}page/index.html")
        link = f"{COLAB}me/notes/blob/notebooks/{home}page/page.ipynb"
        assert re.findall(f'{COLAB}[^"]*', text) == [link] * (repository == GITHUB)
        # Material would ask GitHub for the number of stars.
        assert 'data-md-component="source"' not in text


@pytest.mark.parametrize("made", ["", "true"])
def test_home_pages_link_to_a_book_that_was_made(
    tiny: Project, monkeypatch, made: str
) -> None:
    monkeypatch.setenv("BOOK", made)
    assert tiny.build() == []
    for home, language in (("", "en"), ("zh/", "zh")):
        links = re.findall(
            r'href="(\S+\.(?:pdf|epub))"', tiny.read(f"site/{home}index.html")
        )
        files = [f"pytorch-notes-{language}.{kind}" for kind in ("pdf", "epub")]
        assert links == files * bool(made)


def test_serve_shows_every_edit(tiny: Project) -> None:
    """What the process that builds the Chinese site remembers does not go stale."""
    for file, old, new, home in [
        (EN, "Tiny", "Small", ""),
        (ZH, "Tiny", "微小", "zh/"),
        (SCRIPT, "x =", "other =", "zh/"),
        ("theme/main.html", '"js js-', '"js new js-', "zh/"),
        ("mkdocs.zh.yml", "PyTorch 笔记", "另一本笔记", "zh/"),
    ]:
        tiny.edit(file, old, new)
        assert tiny.build("serve") == []
        assert new in tiny.read(f"site/{home}index.html")
        assert (tiny.root / "site/page/index.html").is_file()
    tiny.edit(ZH, "Wx", r"\undefined")
    for _ in range(2):
        assert tiny.build("serve") == ["Aborted with 1 warnings in strict mode!"]


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    build_site.build(tmp_path)
    first, second = contents(site), contents(tmp_path)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    # On another day too: bytes 4 to 7 are the time.
    assert first[Path("sitemap.xml.gz")][4:8] == (1767225600).to_bytes(4, "little")


def test_compared_sites(tmp_path: Path) -> None:
    """tests/tools/compare_sites.py, with whose help the build was rewritten."""
    old = "<title>A</title><p>x <a href='b/'>y</a>."
    new = "<title>B</title><p class='unseen'>x <a name='b/'>z</a>."
    for name, text in {"old": old, "old/b": old, "new": new}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text, "utf-8")
    lost, *found = differences(tmp_path / "old", tmp_path / "new")
    assert lost.startswith("only in")
    shown = [line for line in found if not line.startswith(("---", "+++", "@@"))]
    assert shown == ["-title: A", "-<a> href=b/", "-x y.", "+title: B", "+x z."]
