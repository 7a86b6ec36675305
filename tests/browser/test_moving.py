"""Moving about: Back, Forward, reload, deep links, marks of the search, languages and colors.

What a reader expects, on a wide screen and on a phone, in one language and in two:
- A link to a heading leads there each time; Back and Forward lead to the headings before.
- Back and a reload show the paragraph that was there, in the same place.
- The other language opens at the same heading; Back from it leads to where the reader was.
- Colors and languages that were chosen hold on every page, also on one that Back shows as it
  was left, and in every tab.
- A word that was found is marked on the page that the search opens, and on no other; the search
  opens and finds as often as it is asked, on that page too.
"""

import re

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.pages import TOUCH
from tests.browser.test_search import typed

both_screens = pytest.mark.parametrize("screen", [
    "wide", pytest.param("phone", marks=pytest.mark.browser_context_args(**TOUCH)),
])  # fmt: skip
in_one_and_two = pytest.mark.parametrize("both", [False, True], ids=["one", "two"])
# The first paragraph below the header, and where it stands.
PLACE = """() => {
    const top = (block) => Math.round(block.getBoundingClientRect().top);
    const all = [...document.querySelectorAll("article :is(h2, h3, p):not(.other)")];
    const first = all.find((block) => top(block) >= 48);
    return first && [first.id || first.textContent.slice(0, 40), top(first)];
}"""


def show(page: Page, address: str, both: bool = False) -> None:
    """Open a page, in two languages if asked to."""
    if both:
        page.add_init_script("localStorage.setItem('both-languages', 'true')")
    page.goto(address)
    seen(page, both)


def seen(page: Page, both: bool) -> None:
    expect(page.locator("h1 .other")).to_have_count(int(both))


def expect_place(page: Page, place: list) -> None:
    """The first paragraph below the header, and where it stands if that is given."""
    same = f"place => place.every((part, n) => ({PLACE})()?.[n] === part)"
    try:
        page.wait_for_function(same, arg=place, timeout=10_000)
    except TimeoutError:
        pytest.fail(f"The reader expects {place} and sees {page.evaluate(PLACE)}")


def expect_heading(page: Page, name: str) -> None:
    expect_place(page, [name])


@both_screens
@in_one_and_two
def test_back_and_reload_keep_the_place(page, address, screen, both) -> None:
    show(page, f"{address}tensors/", both)
    page.locator("#item").evaluate("h => { h.scrollIntoView(); scrollBy(0, 300) }")
    page.wait_for_function(f"({PLACE})()?.[0] !== 'item'")
    place = page.evaluate(PLACE)
    assert page.evaluate("scrollY") > 9000
    for leave in (page.reload, lambda: (page.goto(f"{address}zh/"), page.go_back())):
        leave()
        seen(page, both)
        expect_place(page, place)


@both_screens
@in_one_and_two
def test_headings(page: Page, address: str, screen: str, both: bool) -> None:
    """A deep link, a link clicked twice, Back and Forward; a language and Back."""
    show(page, f"{address}tensors/#dtypes", both)
    expect_heading(page, "dtypes")
    for _ in "12":
        page.evaluate("scrollBy(0, 30)")
        page.locator("#dtypes > .headerlink").click()
        expect_heading(page, "dtypes")
    page.locator("article a[href$='#creating']").first.click()
    expect_heading(page, "creating")
    page.go_back()
    expect_heading(page, "dtypes")
    page.go_forward()
    expect_heading(page, "creating")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{address}zh/tensors/#creating")
    seen(page, both)
    expect_heading(page, "creating")
    page.go_back()
    expect(page).to_have_url(f"{address}tensors/#creating")
    seen(page, both)
    expect_heading(page, "creating")


@both_screens
def test_switch_keeps_page_and_heading(page: Page, address: str, screen: str) -> None:
    """The heading that the reader has scrolled to; at the top of the page, none."""
    page.goto(f"{address}tensors/#indexing")
    switch = page.get_by_role("link", name="中文")
    page.locator("#item").evaluate("heading => heading.scrollIntoView()")
    here = ".md-nav__link--active[href='#item']"
    expect(page.locator(here).first).to_be_attached()
    place = page.evaluate(PLACE)
    if screen == "wide":
        with page.context.expect_page() as tab:
            switch.click(button="middle")
        expect(tab.value).to_have_url(f"{address}zh/tensors/#item")
    switch.click()
    expect(page).to_have_url(f"{address}zh/tensors/#item")
    expect_heading(page, "item")
    page.go_back()
    expect_place(page, place)
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".md-nav__link--active[href^='#']")).to_have_count(0)
    switch.click()
    expect(page).to_have_url(f"{address}zh/tensors/")
    expect(page.locator("html")).to_have_attribute("lang", "zh")


@pytest.mark.browser_context_args(**TOUCH)
def test_menu_of_a_phone(page: Page, address: str) -> None:
    """A heading or a page chosen in it is shown, and it is closed; also after Back."""
    menu = page.locator("#__drawer")
    button = page.get_by_role("button", name="Navigation")
    page.goto(f"{address}tensors/")
    button.tap()
    page.locator(".md-nav--primary a[href='../devices/']").first.tap()
    expect(page).to_have_url(f"{address}devices/")
    page.go_back()
    expect(menu).not_to_be_checked()
    button.tap()
    page.locator("label.md-nav__link[for=__toc]").tap()
    page.locator(".md-nav--secondary a[href='#item']").first.tap()
    expect_heading(page, "item")
    expect(menu).not_to_be_checked()


@both_screens
@in_one_and_two
def test_marks(page: Page, address: str, screen: str, both: bool) -> None:
    """On the page that the search opens, also after a reload; the search still works there."""
    show(page, f"{address}shapes/", both)
    marks = page.locator(".md-content__inner mark")
    opened = page.locator("header label[for=__search]").first
    for query, section in [("strides", "strides")] * 2 + [("repeat", "expand")]:
        if screen == "phone":
            opened.tap()
        typed(page, query)
        page.keyboard.press("Enter")
        found = re.compile(rf"/shapes/\?h=[^#]*{query}[^#]*#{section}$")
        expect(page).to_have_url(found)
        seen(page, both)
        expect_heading(page, section)
        expect(marks.first).to_be_attached()
        expect(page.locator("#__search")).not_to_be_checked()
    page.reload()
    expect(marks.first).to_be_attached()
    expect_heading(page, section)
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{address}zh/shapes/#{section}")
    seen(page, both)
    expect_heading(page, section)
    expect(marks).to_have_count(0)
    page.go_back()
    expect(marks.first).to_be_attached()
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?h=.*#strides$"))


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


def test_back_to_a_page_as_it_was_left(
    browser_type, browser_type_launch_args: dict, address: str
) -> None:
    """From a browser's cache of pages, which Playwright turns off; and in another tab."""
    off = ["--disable-back-forward-cache"]
    with browser_type.launch(**browser_type_launch_args, ignore_default_args=off) as it:
        context = it.new_context(color_scheme="light")
        page, tab = context.new_page(), context.new_page()
        page.add_init_script("onpageshow = event => window.cached = event.persisted")
        page.goto(f"{address}tensors/")
        tab.goto(f"{address}zh/")
        page.goto(f"{address}devices/")
        page.get_by_role("button", name="Light or dark colors").click()
        page.locator("button.both-languages").click()
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        seen(tab, True)
        page.evaluate("history.back()")
        expect(page).to_have_url(f"{address}tensors/")
        page.wait_for_function("window.cached")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        seen(page, True)
        page.locator("button.both-languages").press("Enter")
        page.reload()
        seen(page, False)
