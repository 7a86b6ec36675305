"""The explorer of Jacobians: its numbers are those of torch, and everybody can use it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import EXAMPLES, ROOT
from tests.example_runner import PrintRecorder, first_difference, render
from tests.test_browser import PHONE, address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

SCRIPTS = EXAMPLES / "jacobians" / "explorer"
NAMES = ["linear", "polar", "softmax", "product", "network"]
PAGE = "jacobian-explorer/"
FIELDS = ["x1", "x2", "v1", "v2"]


@pytest.fixture(autouse=True)
def on_cpu(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(torch.accelerator, "current_accelerator", lambda **_: None)
    with torch.random.fork_rng(devices=[]):
        yield


def points(count: int, digits: int | None = None) -> list[tuple[list, list]]:
    """Pairs (x, v) all over the picture; with `digits`, as the fields can hold them."""
    torch.manual_seed(0)
    numbers = (4 * torch.rand(count, 4, dtype=torch.float64) - 2).tolist()
    if digits is not None:
        numbers = [[round(a, digits) for a in row] for row in numbers]
    return [(row[:2], row[2:]) for row in numbers]


def run(source: str, path: Path) -> tuple[dict, PrintRecorder]:
    """The names of a script after running it, and what it printed."""
    recorder = PrintRecorder(path)
    names = {"__name__": "__main__", "print": recorder}
    exec(compile(source, str(path), "exec"), names)
    return names, recorder


def expected(f, x: list, v: list) -> dict[str, list]:
    """What torch computes in float64."""
    x, v = (torch.tensor(a, dtype=torch.float64) for a in (x, v))
    y, backward = torch.func.vjp(f, x)
    return {"y": y, "jacobian": torch.func.jacrev(f)(x), "vjp": backward(v)[0]}


def script(name: str) -> dict:
    path = SCRIPTS / f"{name}.py"
    return run(path.read_text("utf-8"), path)[0]


def test_scripts_and_choices_are_the_same(page: Page, address: str) -> None:
    assert {p.stem for p in SCRIPTS.glob("*.py")} == {*NAMES, "things_to_try"}
    for home in "", "zh/":
        page.goto(address + home + PAGE)
        choices = page.locator("#explorer option").all()
        assert [c.get_attribute("value") for c in choices] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_numbers_are_those_of_torch(page: Page, address: str, name: str) -> None:
    page.goto(address + PAGE)
    f = script(name)["f"]
    places = points(50)
    found = page.evaluate(
        f"places => places.map(([x, v]) => explorer.evaluate('{name}', x, v))", places
    )
    for (x, v), result in zip(places, found, strict=True):
        for key, value in expected(f, x, v).items():
            ours = torch.tensor(result[key], dtype=torch.float64)
            torch.testing.assert_close(ours, value, rtol=0, atol=1e-9)


def put(page: Page, x: list, v: list) -> None:
    for field, value in zip(FIELDS, [*x, *v], strict=True):
        page.locator(f"#explorer [name={field}]").fill(str(value))


def get(page: Page) -> list[float]:
    return [float(page.locator(f"#explorer [name={f}]").input_value()) for f in FIELDS]


def shown(page: Page, name: str) -> list[float]:
    """The numbers of a matrix, row by row, as the reader sees them."""
    texts = page.locator(f"#explorer [data-show={name}] span").all_inner_texts()
    return [float(text.replace("−", "-")) for text in texts]


def block(page: Page, name: str) -> Locator:
    return page.locator(f"[data-function={name}]")


def code_of(page: Page, name: str) -> str:
    return block(page, name).locator("code").inner_text().rstrip("\n") + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_display_and_listing_agree_with_torch(
    page: Page, address: str, name: str, tmp_path: Path
) -> None:
    """The printed digits are right, and the listing prints what it says it prints."""
    page.goto(address + PAGE)
    page.locator("#explorer select").select_option(name)
    f = script(name)["f"]
    special = [([0, 0], [1, 0]), ([1, 1], [0, -2]), ([-2, 0.05], [0.01, 1])]
    for x, v in points(8, digits=2) + special:
        put(page, x, v)
        right = expected(f, x, v)
        J = right["jacobian"]
        for key, value in {
            "y": right["y"],
            "J": J,
            "transposed": J.T,
            "v": torch.tensor(v),
            "vjp": right["vjp"],
            "determinant": torch.linalg.det(J),
        }.items():
            found = shown(page, key)
            assert found == pytest.approx(value.flatten().tolist(), abs=0.50001e-4), key
        code = code_of(page, name)
        names, recorder = run(code, tmp_path / "copied.py")
        assert names["x"].tolist() == pytest.approx(x, rel=1e-6)
        assert names["v"].tolist() == pytest.approx(v, rel=1e-6)
        new = render(code, recorder.text)
        assert first_difference(code, new) is None, f"{code}\nprints\n{new}"


@pytest.mark.parametrize("name", NAMES)
def test_pictures_are_drawn_where_torch_says(
    page: Page, address: str, name: str
) -> None:
    """The points that the two pictures draw, read back from the SVG."""
    page.goto(address + PAGE)
    page.locator("#explorer select").select_option(name)
    f = script(name)["f"]
    for x, v in points(3, digits=2):
        put(page, x, v)
        right = expected(f, x, v)
        x, v = torch.tensor(x).double(), torch.tensor(v).double()
        y, J, back = right.values()
        u = back / back.norm()
        angle = 2 * torch.pi * torch.arange(90).double() / 90
        circle = torch.stack([angle.cos(), angle.sin()])
        drawn = {
            "x": (x, x + u, x + back, x[:, None] + circle),
            "y": (y, y + J @ u, y + v, y[:, None] + J @ circle),
        }
        for letter, (point, ring, tip, outline) in drawn.items():
            svg = page.locator(f"svg[data-plane={letter}]")
            zero, unit = scale(svg)

            def place(node: str, svg=svg, zero=zero, unit=unit) -> list[float]:
                at = [
                    float(svg.locator(node).get_attribute(f"c{axis}")) for axis in "xy"
                ]
                return [(at[0] - zero[0]) / unit, (zero[1] - at[1]) / unit]

            assert place(".point") == pytest.approx(point.tolist(), abs=1e-6)
            assert place(".dot") == pytest.approx(ring.tolist(), abs=1e-6)
            path = svg.locator(".shape").get_attribute("d")
            corners = torch.tensor(
                json.loads(f"[[{path[1:-1]}]]".replace("L", "],[").replace(" ", ","))
            )
            found = (corners.double() - torch.tensor(zero)) / torch.tensor(
                [unit, -unit]
            )
            torch.testing.assert_close(found, outline.T, rtol=0, atol=1e-4)
            path = svg.locator(".arrow").get_attribute("d")
            a, b = map(float, path.split("L")[2].split())  # after the base of the head
            found = [(a - zero[0]) / unit, (zero[1] - b) / unit]
            assert found == pytest.approx(tip.tolist(), abs=1e-6)


def scale(svg: Locator) -> tuple[list[float], float]:
    """Where 0 is in a picture, and how long 1 is, from its axes and its grid."""
    axis = svg.locator(".axis").get_attribute("d")
    zero = [float(a) for a in re.match(r"M([\d.]+) 0V320M0 ([\d.]+)H", axis).groups()]
    lines = [
        float(re.match(r"M([\d.]+) ", line.get_attribute("d"))[1])
        for line in svg.locator(".grid").all()
    ]
    label = next(t for t in svg.locator("text").all() if t.text_content() in ("1", "2"))
    nearest = min(a for a in lines if a > zero[0])
    return zero, (nearest - zero[0]) / float(label.text_content())


def test_copied_listing_runs(page: Page, address: str, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + PAGE)
    page.locator("#explorer select").select_option("network")
    put(page, [-0.7, 1.25], [2, -0.05])
    block(page, "network").locator(".highlight").hover()
    block(page, "network").locator("button").first.click()
    code = page.evaluate("navigator.clipboard.readText()")
    assert "torch.tensor([-0.7, 1.25]" in code
    assert "torch.tensor([2.0, -0.05]" in code
    process = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path
    )
    assert process.returncode == 0, process.stderr
    printed = [float(a) for a in re.findall(r"-?\d+\.\d*", process.stdout)]
    on_page = shown(page, "y") + shown(page, "vjp") + shown(page, "J")
    assert printed == pytest.approx(on_page, abs=1.01e-4)


@pytest.mark.parametrize("home", ["", "zh/"])
def test_listings_without_and_with_javascript_are_the_same(
    page: Page, browser: Browser, address: str, home: str
) -> None:
    """The point that the page starts with is the one whose output the scripts recorded."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address + home + PAGE)
    page.goto(address + home + PAGE)
    for name in NAMES:
        page.locator("#explorer select").select_option(name)
        assert code_of(page, name) == code_of(plain, name)
    context.close()


