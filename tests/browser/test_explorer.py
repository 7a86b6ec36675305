"""The explorer of Jacobians: its numbers are those of torch, and everybody can use it."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pages import COPYING, HOMES, TOUCH, TWO_FRAMES
from tests.conftest import EXAMPLES, ROOT
from tests.tools.run_example import first_difference, render

SCRIPTS = EXAMPLES / "jacobians" / "explorer"
NAMES = ["linear", "polar", "softmax", "product", "network"]
PAGE = "jacobian-explorer/"
FIELDS = ["x1", "x2", "v1", "v2"]
START = [1.5, 0.5, -0.5, 1.5]

# Choose a function and go to each place: what it computes, and the page that it shows.
SHOW = """([name, places]) => {
  const root = document.getElementById("explorer"), choice = root.querySelector("select");
  choice.value = name;
  choice.dispatchEvent(new Event("change"));
  return places.map((place) => {
    place.flat().forEach((a, i) => {
      const field = root.querySelectorAll("input")[i];
      field.value = a;
      field.dispatchEvent(new Event("input"));
    });
    return [explorer.evaluate(name, ...place), document.querySelector("article").outerHTML];
  });
}"""


@pytest.fixture(autouse=True)
def on_cpu(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(torch.accelerator, "current_accelerator", lambda **_: None)
    with torch.random.fork_rng(devices=[]):
        yield


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the explorer, loaded once. A script error on it fails the last test."""
    errors: list[str] = []
    with browser.new_context(**COPYING) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address + PAGE)
        yield page
    assert not errors


@pytest.fixture
def explorer(opened: Page) -> Page:
    """The explorer as it is when the page opens."""
    opened.evaluate(SHOW, ["polar", [(START[:2], START[2:])]])
    opened.evaluate("scrollTo(0, 0)")
    return opened


def run(source: str, path: Path) -> tuple[dict, dict[int, str]]:
    """The names of a script after running it, and what each of its lines printed."""
    printed: dict[int, str] = defaultdict(str)

    def record(*values) -> None:
        printed[sys._getframe(1).f_lineno] += " ".join(map(str, values)) + "\n"

    names = {"__name__": "__main__", "print": record}
    exec(compile(source, str(path), "exec"), names)
    return names, printed


def script(name: str) -> dict:
    path = SCRIPTS / f"{name}.py"
    return run(path.read_text("utf-8"), path)[0]


def expected(f, x: torch.Tensor, v: torch.Tensor) -> dict[str, torch.Tensor]:
    """What torch computes in float64."""
    y, backward = torch.func.vjp(f, x)
    return {"y": y, "jacobian": torch.func.jacrev(f)(x), "vjp": backward(v)[0]}


