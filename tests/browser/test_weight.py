"""What a page weighs, what moves while it loads, and that smaller formulas lose nothing."""

import gzip
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html
from notes import mathjax
from playwright.sync_api import Page, Route

from tests.browser.pages import HOMES, KINDS, TWO_FRAMES

# The HTML of a page, compressed, in bytes.
LIMIT, NOTEBOOK = 26_000, 40_000
# A first visit, in bytes.
CODE_PAGE, MATH_PAGE = 150 * 1024, 230 * 1024
REQUESTS = 26
FONT, STYLES, SCRIPTS = 20_000, 40_000, 60_000  # one font; all styles; all scripts
# The most that the layout may shift while a page loads (CLS; up to 0.1 counts as good).
MOVES = 0.01  # a line of formulas moves by a pixel or two


def test_html_of_every_page(site: Path) -> None:
    problems = []
    for path in sorted(site.rglob("*.html")):
        size = len(gzip.compress(path.read_bytes(), 9))
        limit = NOTEBOOK if "notebooks" in path.relative_to(site).parts else LIMIT
        if size > limit:
            what = f"{path}: {size} bytes of compressed HTML, {limit} are allowed"
            problems.append(f"{what}. Shorten the page or make it two")
    assert not problems, "\n".join(problems)


# The address and the bytes of all that a page has fetched, itself included.
LOADED = """Object.fromEntries(
  [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .filter(({ name }) => name.startsWith("http"))
    .map(({ name, transferSize }) => [name, transferSize]))"""
WATCH_MOVES = """
  let moved = 0;
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  const count = (shifts) => { for (const { value } of shifts) moved += value; };
  observer.observe({ type: "layout-shift", buffered: true });
  window.howMuchMoved = () => { count(observer.takeRecords()); return moved; };
"""


@pytest.mark.browser_context_args(viewport={"width": 412, "height": 823})
@pytest.mark.parametrize("home", HOMES.values())
@pytest.mark.parametrize("name", KINDS)
def test_first_visit(page: Page, address: str, home: str, name: str) -> None:
    """With fonts that come when the page has been seen: its text must not move then."""
    held: list[Route] = []
    page.add_init_script(WATCH_MOVES)
    page.route("**/*.woff", lambda route: held.append(route))
    page.goto(address + home + name, wait_until="domcontentloaded")
    page.wait_for_function("performance.getEntriesByType('paint').length")
    page.evaluate(TWO_FRAMES)
    page.route("**/*.woff", lambda route: route.continue_())
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    page.evaluate(TWO_FRAMES)
    moved = page.evaluate("howMuchMoved()")
    assert moved < MOVES, f"{moved:.3f} moves"

    found = page.evaluate(LOADED)
    sizes = sorted(found.items(), key=lambda file: -file[1])
    table = "\n".join(f"{size:7} {file}" for file, size in sizes)

    def kind(ending: str) -> list[int]:
        return [size for file, size in sizes if file.endswith(ending)]

    fonts = kind(".woff")
    assert len(held) <= len(fonts), table
    total, allowed = sum(found.values()), MATH_PAGE if fonts else CODE_PAGE
    assert total <= allowed, f"{total} bytes, {allowed} are allowed:\n{table}"
    assert len(found) <= REQUESTS, f"{len(found)} requests:\n{table}"
    assert sum(kind(".css")) <= STYLES, table
    assert sum(kind(".js")) <= SCRIPTS, table
    assert max([0, *fonts]) <= FONT, table
    # The heaviest file of the site comes with the search.
    assert not kind("search_index.json")
    if name == "tensors/":
        page.evaluate("document.body.style.paddingTop = '200px'")
        page.wait_for_function(f"howMuchMoved() > {moved + MOVES}")  # it is noticed
        with page.expect_response("**/search_index.json"):
            page.keyboard.press("/")


# Formulas


@pytest.mark.parametrize("tex", [
    r"\frac{\partial y_i}{\partial x_j} = \sum_k \sqrt{x_k^2 + 1}, J^\top v",
    r"\begin{pmatrix} a & b \\ c & d \end{pmatrix} \in \mathbb{R}^{m \times n}",
    r"\operatorname{diag}(\mathbf{x}),\quad \texttt{x.grad}",
])  # fmt: skip
def test_a_lighter_formula_looks_and_is_read_out_the_same(
    page: Page, address: str, tex: str
) -> None:
    raw = mathjax.v8().call("typeset", tex, True)
    light = mathjax.lighten(raw)
    assert len(light) < len(raw)

    def said(text: str) -> list[tuple]:
        math = html.fromstring(text).find(".//math")
        return [(e.tag, e.text, e.get("mathvariant", "normal")) for e in math.iter()]

    assert said(light) == said(raw)

    page.goto(f"{address}404.html")
    css = mathjax.v8().call("stylesheet").replace("url('.", "url('assets/mathjax")
    page.add_style_tag(content=css)
    pictures = []
    for text in (raw, light, raw.replace('class="mjx-c', 'class="')):
        page.locator("article").evaluate("(e, text) => e.innerHTML = text", text)
        page.evaluate("document.fonts.ready")
        pictures.append(page.locator("article").screenshot())
    assert pictures[0] == pictures[1] != pictures[2]


def test_fonts_keep_the_characters_of_the_formulas(site: Path, tmp_path: Path) -> None:
    css = r'.mjx-c41::before { content: "A"; } .mjx-c1D465::before { content: "\1D465 x"; }'
    assert mathjax.characters(css) == {*map(ord, "A x"), 0x1D465}
    fonts = mathjax.files() / "output/chtml/fonts/woff-v2"
    whole = fonts / "MathJax_Main-Regular.woff"
    font = tmp_path / "a.woff"
    font.write_bytes(mathjax.smaller_font(whole, frozenset(map(ord, "AB"))))
    assert TTFont(font).getBestCmap().keys() == {ord("A"), ord("B")}
    assert font.stat().st_size < whole.stat().st_size / 4
    other = fonts / "MathJax_Zero.woff"  # it has no A, and without any it is broken
    assert mathjax.smaller_font(other, frozenset({ord("A")})) == other.read_bytes()

    folder = site / "assets/mathjax"
    had = {c for font in folder.glob("*.woff") for c in TTFont(font).getBestCmap()}
    assert mathjax.characters((folder / "chtml.css").read_text("utf-8")) <= had