def test_choice_switches_formula_and_listing(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    for name in [None, *NAMES]:
        if name:
            page.locator("#explorer select").select_option(name)
        for other in NAMES:
            visible = other == (name or "polar")
            expect(block(page, other)).to_be_visible(visible=visible)


def test_keyboard(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    page.locator("#explorer [name=v2]").focus()
    page.keyboard.press("Tab")
    handle = page.locator("#explorer .handle.x")
    expect(handle).to_be_focused()
    assert get(page) == [1.5, 0.5, -0.5, 1.5]
    for key in ("ArrowRight", "ArrowUp", "ArrowUp", "Shift+ArrowDown"):
        page.keyboard.press(key)
    assert get(page) == [1.6, 0.2, -0.5, 1.5]
    expect(handle).to_have_attribute("aria-valuetext", "x₁ = 1.6, x₂ = 0.2")
    expect(handle).to_have_attribute("role", "slider")
    expect(handle).to_have_attribute("aria-label", re.compile("."))
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    assert get(page)[:2] == [2, 0.2]  # the edge
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+ArrowLeft")
    assert get(page) == [2, 0.2, -1, 1.5]


def middle(handle: Locator) -> tuple[float, float]:
    box = handle.locator("circle").last.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_mouse(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    for key, at, half in (("x", 0, 4), ("v", 2, 4)):
        handle = page.locator(f"#explorer .handle.{key}")
        handle.scroll_into_view_if_needed()
        before = get(page)
        unit = handle.locator("..").bounding_box()["width"] / (2 * half)
        x, y = middle(handle)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x - 0.3 * unit, y)
        page.mouse.move(x - unit, y + 0.5 * unit)
        page.mouse.up()
        page.mouse.move(x, y)  # not held any more
        after = get(page)
        change = [b - a for a, b in zip(before, after, strict=True)]
        wanted = [-1, -0.5, 0, 0] if at == 0 else [0, 0, -1, -0.5]
        assert change == pytest.approx(wanted, abs=0.051)
        # the handle is under the pointer
        assert middle(handle) == pytest.approx((x - unit, y + 0.5 * unit), abs=3)


def test_finger(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + PAGE)
    handle = page.locator("#explorer .handle.x")
    handle.evaluate("node => node.scrollIntoView({block: 'center'})")
    x, y = middle(handle)
    page.wait_for_timeout(300)
    scrolled = page.evaluate("scrollY")
    device = context.new_cdp_session(page)
    for kind, place in (
        ("touchStart", [{"x": x + 12, "y": y + 12}]),  # a finger is not exact
        ("touchMove", [{"x": x + 12, "y": y - 28}]),
        ("touchMove", [{"x": x + 12, "y": y - 58}]),
        ("touchEnd", []),
    ):
        device.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": place})
    unit = handle.locator("..").bounding_box()["width"] / 8
    assert get(page)[:2] == pytest.approx([1.5, min(2, 0.5 + 70 / unit)], abs=0.051)
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == scrolled
    context.close()


def test_fields_while_typing(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    field = page.locator("#explorer [name=x1]")
    field.fill("")
    assert shown(page, "y") == [1.3164, 0.7191]  # nothing happens yet
    field.press_sequentially("-1.")
    field.press_sequentially("25")
    assert get(page)[0] == -1.25
    field.fill("7")
    assert get(page)[0] == 2
    field.fill("")
    field.blur()
    assert get(page)[0] == 2


@pytest.mark.parametrize("home", ["", "zh/"])
def test_reached_by_a_click(page: Page, address: str, home: str) -> None:
    """Instant navigation replaces the content; the explorer works each time."""
    page.goto(address + home, wait_until="networkidle")
    page.evaluate("window.sameDocument = true")
    for _ in range(2):
        page.locator(".md-nav--primary a[href*='jacobian-explorer']").click()
        expect(page.locator("#explorer")).to_be_visible()
        assert page.evaluate("window.sameDocument")
        page.locator("#explorer .handle.x").focus()
        page.keyboard.press("ArrowRight")
        assert get(page)[0] == 1.6
        page.locator(".md-nav--primary a[href*='tensors']").click()
        expect(page.locator("#explorer")).to_have_count(0)


@pytest.mark.parametrize("home", ["", "zh/"])
def test_readable_without_javascript(browser: Browser, address: str, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + home + PAGE)
    expect(page.locator("#explorer")).to_be_hidden()
    expect(page.locator("[data-still] svg")).to_be_visible()
    for name in NAMES:
        expect(block(page, name).locator("code")).to_be_visible()
    context.close()


def test_picture_shows_the_numbers_of_its_point() -> None:
    right = expected(script("polar")["f"], [1.5, 0.5], [-0.5, 1.5])
    J = right["jacobian"].flatten().tolist()
    wanted = [*J, 1.5, *right["y"].tolist(), *right["vjp"].tolist()]
    for language in "en", "zh":
        drawing = ROOT / f"docs/{language}/diagrams/jacobian-explorer-planes.svg"
        source = drawing.read_text("utf-8").replace("−", "-")
        found = re.findall(r'class="mono small"[^>]*>([-\d.]+)<', source)
        assert [float(a) for a in found] == pytest.approx(wanted, abs=0.50001e-4)
        title = re.search("<title>(.*)</title>", source)[1]
        for text in found:
            assert text == "1.5000" or text in title


def test_formula_shows_the_weights_of_the_script() -> None:
    rows = [[f"{a:g}" for a in row] for row in script("linear")["W"].tolist()]
    matrix = r" \\ ".join(" & ".join(row) for row in rows)
    for language in "en", "zh":
        source = (ROOT / f"docs/{language}/jacobian-explorer.md").read_text("utf-8")
        assert rf"J = W = \begin{{pmatrix}} {matrix} \end{{pmatrix}}" in source


@pytest.mark.parametrize("home", ["", "zh/"])
def test_phone_needs_no_sideways_scrolling(page: Page, address: str, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address + home + PAGE)
    for name in NAMES:
        page.locator("#explorer select").select_option(name)
        put(page, [-1.95, -1.95], [-1.95, -1.95])  # the widest numbers
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px wider than a phone"
