"""What a page weighs, and what the hooks take out of it without any loss."""

import gzip
import re
import time
from pathlib import Path

import lighten
import math_fonts
import pytest
import typeset
from fontTools.ttLib import TTFont
from lxml import html
from playwright.sync_api import Page, Route, expect

from tests.test_browser import address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

# The HTML of a page, compressed, in bytes.
LIMIT = 25_000
HEAVIER = {"notebooks/": 40_000}
# A first visit, in bytes.
CODE_PAGE, MATH_PAGE = 150 * 1024, 230 * 1024
REQUESTS = 26
# One page of each kind.
KINDS = [
    "",
    "install/",
    "tensors/",
    "training/",
    "jacobians/",
    "jacobian-gallery/",
    "jacobians-of-layers/",
    "jacobian-explorer/",
    "notebooks/classifier/",
    "cheatsheet/",
    "what-ran-where/",
]
FONT, STYLES, SCRIPTS = 20_000, 40_000, 60_000  # one font; all styles; all scripts
PARTS = {
    "formulas": r"<mjx-container.*?</mjx-container>",
    "code": r"<pre>.*?</pre>",
    "drawings and icons": r"<svg.*?</svg>",
    "navigation": r"<nav.*?</nav>",
    "links to PyTorch": r' href="https://docs\.pytorch[^"]*"',
}


def compressed(text: str | bytes) -> int:
    data = text.encode() if isinstance(text, str) else text
    return len(gzip.compress(data, 9))


def too_heavy(name: str, text: str, limit: int) -> str | None:
    """The problem, with the parts of the page by what it would weigh less without them."""
    size = compressed(text)
    if size <= limit:
        return None
    parts = {
        part: size - compressed(re.sub(pattern, "", text, flags=re.S))
        for part, pattern in PARTS.items()
    }
    heavy = sorted(parts.items(), key=lambda part: -part[1])
    saved = ", ".join(f"{part} {weight}" for part, weight in heavy if weight > 0)
    return (
        f"{name}: {size} bytes of compressed HTML, {limit} are allowed. Of these: {saved}. "
        "Shorten the page or make it two"
    )


def limit(name: str) -> int:
    found = (
        h for start, h in HEAVIER.items() if name.removeprefix("zh/").startswith(start)
    )
    return next(found, LIMIT)


def test_html_of_every_page(site: Path) -> None:
    found = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        found.append(too_heavy(name, path.read_text("utf-8"), limit(name)))
    assert len(found) > 30
    assert not any(found), "\n".join(filter(None, found))


def test_a_heavy_page_is_named_with_its_heaviest_part() -> None:
    code = "".join(f"<span>{i**3}</span>" for i in range(99))
    text = f"<p>text</p><pre>{code}</pre>"
    assert too_heavy("a/index.html", text, 25_000) is None
    problem = too_heavy("a/index.html", text, 100)
    assert re.match(
        r"a/index\.html: \d+ bytes .* 100 are allowed\. .*: code \d+", problem
    )


def loaded(page: Page) -> dict[str, int]:
    """What the page has fetched: address and bytes, its own included."""
    pairs = page.evaluate(
        """[...performance.getEntriesByType("navigation"),
            ...performance.getEntriesByType("resource")]
            .filter((e) => e.name.startsWith("http")).map((e) => [e.name, e.transferSize])"""
    )
    return dict(pairs)


def first_visit_limit(found: dict[str, int]) -> int:
    return MATH_PAGE if kind(found, "mathjax") else CODE_PAGE


def kind(found: dict[str, int], pattern: str) -> int:
    return sum(size for name, size in found.items() if re.search(pattern, name))


@pytest.mark.parametrize("home", ["", "zh/"])
@pytest.mark.parametrize("name", KINDS)
def test_first_visit(page: Page, address: str, home: str, name: str) -> None:
    page.goto(address + home + name, wait_until="networkidle")
    found = loaded(page)
    total, allowed = sum(found.values()), first_visit_limit(found)
    heavy = sorted(found.items(), key=lambda file: -file[1])
    table = "\n".join(f"{size:7} {file}" for file, size in heavy)
    assert total <= allowed, f"{total} bytes, {allowed} are allowed:\n{table}"
    assert len(found) <= REQUESTS, f"{len(found)} requests:\n{table}"
    assert kind(found, r"\.css$") <= STYLES, table
    assert kind(found, r"\.js$") <= SCRIPTS, table
    fonts = {file: size for file, size in found.items() if file.endswith(".woff")}
    assert all(size <= FONT for size in fonts.values()), table


def has_index(page: Page) -> bool:
    return any("search_index.json" in name for name in loaded(page))


