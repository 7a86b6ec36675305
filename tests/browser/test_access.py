"""For everybody: axe on every page in both schemes, the keyboard, and formulas read out."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import access
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.test_browser import PHONE, address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

# Only these depend on the color scheme, and only that one on the width of the window.
COLORS = ["color-contrast", "link-in-text-block"]
SCROLLING = ["scrollable-region-focusable"]
# Half of all elements are tokens of code; test_colors_of_code sees to them.
WITHOUT_TOKENS = """document.querySelectorAll("pre span")
    .forEach((token) => token.replaceWith(...token.childNodes))"""
# How many children an element of MathML must have to mean anything.
ARITY = {"mfrac": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "mroot": 2,
         "msubsup": 3, "munderover": 3}  # fmt: skip


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds wrong in the page: the rule, the element, what to do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    # Formulas stand twice: mjx-math is for the eye and hidden from screen readers.
    run = "options => axe.run({exclude: ['mjx-math']}, options)"
    found = page.evaluate(run, options)
    return [
        f"{page.url}: {rule['id']}: {node['html'][:120]}\n    {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def after_a_resize(page: Page) -> list[str]:
    """What scrolls and cannot be focused, once the scripts have seen the new size."""
    for _ in range(20):
        if not (found := violations(page, SCROLLING)):
            break
        page.wait_for_timeout(250)
    return found


def names(site: Path) -> list[str]:
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in paths)


def test_axe_finds_nothing(browser: Browser, address: str, site: Path) -> None:
    problems = []
    page = browser.new_page(reduced_motion="reduce")  # colors change at once
    for name in names(site):
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(color_scheme="light")
        page.goto(address + name)
        page.evaluate(WITHOUT_TOKENS)
        problems += violations(page)
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        problems += violations(page, COLORS)
        page.set_viewport_size(PHONE)
        problems += after_a_resize(page)
    page.close()
    assert not problems, "\n".join(problems)


def test_colors_of_code(page: Page, address: str, site: Path) -> None:
    """Each kind of token once, in both schemes."""
    text = "".join(path.read_text("utf-8") for path in site.rglob("*.html"))
    kinds = sorted(set(re.findall(r'<span class="([a-z\d]{1,2}|c1 output)">', text)))
    assert {"k", "c1", "c1 output", "mi"} <= set(kinds)
    page.emulate_media(reduced_motion="reduce", color_scheme="light")
    page.goto(f"{address}tensors/", wait_until="networkidle")
    page.locator(".highlight code").first.evaluate(
        """(code, kinds) => code.innerHTML = kinds
            .map((kind) => `<span class="${kind}">${kind}</span>`).join("\\n")""",
        kinds,
    )
    for scheme in ("default", "slate"):
        page.emulate_media(color_scheme="light" if scheme == "default" else "dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        problems = violations(page, COLORS)
        assert not problems, "\n".join(problems)
    page.add_style_tag(content=".highlight .mi { color: #777 !important }")
    assert violations(page, COLORS)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<main><h1>Good</h1><p style='color: #595959'>text</p></main>", None),
        ("<main><h1>Bad</h1><p style='color: #888'>text</p></main>", "color-contrast"),
        ("<main><h1>Bad</h1><img src='data:,'></main>", "image-alt"),
    ],
)
def test_axe_on_a_tiny_page(browser: Browser, body: str, found: str | None) -> None:
    page = browser.new_page()
    page.set_content(f"<html lang='en'><title>Tiny</title><body>{body}")
    problems = violations(page)
    page.close()
    assert problems == [] if found is None else found in problems[0]


def tab_stops(page: Page) -> Iterator[tuple[str, dict]]:
    """Press Tab through the page: each element with its box and its outline."""
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """async () => {
                for (const _ of "12") await new Promise(requestAnimationFrame)
                const element = document.activeElement
                if (element === document.body || element.dataset.stopped) return null
                element.dataset.stopped = true
                // The palette's buttons have no size: their labels stand for them.
                const seen = element.matches(".md-option")
                    ? document.querySelector("[data-md-component=palette] label:not([hidden])")
                    : element
                const {x, y, width, height} = seen.getBoundingClientRect()
                const style = getComputedStyle(seen)
                return [element.outerHTML.slice(0, 400), {
                    x, y, width, height,
                    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
                    visible: seen.checkVisibility({opacityProperty: true, visibilityProperty: true}),
                    field: element.matches("input[type=text]"),
                }]
            }"""
        )
        if stop is None:
            return
        yield tuple(stop)


@pytest.mark.parametrize(
    ("name", "width"),
    [("tensors/", 1280), ("zh/jacobians/", 640)],  # 640: 1280 with text at 200 %
)
def test_every_stop_of_the_tab_key_is_seen(
    page: Page, address: str, name: str, width: int
) -> None:
    page.emulate_media(reduced_motion="reduce")  # at its place at once
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + name, wait_until="networkidle")
    stops = list(tab_stops(page))
    for element, box in stops:
        assert box["width"] > 1 and box["visible"], element
        assert 0 <= box["x"] < width and -1 <= box["y"] < 800, (element, box)
        assert box["outline"] >= 2 or box["field"], f"no visible focus: {element}"
    text = "".join(element for element, _ in stops)
    expected = ["md-skip", "__palette", 'lang="', "md-search__input", "md-footer__link"]
    if width == 640:
        expected += ['aria-label="导航栏"', 'aria-label="搜索"']
    for part in expected:
        assert part in text, f"the Tab key does not reach {part}"


@pytest.mark.parametrize("name", ["tensors/", "zh/tensors/"])
def test_the_skip_link_leads_to_the_text(page: Page, address: str, name: str) -> None:
    page.goto(address + name, wait_until="networkidle")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_attached()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_menu_and_search_open_and_close_with_the_keyboard(
    page: Page, address: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}tensors/", wait_until="networkidle")
    menu = page.get_by_role("button", name="Navigation")
    entry = page.locator(".md-sidebar--primary").get_by_role("link", name="Autograd")
    expect(entry).to_be_hidden()
    menu.press("Enter")
    expect(entry).to_be_visible()
    menu.press(" ")
    expect(entry).to_be_hidden()
    page.get_by_role("button", name="Search").first.press("Enter")
    field = page.get_by_role("textbox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("/")
    expect(field).to_be_focused()


def test_scheme_changes_with_the_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[name=__palette]").first.focus()
    for scheme in ("default", "slate"):
        page.keyboard.press("ArrowRight")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def test_wide_tables_scroll_with_the_keyboard_after_moving_on(
    page: Page, address: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}tensors/", wait_until="networkidle")
    page.evaluate("window.sameDocument = true")
    page.evaluate("document.querySelector('a[href$=\"what-ran-where/\"]').click()")
    expect(page).to_have_url(f"{address}what-ran-where/")
    assert page.evaluate("window.sameDocument")
    expect(page.locator(".md-typeset__scrollwrap[tabindex='0']").first).to_be_attached()


def test_no_motion_for_those_who_asked(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}tensors/")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element)
            return parseFloat(style.transitionDuration) || style.animationName !== "none"
        }).map((element) => element.outerHTML.slice(0, 80))"""
    )
    page.close()
    assert moving == []


