"""Code on the page: what the copy button takes with a mouse, keys and a finger; its links."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import COPYING, TOUCH

NAMES = {
    "": "Copy the code (with Shift: and its output)",
    "zh/": "复制代码（按住 Shift 连输出一起复制）",
}
AFTER_A_TAP = {
    "": "Copied. Tap again to copy the output too",
    "zh/": "已复制。再点一次，连输出一起复制",
}


def block_with_output(page: Page, number: int = 0) -> tuple[Locator, str, str]:
    """The button of a block, its text, and its text without output."""
    block = page.locator(".highlight", has=page.locator(".printed")).nth(number)
    whole = block.locator("code").text_content().rstrip("\n")
    code = re.sub(r"^ *#>.*\n?", "", whole, flags=re.M).rstrip("\n")
    assert code != whole
    return block.locator("button.md-code__button"), whole, code


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def tooltip(button: Locator) -> str:
    """What stands beside the button, empty if nothing is to be seen."""
    style = "({display, content}) => display === 'none' ? '' : content"
    return button.evaluate(f"button => ({style})(getComputedStyle(button, '::before'))")


@pytest.mark.browser_context_args(**COPYING)
@pytest.mark.parametrize(("home", "label"), NAMES.items())
def test_copy_button(page: Page, address: str, home: str, label: str) -> None:
    """It says what it does to the pointer, the keyboard and a screen reader; and does it."""
    page.goto(f"{address}{home}tensors/")
    button, whole, code = block_with_output(page)
    expect(button).to_have_accessible_name(label)
    assert not tooltip(button)
    for modifiers, text in [([], code), (["Shift"], whole), ([], code)]:
        button.click(modifiers=modifiers)
        assert copied(page) == text
    assert tooltip(button) == f'"{label}"'
    page.mouse.move(0, 0)
    page.locator(".checked a").focus()
    assert not tooltip(button)
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert tooltip(button) == f'"{label}"'
    for key in ["Enter", "Space"]:
        button.press(f"Shift+{key}")
        assert copied(page) == whole
        button.press(key)
        assert copied(page) == code
    exec(code, {})  # it runs as it was copied

    page.goto(f"{address}{home}install/")
    block = page.locator(".language-bash").first
    for modifiers in ([], ["Shift"]):
        block.locator("button").click(modifiers=modifiers)
        assert copied(page) == block.locator("code").text_content().rstrip("\n")


@pytest.mark.browser_context_args(**TOUCH, **COPYING)
@pytest.mark.parametrize(("home", "words"), AFTER_A_TAP.items())
def test_a_second_tap_copies_the_output(page: Page, address: str, home, words) -> None:
    """On a phone, which has no Shift."""
    page.clock.install()
    page.goto(f"{address}{home}tensors/")
    button, whole, code = block_with_output(page)
    message = page.locator(".md-dialog__inner")
    button.tap()
    expect(message).to_have_text(words)
    assert copied(page) == code
    button.tap()
    expect(message).not_to_have_text(words)
    assert copied(page) == whole
    button.tap()
    assert copied(page) == code
    other, _, other_code = block_with_output(page, 1)
    other.tap()
    assert copied(page) == other_code
    button.tap()
    assert copied(page) == code, "another button was between"
    page.clock.fast_forward(5000)
    button.tap()
    assert copied(page) == code, "the second tap came too late"


def test_links_in_code_are_calm_and_can_be_selected(page: Page, address: str) -> None:
    page.goto(f"{address}tensors/")
    link = page.locator(".highlight a[href*='docs.pytorch.org']").first
    around = link.locator("..").evaluate("(code) => getComputedStyle(code).color")
    expect(link).to_have_css("color", around)
    expect(link).to_have_css("text-decoration-line", "none")
    page.keyboard.press("Tab")  # focus from here on is seen
    link.focus()
    expect(link).to_have_css("text-decoration-line", "underline")
    box = link.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 12, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 50, y, steps=5)
    page.mouse.up()
    assert link.inner_text()[2:] in page.evaluate("getSelection().toString()")
    expect(page).to_have_url(re.compile("/tensors/"))


@pytest.mark.parametrize("home, label", [("", "Guess first"), ("zh/", "先猜结果")])
def test_guess_first(page: Page, address: str, home: str, label: str) -> None:
    """Outputs are hidden until one is clicked, or Enter pressed on it; the choice is kept."""
    page.goto(f"{address}{home}tensors/")
    first, second = (page.locator(".printed").nth(n) for n in (0, 1))
    code, place = page.locator("pre code").first, second.bounding_box()
    said = code.inner_text()
    page.get_by_role("button", name=label, pressed=False).press("Enter")
    expect(page.get_by_role("button", name=label, pressed=True)).to_be_visible()
    assert code.inner_text() != said  # hidden from eyes and ears
    assert abs(second.bounding_box()["y"] - place["y"]) < 1  # nothing moves
    first.click()
    assert first.inner_text() in said and "#>" in first.inner_text()
    second.press("Enter")
    assert "#>" in second.inner_text()

    page.goto(f"{address}{home}autograd/")
    hidden = page.locator(".printed").first
    assert "#>" not in hidden.inner_text()
    page.goto(f"{address}{home}notebooks/classifier/")
    text, picture = page.locator("div.printed").first, page.locator(".plot")
    assert text.inner_text() == ""
    text.press("Enter")
    assert "torch.Size" in text.inner_text()
    expect(picture.first).to_be_hidden()
    page.locator("p.printed").first.click()
    expect(picture.first).to_be_visible()
    expect(picture.last).to_be_hidden()
    page.get_by_role("button", name=label, pressed=True).click()
    expect(picture.last).to_be_visible()


@pytest.mark.browser_context_args(**TOUCH)
def test_the_copy_button_of_a_phone_covers_no_code(page: Page, address: str) -> None:
    page.goto(f"{address}tensors/")
    for block in page.locator(".language-python.highlight").all()[:5]:
        button = block.locator(".md-code__button").bounding_box()
        code = block.locator("code").bounding_box()
        assert button["y"] >= code["y"] + code["height"] - 1
        assert button["width"] >= 24 <= button["height"]