def test_the_index_of_the_search_comes_with_the_search(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tensors/", wait_until="networkidle")
    assert not has_index(page)
    with page.expect_response("**/search_index.json"):
        page.keyboard.press("/")


def test_words_of_a_result_are_marked(page: Page, address: str) -> None:
    page.goto(f"{address}tensors/?h=stride")
    expect(page.locator("mark").first).to_be_attached()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<span class="n">x</span><span class="o">=</span>', "x="),
        ('<span class="k">for</span>', '<span class="k">for</span>'),
        ('<span class="n"><b>x</b></span>', '<span class="n"><b>x</b></span>'),
    ],
)
def test_plain_tokens_lose_their_elements(before: str, after: str) -> None:
    assert lighten.PLAIN.sub(r"\1", before) == after


def test_indentation_goes_but_not_in_code() -> None:
    before = "<p>\n    a\n    <pre>  x\n    y</pre>\n\n  b</p>"
    assert lighten.lighten_page(before) == "<p>\na\n<pre>  x\n    y</pre>\nb</p>"


TEX = [r"\frac{\partial y_i}{\partial x_j} = \sum_k \sqrt{x_k^2 + 1}", r"J^\top v",
       r"\begin{pmatrix} a & b \\ c & d \end{pmatrix} \in \mathbb{R}^{m \times n}",
       r"\operatorname{diag}(\mathbf{x}),\quad \texttt{x.grad}"]  # fmt: skip


@pytest.mark.parametrize("tex", TEX)
def test_a_lighter_formula_is_read_out_the_same(tex: str) -> None:
    raw = typeset.v8().call("typeset", tex, True)
    light = lighten.lighten_formula(raw)
    assert len(light) < len(raw)

    def said(text: str) -> list[tuple]:
        math = html.fromstring(text).find(".//math")
        return [
            (e.tag, e.text, (e.get("mathvariant") or "normal")) for e in math.iter()
        ]

    assert said(light) == said(raw)


@pytest.mark.parametrize("tex", TEX)
def test_a_lighter_formula_looks_the_same(page: Page, address: str, tex: str) -> None:
    page.goto(f"{address}jacobian-gallery/")
    pictures = []
    raw = typeset.v8().call("typeset", tex, True)
    page.add_style_tag(
        content=typeset.stylesheet().replace("url('.", "url('../assets/mathjax")
    )
    for text in (
        raw,
        lighten.lighten_formula(raw),
        raw.replace('class="mjx-c', 'class="'),
    ):
        page.evaluate(
            "text => document.querySelector('article').innerHTML = `<p>${text}</p>`",
            text,
        )
        page.evaluate("document.fonts.ready")
        pictures.append(page.locator("article p").screenshot())
    assert pictures[0] == pictures[1] != pictures[2]


def test_fonts_keep_the_characters_of_the_formulas(tmp_path: Path) -> None:
    css = r'.mjx-c41::before { content: "A"; } .mjx-c1D465::before { content: "\1D465 x"; }'
    assert math_fonts.characters(css) == {*map(ord, "A x"), 0x1D465}
    fonts = typeset.mathjax_files() / "output/chtml/fonts/woff-v2"
    whole = fonts / "MathJax_Main-Regular.woff"
    font = tmp_path / "a.woff"
    font.write_bytes(math_fonts.small(whole, frozenset(map(ord, "AB"))))
    assert TTFont(font).getBestCmap().keys() == {ord("A"), ord("B")}
    assert font.stat().st_size < whole.stat().st_size / 4
    other = (
        fonts / "MathJax_Zero.woff"
    )  # has none of them: a font without any is broken
    assert math_fonts.small(other, frozenset({ord("A")})) == other.read_bytes()


def test_fonts_of_the_site_have_every_character(site: Path) -> None:
    folder = site / "assets/mathjax"
    had = {c for font in folder.glob("*.woff") for c in TTFont(font).getBestCmap()}
    assert math_fonts.characters((folder / "chtml.css").read_text("utf-8")) <= had


# How much of the window moves, and how far, until the page stands.
MOVED = """() => new Promise((resolve) => new PerformanceObserver((list) => {
  let sum = 0;
  for (const shift of list.getEntries()) sum += shift.value;
  resolve(sum);
}).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => resolve(0), 300))"""


@pytest.mark.parametrize("name", [*KINDS, "zh/training/", "zh/jacobians/"])
def test_nothing_moves_when_fonts_are_slow(page: Page, address: str, name: str) -> None:
    """But for a line of formulas, by a pixel or two: 0.009 of the 0.1 that counts as good."""
    page.set_viewport_size({"width": 412, "height": 823})
    page.route("**/*.woff", slowly)
    page.goto(address + name, wait_until="networkidle")
    assert page.evaluate(MOVED) < 0.01


def slowly(route: Route) -> None:
    time.sleep(0.4)
    route.continue_()


def test_a_move_is_noticed(page: Page) -> None:
    page.set_content(
        "<p style='font: 3em/2 serif'>A line that fills the window a little</p>"
    )
    page.wait_for_timeout(600)  # what moves right after an input does not count
    page.evaluate("document.body.style.paddingTop = '200px'")
    page.wait_for_timeout(100)
    assert page.evaluate(MOVED) > 0.01
