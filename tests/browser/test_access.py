"""For everybody: axe on the pages, the keyboard, and what a screen reader gets."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserType, Page, expect

from tests.browser.pages import HOMES, KINDS, PAGES, PHONE, TWO_FRAMES

# Only these depend on the color scheme, and only that one on the width of the window.
COLORS = ["color-contrast", "link-in-text-block"]
SCROLLING = ["scrollable-region-focusable"]
# Most elements of a page are tokens of code, which test_colors_of_code sees to, and parts of
# formulas that are hidden from screen readers and have the color of the text.
SMALLER = """() => {
    for (const token of document.querySelectorAll("pre span")) token.replaceWith(...token.childNodes)
    for (const formula of document.querySelectorAll("mjx-math")) formula.remove()
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element)
    return parseFloat(style.transitionDuration) || style.animationName !== "none"
}).map((element) => `it moves: ${element.outerHTML.slice(0, 80)}`)"""
CALM = {"reduced_motion": "reduce", "color_scheme": "light"}  # colors change at once


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds wrong in the page: the rules, the elements, what to do."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    found = Axe().run(page, options=options)
    return [f"{page.url}: {found.generate_report()}"] * bool(found.violations_count)


@pytest.mark.browser_context_args(**CALM)
@pytest.mark.parametrize("name", [*PAGES, "404.html"])
def test_axe_finds_nothing_and_nothing_moves(
    page: Page, address: str, name: str, pytestconfig: pytest.Config
) -> None:
    """In English and in light; one page of each kind in Chinese, dark and on a phone, too."""
    problems, more = [], pytestconfig.getoption("every_page") or name in KINDS
    for home in HOMES.values() if more else [""]:
        page.emulate_media(color_scheme="light")
        page.goto(address + home + name)
        if more:
            page.set_viewport_size(PHONE)
            page.evaluate(TWO_FRAMES)
            problems += violations(page, SCROLLING)
            page.set_viewport_size({"width": 1280, "height": 800})
        page.evaluate(SMALLER)
        problems += violations(page) + page.evaluate(MOVING)
        if more:
            page.emulate_media(color_scheme="dark")
            dark = page.locator("body[data-md-color-scheme=slate]")
            expect(dark).to_be_attached()
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
    for scheme, palette in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)
        body = page.locator(f"body[data-md-color-scheme={palette}]")
        expect(body).to_be_attached()
        problems = violations(page, COLORS)
        assert not problems, "\n".join(problems)
    page.add_style_tag(content=".highlight .mi { color: #777 !important }")
    assert "color-contrast" in violations(page, COLORS)[0]


# The element that Tab has led to, and whether it is seen there; null after the last one.
STOP = """() => {
    const element = document.activeElement
    if (element === document.body || element.dataset.stopped) return null
    element.dataset.stopped = true
    const {left, top, width} = element.getBoundingClientRect()
    const {outlineStyle, outlineWidth} = getComputedStyle(element)
    const visible = {opacityProperty: true, visibilityProperty: true}
    return [element.outerHTML.slice(0, 400), {
        visible: width > 1 && element.checkVisibility(visible),
        inWindow: left >= 0 && left < innerWidth && top >= -1 && top < innerHeight,
        marked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
            || element.matches("input[type=text]"),
    }]
}"""


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
    stops = []
    for _ in range(500):
        page.keyboard.press("Tab")
        page.evaluate(TWO_FRAMES)
        if (stop := page.evaluate(STOP)) is None:
            break
        element, seen = stop
        assert all(seen.values()), (element, seen)
        stops.append(element)
    for part in ("skip", " colors", 'lang="', "md-search__input", "md-footer__link"):
        assert any(part in element for element in stops), f"Tab misses {part}"
    for part in ("md-code__button", "reach"):  # "reach" opens menu and search if narrow
        found = sum(part in element for element in stops)
        assert found == page.locator(f".{part}:visible").count()


@pytest.mark.browser_context_args(viewport=PHONE)
def test_text_menu_and_search_are_reached_with_the_keyboard(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tensors/")
    menu = page.get_by_role("button", name="Navigation")
    entry = page.locator(".md-sidebar--primary .md-nav__link", has_text="Home").first
    expect(entry).to_be_hidden()
    menu.press("Enter")
    expect(entry).to_be_visible()
    menu.press(" ")
    expect(entry).to_be_hidden()
    page.get_by_role("button", name="Search").first.press("Enter")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.goto(f"{address}autograd/")
    page.keyboard.press("Tab")  # the skip link
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_attached()
    page.keyboard.press("Tab")
    expect(page.locator("article :focus")).to_be_attached()


def read_out(page: Page) -> tuple[int, int]:
    """How many pieces of code and how many formulas a screen reader finds words in."""
    browser = page.context.new_cdp_session(page)
    nodes = browser.send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if node.get("childIds")]
    return roles.count("code"), roles.count("MathMLMath")


def test_what_is_off_the_screen_is_read_out_too(
    browser_type: BrowserType, browser_type_launch_args: dict, address: str
) -> None:
    """A screen reader, which puts the browser into this state, reads the page, not the window."""
    args = [*browser_type_launch_args.get("args", []), "--force-renderer-accessibility"]
    with browser_type.launch(**browser_type_launch_args | {"args": args}) as browser:
        page = browser.new_page()
        for name in ("tensors/", "jacobians/", "zh/jacobian-gallery/"):
            page.goto(address + name)
            shown = [
                f"{x}:not(details:not([open]) *)" for x in ("code", "mjx-container")
            ]
            assert read_out(page) == tuple(page.locator(x).count() for x in shown)
        hidden = "display: block; content-visibility: hidden !important"
        page.add_style_tag(content=f"code, mjx-assistive-mml {{ {hidden} }}")
        assert read_out(page) == (0, 0), "hidden content is not noticed"
