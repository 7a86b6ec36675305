"""Search: what people type and paste finds the page that they mean, in a browser."""

import re
import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import COPYING, HOMES, NAMES, PHONE, TOUCH

QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text("utf-8"))
SHARE = 0.95  # of the queries that must find their page among the first three
RESULTS = ".md-search-result__item"


def typed(page: Page, query: str) -> list[str]:
    """Put a query into the field; return the addresses in the first three results:
    of pages, and of the sections that are shown under them."""
    field = page.locator("input.md-search__input")
    field.click()
    said = page.locator(".md-search-result__meta")
    waiting = re.compile("Type to start|键入以开始")
    # Emptied first: what is said after the waiting is said about this query.
    for text in ("", query):
        field.fill(text)
        so_far = expect(said).not_to_have_text if text else expect(said).to_have_text
        so_far(waiting, timeout=15_000)
    links = page.locator(f"{RESULTS}:nth-child(-n+3) > a")
    return links.evaluate_all(
        r"links => links.map(link => link.href.replace(/\?[^#]*/, ''))"  # the marked words
    )


def answers(place: str, found: list[str]) -> bool:
    """Whether a page of queries.toml, or the section, is among the addresses found."""
    name, mark, section = place.partition("#")
    return any(
        link == f"{name}/#{section}" if mark else link.startswith(f"{name}/")
        for link in found
    )


@pytest.mark.parametrize("language", HOMES)
def test_queries_find(page: Page, address: str, language: str, record_property) -> None:
    home = address + HOMES[language]
    page.goto(home)
    problems, asked = [], len(QUERIES[language])
    for query, said in QUERIES[language].items():
        places = said.split(", ")
        assert {place.partition("#")[0] for place in places} <= {*NAMES}, (
            f"no page: {said}"
        )
        found = [link.removeprefix(home) for link in typed(page, query)]
        if not any(answers(place, found) for place in places):
            problems.append(f"'{query}' should find {said}; it finds {found}")
    assert asked >= 150
    share = 1 - len(problems) / asked
    text = f"search, {language}: {share:.1%} of {asked} queries find their page"
    for line in (text, *problems):
        record_property("summary", line)
    assert share >= SHARE, "\n".join([text, *problems])
    assert typed(page, "鑫淼焱" if language == "zh" else "qxzvk") == []


SIGNS = ['"', "^", "*", "-", "+", "~2", "a:b", "torch.", "((", "\\", "<b>&lt;", "[1,", "的", "1", "%s", "？"]  # fmt: skip


def test_signs_break_nothing(page: Page, address: str) -> None:
    page.goto(address)
    for query in SIGNS:
        typed(page, query)
        assert typed(page, "broadcasting"), f"the search finds nothing after {query}"


def test_slash_opens_the_search_and_enter_a_section(page: Page, address: str) -> None:
    """In the section, the words of the query are marked, but not how and to of a question."""
    page.goto(f"{address}zh/")
    page.keyboard.press("/")
    expect(page.locator("input.md-search__input")).to_be_focused()
    typed(page, "梯度裁剪")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/zh/training-step/\?h=.*#clipping$"))
    expect(page.locator("#clipping mark")).to_have_text("梯度裁剪")
    page.goto(address)
    typed(page, "how to save a model")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/saving/\?h=[^#]*save"))
    assert not re.search(r"[=+](how|to|a)\b", page.url)
    typed(page, "broadcasting")
    for key in ("ArrowDown", "ArrowDown", "Enter"):  # the page, then its section
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile(r"/shapes/\?h=.*#broadcasting$"))


@pytest.mark.browser_context_args(**TOUCH, **COPYING)
def test_pasted_on_a_phone(page: Page, address: str) -> None:
    """A message pasted without a key: the answer is found, marked and fits the screen."""
    page.goto(address)
    page.locator("header label[for=__search]").first.tap()
    field = page.locator("input.md-search__input")
    expect(field).to_be_focused()
    message = (
        "RuntimeError: view size is not compatible with input tensor's size and stride"
    )
    field.evaluate(  # what a browser does for "paste" in its menu
        "(field, text) => { field.focus(); document.execCommand('insertText', false, text) }",
        message,
    )
    first = page.locator(RESULTS).first
    expect(first).to_contain_text("view size is not compatible")
    expect(first.locator("mark").first).to_be_visible()
    page.wait_for_function(  # the dialog has stopped moving
        "width => document.documentElement.scrollWidth <= width", arg=PHONE["width"]
    )
    first.locator("a[href$='#view-size']").tap()
    expect(page.locator("#view-size")).to_be_in_viewport()
