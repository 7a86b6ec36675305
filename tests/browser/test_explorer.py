"""The explorer of Jacobians: its numbers are those of torch, and everybody can use it."""

import random
import re
import runpy
import sys
from collections import defaultdict
from pathlib import Path

import pytest
import torch
from lxml import html
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import COPYING, HOMES, TOUCH, TWO_FRAMES
from tests.conftest import EXAMPLES, ROOT
from tests.tools.run_example import first_difference, render

SCRIPTS = EXAMPLES / "jacobians" / "explorer"
NAMES = ["linear", "polar", "softmax", "product", "network"]
PAGE = "jacobian-explorer/"

# Choose a function and go to each place (x1, x2, v1, v2): the page that it shows.
SHOW = """([name, places]) => {
  const root = document.getElementById("explorer"), choice = root.querySelector("select");
  choice.value = name;
  choice.dispatchEvent(new Event("change", {bubbles: true}));
  return places.map((place) => {
    root.querySelectorAll("input").forEach((field, i) => {
      field.value = place[i];
      field.dispatchEvent(new Event("input"));
    });
    return document.querySelector("article").outerHTML;
  });
}"""


@pytest.fixture
def explorer(page: Page, address: str) -> Page:
    page.goto(address + PAGE)
    expect(page.locator("[data-still]")).to_be_hidden()
    return page


