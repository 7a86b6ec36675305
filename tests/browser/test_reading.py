"""A reader's way through the site: languages, colors, and pages whose scripts are late or off."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.pages import PHONE


@pytest.mark.parametrize("width", [1280, PHONE["width"]])
def test_switch_keeps_page_and_heading(page: Page, address: str, width: int) -> None:
    """The heading of the address, or the one that the reader has scrolled to."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}tensors/#broadcasting")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{address}zh/tensors/#broadcasting")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.locator("#broadcasting")).to_be_in_viewport()
    page.locator("#in-place").evaluate("heading => heading.scrollIntoView()")
    here = ".md-nav__link--active[href='#in-place']"
    expect(page.locator(here).first).to_be_attached()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}tensors/#in-place")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#in-place")).to_be_in_viewport()


def test_colors_are_chosen_and_kept(page: Page, address: str) -> None:
    """In both languages and on the canvas; what is the system's choice follows the system."""

    def expect_dark(dark: bool) -> None:
        scheme, canvas = ("slate", "dark") if dark else ("default", "normal")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        expect(page.locator("html")).to_have_css("color-scheme", canvas)

    page.emulate_media(color_scheme="light")
    page.goto(f"{address}tensors/")
    expect_dark(False)
    button = page.get_by_role("button", name="Light or dark colors")
    button.focus()
    page.keyboard.press("Enter")
    expect_dark(True)
    for home in ("zh/", ""):
        page.goto(address + home)
        expect_dark(True)
    button.click()
    expect_dark(False)
    page.emulate_media(color_scheme="dark")
    expect_dark(True)
    page.goto(f"{address}zh/")
    page.get_by_role("button", name="切换浅色和深色").press("Space")
    expect_dark(False)
    page.reload()
    expect_dark(False)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_math_is_readable_without_javascript(page: Page, address: str) -> None:
    with page.expect_response("**/MathJax_Math-Italic.woff") as font:
        page.goto(f"{address}jacobians/")
    assert font.value.ok
    formula = page.locator("mjx-container[display='true']").first
    assert formula.bounding_box()["height"] > 15


def test_lost_reader_finds_the_way_home(page: Page, address: str) -> None:
    for lost in ("gone/", "zh/gone/"):
        page.goto(address + lost)
        expect(page.get_by_text("There is no page at this address")).to_be_visible()
        expect(page.get_by_text("这个地址没有页面")).to_be_visible()


def test_nothing_that_can_be_read_waits_for_a_script(site: Path) -> None:
    for path in site.rglob("*.html"):
        at_once = html.parse(path).xpath("//script[@src][not(@defer)]/@src")
        assert not at_once, f"{path}: these scripts are not deferred: {at_once}"


def test_tables_come_wrapped_and_are_left_alone(page: Page, address: str) -> None:
    """Material would wrap them when it starts, and the page be laid out once more."""
    page.goto(f"{address}install/")  # its scripts have started when it is loaded
    tables = page.locator("article table").count()
    assert tables > 3
    wrap = ".md-typeset__scrollwrap > .md-typeset__table"
    expect(page.locator(f"article > {wrap} > table")).to_have_count(tables)
    expect(page.locator("article .md-typeset__scrollwrap")).to_have_count(tables)
