"""`make offline`: the zip, unpacked into a folder, works in a browser without any network."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import HOMES, KINDS
from tests.browser.test_search import typed
from tests.conftest import ROOT

NEEDED = ["docs", "examples", "hooks", "theme", "Makefile", "mkdocs.yml", "mkdocs.zh.yml"]  # fmt: skip
LOADED_FONTS = """async () => [...await document.fonts.ready].filter(
    ({ family, status }) => family.includes("MJX") && status === "loaded").length"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where somebody unpacked what `make offline` made, far from the project."""
    project = tmp_path_factory.mktemp("project")
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    # The packages are there already: `-o` says that their stamp needs no renewal.
    command = ["make", "-o", ".venv/docs", "offline", f"BIN={Path(sys.executable).parent}"]  # fmt: skip
    run = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8")
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
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(f"script error: {error}"))
        page.on(
            "requestfailed",  # ERR_ABORTED: the reader went on before it was read
            lambda request: (
                request.failure == "net::ERR_ABORTED"
                or errors.append(f"{request.failure}: {request.url}")
            ),
        )
        yield page
    assert not errors


def broken_addresses(path: Path) -> list[str]:
    """What a page leads to or loads that is no file; of a folder a browser shows a list."""
    links = html.parse(path).getroot().iterlinks()
    names = {(e.tag, address.partition("#")[0]) for e, _, address, _ in links}
    return [
        f"{path}: there is no file {name}"
        for tag, name in names
        if not re.match("data:|$", name)
        if not (tag in ("a", "link") and re.match("https?:", name))
        if not (path.parent / name).is_file()
    ]


def test_every_address_is_that_of_a_file(folder: Path, tmp_path: Path) -> None:
    # A server shows the page 404.html, and at any address.
    paths = [path for path in folder.rglob("*.html") if path.name != "404.html"]
    assert len(paths) > 30
    problems = [problem for path in paths for problem in broken_addresses(path)]
    assert not problems, "\n".join(problems)

    page = tmp_path / "a.html"
    good = "<a href='a.html#b'>x</a> <a href='https://a.org'>y</a>"
    page.write_text(f"{good} <a href='b/'>x</a> <script src='//a.org/b.js'></script>")
    assert len(broken_addresses(page)) == 2


@pytest.mark.parametrize(
    ("home", "queries"), [("", ["broadcast"]), ("zh/", ["广播机制", "broadcast"])]
)
def test_search_finds_and_leads_there(
    page: Page, folder: Path, home: str, queries: list[str]
) -> None:
    page.goto((folder / home / "index.html").as_uri())
    shapes = (folder / home / "shapes.html").as_uri()
    for query in queries:
        assert any(place.startswith(shapes) for place in typed(page, query))
    page.locator(f".md-search-result__item > a[href^='{shapes}']").first.click()
    expect(page.locator("h1")).to_be_visible()
    expect(page).to_have_url(re.compile(re.escape(shapes)))


def test_switch_and_links(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'tensors.html').as_uri()}#dtypes")
    # Pages opened as files cannot read each other.
    expect(page.locator("button.both-languages")).to_be_hidden()
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{(folder / 'zh/tensors.html').as_uri()}#dtypes")
    expect(page.locator("#dtypes")).to_be_in_viewport()
    page.locator("a.md-logo").first.click()
    expect(page).to_have_url((folder / "zh/index.html").as_uri())
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url((folder / "index.html").as_uri())
    page.locator("article a[href='map.html']").first.click()
    expect(page).to_have_url((folder / "map.html").as_uri())


@pytest.mark.parametrize("home", HOMES.values())
def test_every_kind_of_page_works(page: Page, folder: Path, home: str) -> None:
    """Without errors or failed requests, with its fonts, and the explorer with its matrices."""
    fonts = 0
    for name in KINDS:
        page.goto((folder / home / (name.strip("/") or "index")).as_uri() + ".html")
        if "explorer" in name:
            expect(page.locator("#explorer .matrix").first).to_be_visible()
        fonts += page.evaluate(LOADED_FONTS)
    assert fonts > 5
