"""Reading in two languages, in a real browser."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import PAGES, PHONE

ONCE = ".highlight, div.arithmatex, svg, [data-md-component=toc] a"


def switch(page: Page) -> Locator:
    return page.locator("button.both-languages")


def turn_on(page: Page) -> None:
    switch(page).click()
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    expect(page.locator("h1 .other")).to_be_visible()


@pytest.mark.parametrize("home, label, lang, before, after", [
    ("", "With Chinese", "zh-Hans", "A slice beyond the end is cut", "切片"),
    ("zh/", "中英对照", "en", "切片", "A slice beyond the end is cut"),
])  # fmt: skip
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
    comment = page.locator(".highlight .other").first  # behind that of the page
    expect(comment).to_have_text(re.compile(r"^\s+# "))
    expect(comment).to_have_attribute("lang", lang)
    expect(page.locator(".checked .other")).to_be_visible()
    for link in page.locator("[data-md-component=toc] a:visible").all()[:3]:
        expect(link.locator(".other")).to_have_attribute("lang", lang)
    assert page.locator(ONCE).count() == once

    switch(page).click()
    expect(page.locator(".other")).to_have_count(0)


@pytest.mark.browser_context_args(viewport=PHONE)
def test_every_paragraph_finds_its_pair(page: Page, address: str) -> None:
    """Text that is not paired stands in one piece, one below the other."""
    repeated = "ids => ids.length - new Set(ids.map(x => x.id)).size"
    page.goto(address)
    turn_on(page)
    for name in PAGES:
        page.goto(address + name)
        expect(page.locator("h1 .other"), name).to_be_visible()
        assert page.locator(".other").count() > 3, name
        assert page.locator(".other + .other").count() == 0, name
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name}: {wide} px wider than a phone"
        assert page.locator("article [id]").evaluate_all(repeated) == 0, name


def test_a_page_that_does_not_load_changes_nothing(page: Page, address: str) -> None:
    page.route("**/zh/devices/", lambda route: route.abort())
    page.goto(f"{address}devices/")
    switch(page).click()
    expect(switch(page)).to_have_text("The Chinese page did not load")
    expect(switch(page)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".other")).to_have_count(0)