@pytest.mark.parametrize("width", [640, 320])  # text at 200 % and at 400 %
@pytest.mark.parametrize(
    "name", ["", "zh/jacobian-gallery/", "cuda/", "notebooks/classifier/"]
)
def test_enlarged_text_needs_no_sideways_scrolling(
    page: Page, address: str, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 400})
    page.goto(address + name)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def broken_formulas(markup: str) -> list[str]:
    """Formulas of a page that a screen reader cannot read, and why."""
    problems = []
    for formula in html.fromstring(markup).iter("mjx-container"):
        math = formula.find(".//math")
        if math is None or not math.text_content().strip():
            problems.append("a formula says nothing to a screen reader")
            continue
        problems += [
            f"<{element.tag}> needs {ARITY[element.tag]} parts: {html.tostring(element)}"
            for element in math.iter(*ARITY)
            if len(element) != ARITY[element.tag]
        ]
    return problems


def test_formulas_are_read_out(site: Path) -> None:
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    assert any("<mjx-container" in text for text in pages)
    problems = [problem for text in pages for problem in broken_formulas(text)]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    ("math", "found"),
    [
        ("<math><msub><mi>x</mi><mn>1</mn></msub></math>", None),
        ("<math><msub><mi>x</mi></msub></math>", "<msub> needs 2 parts"),
        ("<math></math>", "says nothing"),
        ("", "says nothing"),
    ],
)
def test_broken_formulas_on_tiny_pages(math: str, found: str | None) -> None:
    problems = broken_formulas(f"<p><mjx-container>{math}</mjx-container></p>")
    assert problems == [] if found is None else found in problems[0]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "<td>张量</td>", '<td lang="zh-Hans">张量</td>'),
        ("en", "<td>tensor</td>", "<td>tensor</td>"),
        ("zh", "<td>tensor, view</td>", '<td lang="en">tensor, view</td>'),
        ("zh", "<td>张量（tensor）</td>", "<td>张量（tensor）</td>"),
        ("zh", "<td><code>view</code></td>", "<td><code>view</code></td>"),
        ("zh", "<td>3 × 4</td>", "<td>3 × 4</td>"),
    ],
)
def test_cells_say_their_language(language: str, before: str, after: str) -> None:
    assert access.say_language(before, language) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<tr><th></th><th>a</th></tr>", "<tr><td></td><th>a</th></tr>"),
        ('<a title="Permanent link">#</a>', '<a aria-label="本节链接">#</a>'),
        ("<p>a</p>", "<p>a</p>"),
    ],
)
def test_what_is_mended_on_a_page(before: str, after: str) -> None:
    config = SimpleNamespace(theme={"language": "zh"})
    content = access.on_page_content(before, None, config, None)
    assert content.replace(' lang="en"', "") == after


def test_a_link_around_a_formula_has_a_name(site: Path) -> None:
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    links = re.findall(r'<a ([^>]*)><span class="arithmatex"', "".join(pages))
    assert links
    assert all(re.search(r'aria-label="[^"]+"', link) for link in links)


ALL_SHOWN = """() => {
    const all = [...document.querySelectorAll("mjx-assistive-mml")]
    return all.length > 40 && all.every(e => getComputedStyle(e).contentVisibility === "visible")
}"""


@pytest.mark.parametrize("name", ["jacobians/", "zh/jacobian-gallery/"])
def test_every_formula_is_there_for_screen_readers(
    page: Page, address: str, name: str
) -> None:
    """Those off the screen too: a screen reader reads the page, not the window."""

    def all_are_there() -> None:
        page.wait_for_function(ALL_SHOWN)
        browser = page.context.new_cdp_session(page)
        nodes = browser.send("Accessibility.getFullAXTree")["nodes"]
        roles = [node.get("role", {}).get("value") for node in nodes]
        assert roles.count("MathMLMath") == page.locator("math").count() > 40

    page.goto(address + name)
    all_are_there()
    # By instant navigation, for which a script changes the page.
    link = page.locator("a[href$='/jacobians-of-layers/']").first
    link.evaluate("link => link.click()")
    expect(page.locator("h1#jacobians-of-layers")).to_be_attached()
    all_are_there()
