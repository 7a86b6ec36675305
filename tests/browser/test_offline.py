"""`make offline`: the zip, unpacked into a folder, works in a browser without any network."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT
from tests.test_browser import browser_type_launch_args
from tests.test_search import typed
from tests.test_site import foreign_loads

__all__ = ["browser_type_launch_args"]  # a fixture

NEEDED = ["docs", "examples", "hooks", "theme", "Makefile", "mkdocs.yml", "mkdocs.zh.yml"]  # fmt: skip
HOMES = {"en": "index.html", "zh": "zh/index.html"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where somebody unpacked what `make offline` made, far from the project."""
    project = tmp_path_factory.mktemp("project")
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    # The packages are there already: `-o` says that their stamp needs no renewal.
    command = ["make", "-o", ".venv/docs", "offline", f"BIN={Path(sys.executable).parent}"]  # fmt: skip
    run = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    # A folder of a reader, with a name that has to be escaped in an address.
    target = tmp_path_factory.mktemp("reader") / "my notes 笔记"
    zipfile.ZipFile(project / "dist/pytorch-notes.zip").extractall(target)
    shutil.rmtree(project)
    return target / "pytorch-notes"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without network that fails its test when it asks for more than files."""
    errors: list[str] = []
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(f"script error: {error}"))
    page.on("requestfailed", lambda request: errors.append(f"not there: {request.url}"))
    page.on(
        "request",
        lambda request: (
            request.url.startswith(("file:", "data:", "blob:"))
            or errors.append(f"asked a server: {request.url}")
        ),
    )
    yield page
    context.close()
    assert not errors


def test_no_page_names_a_server_to_load_from(folder: Path) -> None:
    files = [p for p in folder.rglob("*") if p.suffix in (".html", ".css")]
    assert len(files) > 20
    problems = [x for p in files for x in foreign_loads(p, p.read_text("utf-8"))]
    assert not problems, "\n".join(problems)


def pages(folder: Path) -> list[Path]:
    """All pages but the one that a server shows for an address that is none."""
    return sorted(path for path in folder.rglob("*.html") if path.name != "404.html")


def test_every_link_leads_to_a_file(folder: Path) -> None:
    """A link to a folder would show the list of its files instead of a page."""
    for path in pages(folder):
        for target in re.findall(r'<a [^>]*href="([^"]+)', path.read_text("utf-8")):
            name = target.partition("#")[0]
            if name and ":" not in name:
                assert (path.parent / name).is_file(), f"{path}: {target}"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "broadcast"), ("zh", "广播机制"), ("zh", "broadcast")],
)
def test_search_finds_and_leads_there(
    page: Page, folder: Path, language: str, words: str
) -> None:
    page.goto((folder / HOMES[language]).as_uri())
    found = typed(page, words)
    tensors = (folder / HOMES[language]).with_name("tensors.html").as_uri()
    path = tensors.removeprefix("file://")
    assert any(place.startswith(path) for result in found[:3] for place in result)
    page.locator(f".md-search-result__item > a[href^='{tensors}']").first.click()
    expect(page.locator("h1")).to_be_visible()
    expect(page).to_have_url(re.compile(re.escape(tensors)))


def test_switch_keeps_page_and_heading(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'tensors.html').as_uri()}#broadcasting")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{(folder / 'zh/tensors.html').as_uri()}#broadcasting")
    expect(page.locator("#broadcasting")).to_be_in_viewport()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{(folder / 'tensors.html').as_uri()}#broadcasting")


@pytest.mark.parametrize("name", ["jacobians.html", "zh/tensors.html"])
def test_snippets_have_their_button(page: Page, folder: Path, name: str) -> None:
    page.goto((folder / name).as_uri())
    snippets = page.locator("article pre > code").count()
    assert snippets > 20
    expect(page.locator("article .md-code__nav")).to_have_count(snippets)


def test_switch_and_links_of_the_home_page(page: Page, folder: Path) -> None:
    page.goto((folder / HOMES["en"]).as_uri())
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url((folder / HOMES["zh"]).as_uri())
    page.locator("article a[href='tensors.html']").first.click()
    expect(page).to_have_url((folder / "zh/tensors.html").as_uri())
    page.locator(".md-header__title").click()
    page.locator("a.md-logo").first.click()
    expect(page).to_have_url((folder / HOMES["zh"]).as_uri())


def test_math_and_pictures_are_there(page: Page, folder: Path) -> None:
    fonts = pictures = 0
    for path in pages(folder):
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready")
        states = page.evaluate(
            "[...document.fonts].filter(f => /MJX/.test(f.family)).map(f => f.status)"
        )
        assert "error" not in states, path
        fonts += states.count("loaded")
        sizes = page.evaluate(
            """Promise.all([...document.images].map(async (image) => {
              image.loading = "eager";
              await image.decode();
              return image.naturalWidth;
            }))"""
        )
        assert all(sizes), path
        drawings = page.locator(".diagram svg")
        pictures += len(sizes) + drawings.count()
    assert fonts > 10
    assert pictures > 5


def test_explorer_computes(page: Page, folder: Path) -> None:
    page.goto((folder / "zh/jacobian-explorer.html").as_uri())
    page.locator("#explorer select").select_option("network")
    page.locator("#explorer input[name=x1]").fill("-0.7")
    code = page.locator("[data-function=network] code")
    expect(code).to_contain_text("x = torch.tensor([-0.7, ")
