"""The built site in a real browser: switch, copy, keyboard, phone, dark, no requests out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site import serve

INSTALLED = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HOW_TO_GET_ONE = (
    "The browser tests need Chrome or Chromium: none is installed and Playwright could not "
    "download one. Install it (Debian, Ubuntu: apt install chromium; macOS: brew install "
    "--cask chromium) and run the tests again."
)
PHONE = {"width": 360, "height": 740}


def find_browser(installed=INSTALLED, download=True) -> str | None:
    """Path of an installed Chrome or Chromium; None for Playwright's own, fetched if need be.

    Fails the tests with one line that says how to get a browser if there is none.
    """
    found = next(filter(None, map(shutil.which, installed)), None)
    if found:
        return found
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if not download or subprocess.run(command).returncode:
        pytest.fail(HOW_TO_GET_ONE, pytrace=False)
    return None


def launch_arguments() -> dict:
    """How Playwright starts the browser that is there."""
    arguments = {}
    if path := find_browser():
        arguments["executable_path"] = path
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments["args"] = ["--no-sandbox"]  # as root it does not start otherwise
    return arguments


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    return browser_type_launch_args | launch_arguments()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with serve(site.parent) as found:
        yield found


@pytest.fixture
def page(page: Page, address: str) -> Iterator[Page]:
    """A page that fails its test on a script error or on a request to another server."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"script error: {error}"))
    page.on(
        "request",
        lambda request: (
            request.url.startswith((address, "data:", "blob:"))
            or errors.append(f"request to another server: {request.url}")
        ),
    )
    yield page
    assert not errors


def test_switch_keeps_page_and_heading(page: Page, address: str) -> None:
    page.goto(f"{address}tensors/#broadcasting")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{address}zh/tensors/#broadcasting")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.locator("#broadcasting")).to_be_in_viewport()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}tensors/#broadcasting")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_switch_works_after_moving_by_instant_navigation(
    page: Page, address: str
) -> None:
    page.goto(address, wait_until="networkidle")
    page.evaluate("window.sameDocument = true")
    page.locator("article a[href*='tensors']").first.click()
    expect(page).to_have_url(f"{address}tensors/")
    assert page.evaluate("window.sameDocument")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{address}zh/tensors/")


def test_copied_snippet_runs(page: Page, address: str, tmp_path: Path) -> None:
    """What the copy button gives is a piece of Python that runs."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}tensors/")
    block = page.locator(".highlight").first
    block.hover()
    block.locator("button.md-code__button, button.md-clipboard").first.click()
    code = page.evaluate("navigator.clipboard.readText()")
    assert "import torch" in code
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path
    )
    assert run.returncode == 0, run.stderr


def test_math_is_readable_without_javascript(browser, address: str, site: Path) -> None:
    path = next(
        p for p in site.glob("*/index.html") if "<mjx-container" in p.read_text("utf-8")
    )
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{path.parent.name}/")
    formula = page.locator("mjx-container[display='true']").first
    assert formula.bounding_box()["height"] > 15
    font = page.request.get(f"{address}assets/mathjax/MathJax_Math-Italic.woff")
    assert font.ok
    context.close()


def test_dark_scheme_can_be_chosen_and_is_kept(page: Page, address: str) -> None:
    page.goto(address)
    body = page.locator("body")
    for _ in range(3):
        if body.get_attribute("data-md-color-scheme") == "slate":
            break
        page.locator("form[data-md-component=palette] label:not([hidden])").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("lost", ["gone/", "zh/gone/"])
def test_lost_reader_finds_the_way_home(page: Page, address: str, lost: str) -> None:
    page.goto(address + lost)
    expect(page.get_by_text("There is no page at this address")).to_be_visible()
    expect(page.get_by_text("这个地址没有页面")).to_be_visible()


def test_no_browser_is_said_in_one_line() -> None:
    with pytest.raises(pytest.fail.Exception) as failure:
        find_browser(installed=(), download=False)
    assert "apt install chromium" in str(failure.value)
    assert "\n" not in str(failure.value)


def test_chosen_colors_are_kept_in_the_other_language(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address + "tensors/")
    body = page.locator("body")
    toggle = page.locator("[data-md-component=palette] label:not([hidden])")
    for _ in range(2):  # the system's, light, dark
        toggle.click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    for home in ("zh/", ""):
        page.goto(address + home)
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
