"""For everybody: axe on the pages, the keyboard, and what a screen reader gets."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserType, Page, expect

from tests.browser.pages import KINDS, PAGES, PHONE, TWO_FRAMES

# Only these depend on the color scheme, and only that one on the width of the window.
COLORS = ["color-contrast", "link-in-text-block"]
SCROLLING = ["scrollable-region-focusable"]
# Most elements of a page are tokens of code, which test_colors_of_code sees to, and parts of
# formulas that are hidden from screen readers and have the color of the text.
SMALLER = """() => {
    for (const token of document.querySelectorAll("pre span")) token.replaceWith(...token.childNodes)
    for (const formula of document.querySelectorAll("mjx-math")) formula.remove()
}"""
CALM = {"reduced_motion": "reduce", "color_scheme": "light"}  # colors change at once


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds wrong in the page: the rule, the element, what to do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    return [
        f"{page.url}: {rule['id']}: {node['html'][:120]}\n    {node['failureSummary']}"
        for rule in page.evaluate("(options) => axe.run(options)", options)[
            "violations"
        ]
        for node in rule["nodes"]
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every English page, and of the Chinese ones those that `--every-page` leaves out."""
    if metafunc.function is test_axe_finds_nothing:
        every = metafunc.config.getoption("every_page")
        chinese = [f"zh/{name}" for name in (PAGES if every else KINDS)]
        metafunc.parametrize("name", [*PAGES, "404.html", *chinese])


@pytest.mark.browser_context_args(**CALM)
def test_axe_finds_nothing(
    page: Page, address: str, name: str, pytestconfig: pytest.Config
) -> None:
    """Whole in light; of one page of each kind the colors in dark, and what scrolls on a phone."""
    problems, more = [], pytestconfig.getoption("every_page") or name in KINDS
    page.goto(address + name)
    if more:
        page.set_viewport_size(PHONE)
        page.evaluate(TWO_FRAMES)
        problems += violations(page, SCROLLING)
        page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate(SMALLER)
    problems += violations(page)
    if more:
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        problems += violations(page, COLORS)
    assert not problems, "\n".join(problems)


@pytest.mark.browser_context_args(**CALM)
def test_colors_of_code(page: Page, address: str, site: Path) -> None:
    """Each kind of token once, in both schemes."""
    text = "".join(path.read_text("utf-8") for path in site.rglob("*.html"))
    kinds = sorted(set(re.findall(r'<span class="([a-z\d]{1,2}|c1 output)">', text)))
    assert {"k", "c1", "c1 output", "mi"} <= set(kinds)
    page.goto(f"{address}tensors/")
    page.locator(".highlight").first.evaluate(
        """(block, kinds) => {
            document.querySelector("article").replaceChildren(block)
            block.querySelector("code").innerHTML = kinds
                .map((kind) => `<span class="${kind}">${kind}</span>`).join("\\n")
        }""",
        kinds,
    )
    for scheme, dark in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", dark)
        problems = violations(page, COLORS)
        assert not problems, "\n".join(problems)
    page.add_style_tag(content=".highlight .mi { color: #777 !important }")
    assert violations(page, COLORS)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p style='color: #595959'>text</p>", None),
        ("<p style='color: #888'>text</p>", "color-contrast"),
        ("<img src='data:,'>", "image-alt"),
        ("<p style='overflow: auto; height: 9px'>a<br>b</p>", SCROLLING[0]),
    ],
)
def test_axe_on_a_tiny_page(page: Page, body: str, found: str | None) -> None:
    page.set_content(f"<html lang='en'><title>a</title><main><h1>a</h1>{body}</main>")
    problems = violations(page)
    assert problems == [] if found is None else found in problems[0]


def tab_stops(page: Page) -> Iterator[tuple[str, dict]]:
    """Press Tab through the page: each element with its box and its outline."""
    for _ in range(500):
        page.keyboard.press("Tab")
        page.evaluate(TWO_FRAMES)
        stop = page.evaluate(
            """() => {
                const element = document.activeElement
                if (element === document.body || element.dataset.stopped) return null
                element.dataset.stopped = true
                const {x, y, width, height} = element.getBoundingClientRect()
                const style = getComputedStyle(element)
                return [element.outerHTML.slice(0, 400), {
                    x, y, width, height,
                    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
                    visible: element.checkVisibility({opacityProperty: true, visibilityProperty: true}),
                    field: element.matches("input[type=text]"),
                }]
            }"""
        )
        if stop is None:
            return
        yield tuple(stop)


