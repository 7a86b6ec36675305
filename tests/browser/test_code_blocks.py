"""Code on the page: what the copy button takes, with a mouse and with keys, and a phone."""

import re
from pathlib import Path

import output
import pytest
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

from tests.test_browser import PHONE, address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

TOOLTIP = {
    "": "Copy the code (with Shift: and its output)",
    "zh/": "复制代码（按住 Shift 连输出一起复制）",
}


def built_pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("index.html"))


def without_output(text: str) -> str:
    return re.sub(r"^ *#>.*\n", "", text, flags=re.M)


def test_printed_lines_go_with_their_indentation_and_line_end() -> None:
    lines = [
        '<code><span class="k">for</span> i<span class="p">:</span>',
        '    <span class="nb">print</span>',
        '    <span class="c1">#&gt; 1</span>',
        '    <span class="c1">#&gt; 2</span>',
        '<span class="c1"># a comment</span>',
        '<span class="n">x</span> <span class="c1">#&gt; not a line of its own</span>',
        "</code>",
    ]
    found = output.on_page_content("\n".join(lines), None, None, None)
    printed = html.fromstring(found).xpath("//span[@class='printed']")
    assert [p.text_content() for p in printed] == ["    #> 1\n    #> 2\n"]


def test_what_is_copied_is_the_snippet_without_its_output(site: Path) -> None:
    """The lines that site.css hides while a block is copied are all output, and only that."""
    found = 0
    for path in built_pages(site):
        for block in html.parse(path).xpath("//div[contains(@class, 'highlight')]"):
            text = block.text_content()
            for printed in block.xpath(".//span[@class='printed']"):
                found += 1
                printed.drop_tree()
            copied = block.text_content()
            assert copied == without_output(text), path
            assert "\n\n\n\n" not in copied, f"{path}: blank lines piled up:\n{copied}"
    assert found > 100


def copy(page: Page, block: Locator, *, shift: bool = False, key: str = "") -> str:
    page.evaluate("navigator.clipboard.writeText('nothing')")
    block.hover()
    button = block.locator("button.md-code__button")
    if key:
        button.focus()
        page.keyboard.press(f"Shift+{key}" if shift else key)
    else:
        button.click(modifiers=["Shift"] if shift else [])
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("home", ["", "zh/"])
def test_copy_button_with_and_without_output(
    page: Page, address: str, home: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + home, wait_until="networkidle")
    # By a link: the button has to work on a page that came by instant navigation, too.
    page.locator("article a[href*='tensors']").first.click()
    expect(page.locator("#broadcasting")).to_be_attached()
    block = page.locator(".highlight", has=page.locator(".printed")).first
    whole = block.locator("code").inner_text().rstrip("\n")
    code = without_output(whole + "\n").rstrip("\n")
    assert "#>" in whole
    assert copy(page, block) == code
    assert copy(page, block, shift=True) == whole
    assert copy(page, block) == code
    for key in ["Enter", "Space"]:
        assert copy(page, block, shift=True, key=key) == whole
        assert copy(page, block, key=key) == code


@pytest.mark.parametrize(
    ("home", "words"),
    [
        ("", "Copied. Tap again to copy the output too"),
        ("zh/", "已复制。再点一次，连输出一起复制"),
    ],
)
def test_a_second_tap_takes_the_output_along(
    browser: Browser, address: str, home: str, words: str
) -> None:
    """On a phone, which has no Shift."""
    allowed = ["clipboard-read", "clipboard-write"]
    with browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, permissions=allowed
    ) as phone:
        page = phone.new_page()
        page.goto(f"{address}{home}tensors/")
        block = page.locator(".highlight", has=page.locator(".printed")).first
        whole = block.locator("code").inner_text().rstrip("\n")
        code = without_output(whole + "\n").rstrip("\n")
        message = page.locator(".md-dialog__inner")
        assert [tap(block), message.inner_text()] == [code, words]
        assert tap(block) == whole
        expect(message).not_to_have_text(words)
        assert tap(block) == code
        assert tap(page.locator(".highlight", has=page.locator(".printed")).nth(1))
        assert tap(block) == code, "another button was between"


def tap(block: Locator) -> str:
    block.locator("button.md-code__button").tap()
    block.page.wait_for_timeout(100)  # for the message
    return block.page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("home", ["", "zh/"])
def test_shell_commands_are_copied_as_they_are(
    page: Page, address: str, home: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}{home}install/")
    block = page.locator(".language-bash").first
    whole = block.locator("code").inner_text().rstrip("\n")
    assert copy(page, block) == copy(page, block, shift=True) == whole


@pytest.mark.parametrize("home", ["", "zh/"])
def test_copy_button_is_reached_by_tab_and_says_what_it_does(
    page: Page, address: str, home: str
) -> None:
    page.goto(address + home)
    button = page.locator("button.md-code__button").first
    expect(button).to_have_attribute("title", TOOLTIP[home])
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("(button) => button === document.activeElement"):
            break
    expect(button).to_be_focused()
    expect(page.get_by_role("tooltip", name=TOOLTIP[home])).to_be_visible()


def test_links_in_code_are_calm_and_let_the_reader_select(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tensors/", wait_until="networkidle")
    link = page.locator(".highlight a[href*='docs.pytorch.org']").first
    page.mouse.move(0, 0)
    style = "(a) => (({color, textDecorationLine}) => [color, textDecorationLine])"
    calm = link.evaluate(f"{style}(getComputedStyle(a))")
    around = link.locator("..").evaluate("(code) => getComputedStyle(code).color")
    assert calm == [around, "none"]
    page.keyboard.press("Tab")  # focus from here on is seen
    link.focus()
    assert link.evaluate(f"{style}(getComputedStyle(a))")[1] == "underline"
    box = link.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 12, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 50, y, steps=5)
    page.mouse.up()
    assert link.inner_text()[2:] in page.evaluate("getSelection().toString()")
    expect(page).to_have_url(re.compile("/tensors/"))


def wide_blocks(page: Page) -> list[str]:
    """What of the code sticks out of the window, or is cut off without scrolling."""
    return page.evaluate(
        """[...document.querySelectorAll(".highlight code")].filter((code) =>
          code.getBoundingClientRect().right > innerWidth
          || code.scrollWidth > code.clientWidth
            && getComputedStyle(code).overflowX !== "auto"
        ).map((code) => code.innerText.slice(0, 60))"""
    )


def test_long_lines_scroll_inside_their_block_on_a_phone(
    page: Page, address: str, site: Path
) -> None:
    page.set_viewport_size(PHONE)
    scrolling = 0
    for path in built_pages(site):
        name = path.parent.relative_to(site).as_posix()
        page.goto(f"{address}{'' if name == '.' else name + '/'}")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name}: {wide} px wider than a phone of {PHONE['width']} px"
        assert not wide_blocks(page), f"{name}: {wide_blocks(page)}"
        scrolling += page.evaluate(
            "[...document.querySelectorAll('.highlight code')]"
            ".filter((code) => code.scrollWidth > code.clientWidth).length"
        )
    assert scrolling  # there were long lines


def test_a_line_that_sticks_out_is_found(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}tensors/")
    page.add_style_tag(content=".highlight code { overflow: visible !important }")
    assert wide_blocks(page)