def check_plane(svg: html.HtmlElement, point, image, tip) -> None:
    """A picture shows a point, the image of the circle around it, and an arrow to `tip`.

    point and tip: shape (2,); image: shape (2, 91), the direction of Jᵀv and 90 of the circle.
    """

    def pixels(part: str) -> torch.Tensor:
        """Pairs of numbers in a part's path, or where its center is."""
        element = svg.xpath(f".//*[starts-with(@class, '{part}')]")[0]
        text = element.get("d") or f"{element.get('cx')} {element.get('cy')}"
        numbers = [float(a) for a in re.findall(r"-?\d[\d.]*(?:e-?\d+)?", text)]
        return torch.tensor(numbers).double().reshape(-1, 2)

    axes = pixels("axis").flatten()  # M160 0V320M0 160H320
    zero = axes[[0, 4]]
    # The first number below an axis, and the lines of the grid.
    step = float(svg.xpath("string(.//text[.='1' or .='2'])"))
    lines = svg.xpath(".//*[@class='grid']/@d")
    across = [float(re.match(r"M([\d.]+)", line)[1]) for line in lines]
    unit = (min(a for a in across if a > zero[0]) - zero[0]) / step

    def close(part: str, wanted: torch.Tensor, at=slice(None)) -> None:
        found = (pixels(part)[at] - zero) / torch.stack([unit, -unit])
        torch.testing.assert_close(found, wanted.reshape(-1, 2), rtol=0, atol=1e-4)

    close("point", point)
    close("shape", (point[:, None] + image[:, 1:]).T)
    if not image[:, 0].isnan().any():
        close("dot", point + image[:, 0])
    if unit * (tip - point).norm() > 0.5:  # shorter ones are not drawn
        close("arrow", tip, slice(3, 4))  # after the shaft and one corner of the head


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_shown_is_from_torch(explorer: Page, name, tmp_path: Path) -> None:
    f = script(name)["f"]
    torch.manual_seed(0)
    rows = (4 * torch.rand(15, 4, dtype=torch.float64) - 2).tolist()
    rows = [[round(a, 2) for a in row] for row in rows]  # as the fields hold them
    rows += [[0, 0, 1, 0], [1, 1, 0, -2], [-2, 0.05, 0.01, 1]]
    places = [(row[:2], row[2:]) for row in rows]
    angle = 2 * torch.pi * torch.arange(90).double() / 90
    circle = torch.stack([angle.cos(), angle.sin()])
    found = explorer.evaluate(SHOW, [name, places])
    for place, (exact, article) in zip(places, found, strict=True):
        page = html.fromstring(article)
        x, v = torch.tensor(place, dtype=torch.float64)
        right = expected(f, x, v)
        y, J, back = right.values()
        for key, value in right.items():
            ours = torch.tensor(exact[key], dtype=torch.float64)
            torch.testing.assert_close(ours, value, rtol=0, atol=1e-9)

        matrices = {"y": y, "J": J, "transposed": J.T, "v": v, "vjp": back}
        matrices["determinant"] = torch.linalg.det(J)
        for key, value in matrices.items():
            cells = page.xpath(f"//*[@data-show='{key}']/span/text()")
            shown = [float(text.replace("−", "-")) for text in cells]
            assert shown == pytest.approx(value.flatten().tolist(), abs=0.50001e-4), key

        (block,) = page.xpath("//*[@data-function and not(@hidden)]")
        assert block.get("data-function") == name
        code = block.xpath("string(.//code)").rstrip("\n") + "\n"
        names, printed = run(code, tmp_path / "copied.py")
        torch.testing.assert_close(names["x"].double(), x, rtol=1e-6, atol=0)
        torch.testing.assert_close(names["v"].double(), v, rtol=1e-6, atol=0)
        new = render(code, printed)
        assert first_difference(code, new) is None, f"{code}\nprints\n{new}"

        around = torch.cat([(back / back.norm())[:, None], circle], 1)
        first, second = page.xpath("//svg[@data-plane]")
        check_plane(first, x, around, x + back)
        check_plane(second, y, J @ around, y + v)


def get(page: Page) -> list[float]:
    return [float(page.locator(f"#explorer [name={f}]").input_value()) for f in FIELDS]


def code_of(page: Page, name: str) -> str:
    return page.locator(f"[data-function={name}] code").text_content().rstrip("\n")


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("home", HOMES.values())
def test_without_javascript(page: Page, explorer: Page, address: str, home) -> None:
    """All functions can be read, with the output that the scripts recorded."""
    page.goto(address + home + PAGE)
    expect(page.locator("#explorer")).to_be_hidden()
    expect(page.locator("[data-still] svg")).to_be_visible()
    choices = page.locator("#explorer option").all()
    assert [choice.get_attribute("value") for choice in choices] == NAMES
    assert {path.stem for path in SCRIPTS.glob("*.py")} == {*NAMES, "things_to_try"}
    for name in NAMES:
        expect(page.locator(f"[data-function={name}] code")).to_be_visible()
        explorer.locator("#explorer select").select_option(name)
        assert code_of(page, name) == code_of(explorer, name)


def test_keyboard(explorer: Page) -> None:
    explorer.locator("#explorer [name=v2]").focus()
    explorer.keyboard.press("Tab")
    handle = explorer.locator("#explorer .handle.x")
    expect(handle).to_be_focused()
    for key in ("ArrowRight", "ArrowUp", "ArrowUp", "Shift+ArrowDown"):
        explorer.keyboard.press(key)
    assert get(explorer) == [1.6, 0.2, -0.5, 1.5]
    expect(handle).to_have_attribute("aria-valuetext", "x₁ = 1.6, x₂ = 0.2")
    expect(handle).to_have_attribute("role", "slider")
    expect(handle).to_have_attribute("aria-label", re.compile("."))
    for _ in range(3):
        explorer.keyboard.press("Shift+ArrowRight")
    assert get(explorer)[:2] == [2, 0.2]  # the edge
    explorer.keyboard.press("Tab")
    explorer.keyboard.press("Shift+ArrowLeft")
    assert get(explorer) == [2, 0.2, -1, 1.5]