@pytest.mark.browser_context_args(**CALM)  # at its place at once
@pytest.mark.parametrize(
    ("name", "width"),
    [("numpy-bridge/", 1280), ("zh/jacobians/", 640)],  # 640: 1280 with text at 200 %
)
def test_every_stop_of_the_tab_key_is_seen(
    page: Page, address: str, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + name)
    stops = list(tab_stops(page))
    for element, box in stops:
        assert box["width"] > 1 and box["visible"], element
        assert 0 <= box["x"] < width and -1 <= box["y"] < 800, (element, box)
        assert box["outline"] >= 2 or box["field"], f"no visible focus: {element}"
    for part in ("skip", " colors", 'lang="', "md-search__input", "md-footer__link"):
        assert any(part in element for element, _ in stops), f"Tab misses {part}"
    for name in ("md-code__button", "reach"):  # the latter: menu and search, narrow
        found = sum(name in element for element, _ in stops)
        assert found == page.locator(f".{name}:visible").count()


def test_the_skip_link_leads_to_the_text(page: Page, address: str) -> None:
    page.goto(f"{address}tensors/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_attached()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.browser_context_args(viewport=PHONE)
def test_menu_and_search_open_and_close_with_the_keyboard(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tensors/")
    menu = page.get_by_role("button", name="Navigation")
    entry = page.locator(".md-sidebar--primary").get_by_role(
        "link", name="Autograd", exact=True
    )
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


@pytest.mark.browser_context_args(**CALM)
def test_no_motion_for_those_who_asked(page: Page, address: str) -> None:
    page.goto(f"{address}tensors/")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element)
            return parseFloat(style.transitionDuration) || style.animationName !== "none"
        }).map((element) => element.outerHTML.slice(0, 80))"""
    )
    assert moving == []


# Screen readers


@pytest.fixture(scope="module")
def with_screen_reader(
    browser_type: BrowserType, browser_type_launch_args: dict
) -> Iterator[Page]:
    """A page of a browser in the state in which a screen reader puts it."""
    args = [*browser_type_launch_args.get("args", []), "--force-renderer-accessibility"]
    with browser_type.launch(**browser_type_launch_args | {"args": args}) as browser:
        yield browser.new_page()


def not_read_out(page: Page) -> list[str]:
    """Blocks of code and formulas that a screen reader cannot reach, wherever they stand."""
    browser = page.context.new_cdp_session(page)
    answer = browser.send("Accessibility.getFullAXTree")["nodes"]
    nodes = {node["nodeId"]: node for node in answer}

    def role(node: dict) -> str:
        return node.get("role", {}).get("value", "")

    def said(node: dict) -> str:
        if role(node) == "StaticText":
            return "".join(node.get("name", {}).get("value", "").split())
        return "".join(said(nodes[i]) for i in node["childIds"] if i in nodes)

    text = said(answer[0])
    code = page.locator("pre > code:not(details:not([open]) *)").all_text_contents()
    missing = [block for block in code if "".join(block.split()) not in text]
    math = [node for node in answer if role(node) == "MathMLMath" and said(node)]
    silent = page.locator("mjx-container").count() - len(math)
    return missing + ["a formula"] * silent


@pytest.mark.parametrize("name", ["tensors/", "jacobians/", "zh/jacobian-gallery/"])
def test_what_is_off_the_screen_is_read_out_too(
    with_screen_reader: Page, address: str, name: str
) -> None:
    """A screen reader reads the page, not the window."""
    page = with_screen_reader
    page.goto(address + name)
    assert not_read_out(page) == []
    hidden = "pre > code, mjx-assistive-mml { content-visibility: hidden !important }"
    page.add_style_tag(content=hidden)
    assert len(not_read_out(page)) > 60, "hidden content is not noticed"
