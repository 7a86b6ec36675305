"""Pages whose scripts are late or off, and the way home of a lost reader."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect


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
