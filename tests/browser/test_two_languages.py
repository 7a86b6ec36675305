"""Reading in two languages, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.test_browser import PHONE, address, browser_type_launch_args, page
from tests.test_downloads import CHAPTERS

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

ONCE = ".highlight, div.arithmatex, svg, [data-md-component=toc] a"


def switch(page: Page) -> Locator:
    return page.locator("button.both-languages")


def turn_on(page: Page) -> None:
    switch(page).click()
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    expect(page.locator("h1 .other")).to_be_visible()


@pytest.mark.parametrize(
    ("home", "label", "lang", "before", "after"),
    [
        ("", "With Chinese", "zh-Hans", "A slice beyond the end is cut", "切片"),
        ("zh/", "中英对照", "en", "切片", "A slice beyond the end is cut"),
    ],
)
def test_the_other_paragraph_stands_below(
    page: Page, address: str, home: str, label: str, lang: str, before: str, after: str
) -> None:
    page.goto(f"{address}{home}tensors/")
    once = page.locator(ONCE).count()
    expect(page.get_by_role("button", name=label, pressed=False)).to_be_visible()
    turn_on(page)
    expect(page.get_by_role("button", name=label, pressed=True)).to_be_visible()

    paragraph = page.locator("#basic-indexing ~ p:not(.other)", has_text=before).first
    below = paragraph.locator("xpath=following-sibling::*[1]")
    expect(below).to_contain_text(after)
    expect(below).to_have_attribute("lang", lang)
    expect(page.locator("#dtypes > .other")).to_have_attribute("lang", lang)
    assert page.locator(ONCE).count() == once

    switch(page).click()
    expect(page.locator(".other")).to_have_count(0)


def test_it_is_remembered_on_other_pages_and_visits(page: Page, address: str) -> None:
    page.goto(f"{address}devices/", wait_until="networkidle")
    switch(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1 .other")).to_be_visible()

    page.evaluate("window.sameDocument = true")
    page.locator("article a[href*='autograd']").first.click()
    expect(page.locator("h1")).to_contain_text("Autograd自动求导")
    assert page.evaluate("window.sameDocument")  # instant navigation

    page.goto(f"{address}zh/tensors/#random")
    expect(page.locator("#random > .other")).to_have_text("Random numbers")
    expect(page.locator("#random")).to_be_in_viewport()
    switch(page).click()
    page.reload()
    expect(switch(page)).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_paragraph_finds_its_pair(page: Page, address: str, chapter: str) -> None:
    """Text that is not paired stands in one piece, one below the other."""
    page.set_viewport_size(PHONE)
    page.goto(f"{address}{chapter}/")
    turn_on(page)
    assert page.locator(".other").count() > 3
    assert page.locator(".other + .other").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    repeated = "ids => ids.length - new Set(ids.map(x => x.id)).size"
    assert page.locator("article [id]").evaluate_all(repeated) == 0


def test_text_without_a_pair_stands_at_the_end_of_its_section(
    page: Page, address: str
) -> None:
    move = '<h2 id="move">'

    def with_one_more(route: Route) -> None:
        text = route.fetch().text()
        assert move in text
        route.fulfill(body=text.replace(move, f"<p>多了一段</p>{move}"))

    page.route("**/zh/devices/", with_one_more)
    page.goto(f"{address}devices/")
    turn_on(page)
    (extra,) = page.locator(".other", has_text="多了一段").all()
    assert extra.evaluate("x => x.nextElementSibling.id") == "move"
    assert page.locator(".other + .other").count() == 2
    expect(page.locator("#move > .other")).to_be_visible()  # the next is paired again


def test_a_page_that_does_not_load_changes_nothing(page: Page, address: str) -> None:
    page.route("**/zh/devices/", lambda route: route.abort())
    page.goto(f"{address}devices/")
    switch(page).click()
    expect(switch(page)).to_have_text("The Chinese page did not load")
    expect(switch(page)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".other")).to_have_count(0)


def test_there_is_no_button_where_nothing_can_be_fetched(
    browser: Browser, site: Path
) -> None:
    """Pages opened as files cannot read each other."""
    page = browser.new_page()
    page.goto((site / "tensors/index.html").as_uri())
    page.wait_for_load_state("networkidle")
    expect(switch(page)).to_be_hidden()
    page.close()