def middle(handle: Locator) -> tuple[float, float]:
    box = handle.locator("circle").last.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize(("key", "to"), [("x", [0.5, 0]), ("v", [-1.5, 1])])
def test_mouse(explorer: Page, key: str, to: list[float]) -> None:
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
    wanted = [*to, *START[2:]] if key == "x" else [*START[:2], *to]
    assert get(explorer) == pytest.approx(wanted, abs=0.051)
    # The handle is where the pointer left it.
    assert middle(handle) == pytest.approx((x - unit, y + 0.5 * unit), abs=3)


@pytest.mark.browser_context_args(**TOUCH, reduced_motion="reduce")
def test_finger_and_room_on_a_phone(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    handle = page.locator("#explorer .handle.x")
    handle.evaluate("node => node.scrollIntoView({block: 'center'})")
    x, y = middle(handle)
    scrolled = page.evaluate("scrollY")
    device = page.context.new_cdp_session(page)
    for kind, *place in (
        ("touchStart", {"x": x + 12, "y": y + 12}),  # a finger is not exact
        ("touchMove", {"x": x + 12, "y": y - 28}),
        ("touchMove", {"x": x + 12, "y": y - 58}),
        ("touchEnd",),
    ):
        device.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": place})
    unit = handle.locator("..").bounding_box()["width"] / 8
    assert get(page)[:2] == pytest.approx([1.5, min(2, 0.5 + 70 / unit)], abs=0.051)
    page.evaluate(TWO_FRAMES)
    assert page.evaluate("scrollY") == scrolled

    for name in NAMES:
        page.evaluate(SHOW, [name, [([-1.95, -1.95], [-1.95, -1.95])]])  # the widest
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px wider than a phone"


def test_fields_while_typing_and_the_copied_listing(explorer: Page) -> None:
    field = explorer.locator("#explorer [name=x1]")
    field.fill("")
    first = explorer.locator("#explorer [data-show=y] span").first
    expect(first).to_have_text("1.3164")  # nothing happens yet
    field.press_sequentially("-1.")
    field.press_sequentially("25")
    assert get(explorer)[0] == -1.25
    explorer.locator("[data-function=polar] button").click(modifiers=["Shift"])
    copied = explorer.evaluate("navigator.clipboard.readText()")
    assert "torch.tensor([-1.25, 0.5]" in copied
    assert copied == code_of(explorer, "polar")
    field.fill("7")
    assert get(explorer)[0] == 2
    field.fill("")
    field.blur()
    assert get(explorer)[0] == 2


@pytest.mark.parametrize("language", HOMES)
def test_still_picture_and_formula_show_the_numbers_of_torch(language: str) -> None:
    x, v = torch.tensor([START[:2], START[2:]], dtype=torch.float64)
    y, J, back = expected(script("polar")["f"], x, v).values()
    wanted = [*J.flatten().tolist(), START[0], *y.tolist(), *back.tolist()]
    drawing = ROOT / f"docs/{language}/diagrams/jacobian-explorer-planes.svg"
    source = drawing.read_text("utf-8").replace("−", "-")
    found = re.findall(r'class="mono small"[^>]*>([-\d.]+)<', source)
    assert [float(a) for a in found] == pytest.approx(wanted, abs=0.50001e-4)
    title = re.search("<title>(.*)</title>", source)[1]
    assert [text for text in found if text not in title] == ["1.5000"]

    rows = [[f"{a:g}" for a in row] for row in script("linear")["W"].tolist()]
    matrix = r" \\ ".join(" & ".join(row) for row in rows)
    page = (ROOT / f"docs/{language}/jacobian-explorer.md").read_text("utf-8")
    assert rf"J = W = \begin{{pmatrix}} {matrix} \end{{pmatrix}}" in page