def check_plane(svg: html.HtmlElement, point, arrow, circle, ring) -> None:
    """A picture shows a point and, from there, an arrow, the image of a circle and a ring.

    point and arrow: shape (2,); circle: (90, 2); ring: (1, 2), or (0, 2) where there is none.
    """

    def pixels(part: str) -> torch.Tensor:
        """Pairs of numbers in the paths of a part, or where its centers are."""
        found = svg.xpath(f".//*[starts-with(@class, '{part}')]")
        text = " ".join(e.get("d") or f"{e.get('cx')} {e.get('cy')}" for e in found)
        numbers = [float(a) for a in re.findall(r"-?\d[\d.]*(?:e-?\d+)?", text)]
        return torch.tensor(numbers, dtype=torch.float64).reshape(-1, 2)

    zero = pixels("axis").flatten()[[0, 4]]  # M0 -160V160M-160 0H160
    # The first number below an axis, the same beside the other, and the line of both.
    below, beside = svg.xpath(".//text[.='1' or .='2']")[:2]
    corner = [float(below.get("x")), float(beside.get("y")) - 4]
    unit = (zero.new_tensor(corner) - zero) / float(below.text)
    assert unit[0] == -unit[1] > 0
    assert svg.xpath(f".//*[@class='grid' and starts-with(@d, 'M{below.get('x')} ')]")
    wanted = {"point": point[None], "shape": point + circle, "dot": point + ring}
    wanted["arrow"] = torch.stack([point, point + arrow, point + arrow])
    for part, value in wanted.items():
        found = (pixels(part) - zero) / unit
        if part == "arrow":
            found = found[[0, 1, 3]]  # the shaft, and the tip between two corners
        torch.testing.assert_close(found, value, rtol=0, atol=1e-9)


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_shown_is_from_torch(
    explorer: Page, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The listing runs as it stands; numbers and pictures are those of torch in float64."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with torch.random.fork_rng(devices=[]):
        f = runpy.run_path(str(SCRIPTS / f"{name}.py"))["f"]  # at its end in float64
    uniform = random.Random(0).uniform
    places = [[round(uniform(-2, 2), 2) for _ in range(4)] for _ in range(15)]
    places += [[0, 0, 1, 0], [1, 1, 0, -2], [-2, 0.05, 0.01, 1], [1, 1, 0, 0]]
    angle = 2 * torch.pi * torch.arange(90).double() / 90
    circle = torch.stack([angle.cos(), angle.sin()], 1)
    copied = tmp_path / "copied.py"
    printed: dict[int, str] = defaultdict(str)

    def record(*values) -> None:
        printed[sys._getframe(1).f_lineno] += " ".join(map(str, values)) + "\n"

    articles = explorer.evaluate(SHOW, [name, places])
    for place, article in zip(places, articles, strict=True):
        page = html.fromstring(article)
        (block,) = page.xpath("//*[@data-function and not(@hidden)]")
        assert block.get("data-function") == name
        code = block.xpath("string(.//code)").rstrip("\n") + "\n"
        copied.write_text(code, "utf-8")
        printed.clear()
        names = runpy.run_path(str(copied), {"print": record})
        new = render(code, printed)
        assert first_difference(code, new) is None, f"{code}\nprints\n{new}"
        assert [*names["x"].tolist(), *names["v"].tolist()] == pytest.approx(place)

        x, v = torch.tensor(place, dtype=torch.float64).reshape(2, 2)
        y, backward = torch.func.vjp(f, x)
        J, (back,) = torch.func.jacrev(f)(x), backward(v)
        matrices = {"y": y, "J": J, "transposed": J.T, "v": v, "vjp": back}
        matrices["determinant"] = torch.linalg.det(J)
        for key, value in matrices.items():
            cells = page.xpath(f"//*[@data-show='{key}']/span/text()")
            shown = [float(text.replace("−", "-")) for text in cells]
            assert shown == pytest.approx(value.flatten().tolist(), abs=0.50001e-4), key

        ring = back[None] / back.norm() if back.any() else circle[:0]
        first, second = page.xpath("//svg[@data-plane]")
        check_plane(first, x, back, circle, ring)
        check_plane(second, y, v, circle @ J.T, ring @ J.T)


def get(page: Page) -> list[float]:
    """x1, x2, v1, v2"""
    return [float(f.input_value()) for f in page.locator("#explorer input").all()]


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("home", HOMES.values())
def test_without_javascript(page: Page, address: str, home: str) -> None:
    """All functions can be read."""
    page.goto(address + home + PAGE)
    expect(page.locator("#explorer")).to_be_hidden()
    expect(page.locator("[data-still] svg")).to_be_visible()
    choices = page.locator("#explorer option").all()
    assert [choice.get_attribute("value") for choice in choices] == NAMES
    assert {path.stem for path in SCRIPTS.glob("*.py")} == {*NAMES, "things_to_try"}
    lines = r"x = torch.tensor\(\[1.5, 0.5\],.*\nv = torch.tensor\(\[-0.5, 1.5\],"
    for name in NAMES:
        code = page.locator(f"[data-function={name}] code")
        expect(code).to_be_visible()
        assert re.search(lines, code.text_content())


def test_keyboard(explorer: Page) -> None:
    explorer.locator("#explorer [name=v2]").focus()
    for key in ("Tab", "ArrowRight", "ArrowUp", "ArrowUp", "Shift+ArrowDown"):
        explorer.keyboard.press(key)
    assert get(explorer) == [1.6, 0.2, -0.5, 1.5]
    handle = explorer.locator("#explorer .handle.x")
    expect(handle).to_be_focused()
    expect(handle).to_have_attribute("aria-valuetext", "x₁ = 1.6, x₂ = 0.2")
    expect(handle).to_have_attribute("role", "slider")
    expect(handle).to_have_attribute("aria-label", re.compile("."))
    for key in (*["Shift+ArrowRight"] * 3, "Tab", "Shift+ArrowLeft"):
        explorer.keyboard.press(key)
    assert get(explorer) == [2, 0.2, -1, 1.5]  # x is at the edge


def middle(handle: Locator) -> tuple[float, float]:
    box = handle.locator("circle").last.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_mouse(explorer: Page) -> None:
    for key in ("x", "v"):
        handle = explorer.locator(f"#explorer .handle.{key}")
        handle.scroll_into_view_if_needed()
        unit = handle.locator("..").bounding_box()["width"] / 8
        x, y = middle(handle)
        explorer.mouse.move(x, y)
        explorer.mouse.down()
        explorer.mouse.move(x - 0.3 * unit, y)
        explorer.mouse.move(x - unit, y + 0.5 * unit)
        explorer.mouse.up()
        explorer.mouse.move(x, y)  # not held any more
        # The handle is where the pointer left it.
        assert middle(handle) == pytest.approx((x - unit, y + 0.5 * unit), abs=3)
    assert get(explorer) == pytest.approx([0.5, 0, -1.5, 1], abs=0.051)


@pytest.mark.browser_context_args(**TOUCH, reduced_motion="reduce")
def test_finger_and_room_on_a_phone(explorer: Page) -> None:
    handle = explorer.locator("#explorer .handle.x")
    handle.evaluate("node => node.scrollIntoView({block: 'center'})")
    x, y = middle(handle)
    scrolled = explorer.evaluate("scrollY")
    device = explorer.context.new_cdp_session(explorer)
    for kind, *place in (
        ("touchStart", {"x": x + 12, "y": y + 12}),  # a finger is not exact
        ("touchMove", {"x": x + 12, "y": y - 28}),
        ("touchMove", {"x": x + 12, "y": y - 58}),
        ("touchEnd",),
    ):
        device.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": place})
    unit = handle.locator("..").bounding_box()["width"] / 8
    assert get(explorer)[:2] == pytest.approx([1.5, min(2, 0.5 + 70 / unit)], abs=0.051)
    explorer.evaluate(TWO_FRAMES)
    assert explorer.evaluate("scrollY") == scrolled

    for name in NAMES:
        explorer.evaluate(SHOW, [name, [[-1.95] * 4]])  # the widest
        wide = explorer.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px wider than a phone"


@pytest.mark.browser_context_args(**COPYING)
def test_fields_while_typing_and_the_copied_listing(explorer: Page) -> None:
    field = explorer.locator("#explorer [name=x1]")
    field.fill("")
    first = explorer.locator("#explorer [data-show=y] span").first
    expect(first).to_have_text("1.3164")  # nothing happens yet
    field.press_sequentially("-1.05")  # with -1.0 on the way
    assert get(explorer)[0] == -1.05
    listing = explorer.locator("[data-function]:visible")
    listing.locator("button").click(modifiers=["Shift"])
    explorer.wait_for_function(
        "async text => (await navigator.clipboard.readText()).includes(text)",
        arg="torch.tensor([-1.05, 0.5]",
    )
    copied = explorer.evaluate("navigator.clipboard.readText()")
    assert copied == listing.locator("code").text_content().rstrip("\n")
    field.fill("7")
    assert get(explorer)[0] == 2
    field.fill("")
    field.blur()
    assert get(explorer)[0] == 2


@pytest.mark.parametrize("language", HOMES)
def test_still_picture_shows_the_numbers_of_torch(language: str) -> None:
    drawing = ROOT / f"docs/{language}/diagrams/jacobian-explorer-planes.svg"
    source = drawing.read_text("utf-8").replace("−", "-")
    found = re.findall(r'class="mono small"[^>]*>([-\d.]+)<', source)
    output = "".join(re.findall("#> .*", (SCRIPTS / "polar.py").read_text("utf-8")))
    y1, y2, back1, back2, *J = re.findall(r"-?\d\.\d{4}", output)
    assert found == [*J, "1.5000", y1, y2, back1, back2]  # the determinant is x1
    title = re.search("<title>(.*)</title>", source)[1]
    assert [text for text in found if text not in title] == ["1.5000"]
