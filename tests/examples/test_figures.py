"""The pictures of the chapter `training` show what its script finds when it is run again.

Each SVG in docs/<language>/figures/ holds the numbers that it draws, as JSON in <metadata>.
`make figures` draws them again, from one run for each language.
"""

import base64
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from sklearn.datasets import load_digits

from tests.conftest import EXAMPLES, ROOT

NAMES = ("curves", "confusion", "mistakes")
SVG = "{http://www.w3.org/2000/svg}"
BLUE, ORANGE = "#2f7fd8", "#d9611c"

# Other vector instructions, or two threads instead of one, changed single epochs by up to 0.011
# (accuracy) and 0.014 (loss), and 1 of the 359 predictions at the end. About three times that:
ACCURACY, LOSS = 0.03, 0.05
CELL = 4  # images that may move in one cell of the confusion matrix
LAST = 0.02  # the final accuracy: 7 of 359 images


def read(folder: Path) -> dict[str, str]:
    return {n: (folder / f"training-{n}.svg").read_text("utf-8") for n in NAMES}


def committed(language: str) -> dict[str, str]:
    return read(ROOT / "docs" / language / "figures")


def facts(svgs: dict[str, str]) -> dict:
    """The numbers behind the three pictures, together."""
    roots = map(ElementTree.fromstring, svgs.values())
    parts = [json.loads(root.findtext(f"{SVG}metadata")) for root in roots]
    return {name: numbers for part in parts for name, numbers in part.items()}


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The numbers of a new run."""
    folder = tmp_path_factory.mktemp("figures")
    subprocess.run(
        [sys.executable, EXAMPLES / "training/figures.py", folder, "en"],
        env=os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""},
        check=True,
        timeout=300,
    )
    return facts(read(folder))


def differences(old: dict, new: dict) -> list[str]:
    """Names of the numbers in which two runs differ by more than two processors do."""
    allowed = {"accuracy": LAST, "counts": CELL}
    for part in "train", "val":
        allowed |= {f"{part}_loss": LOSS, f"{part}_accuracy": ACCURACY}
    problems = []
    for name, most in allowed.items():
        a, b = np.array(old[name]), np.array(new[name])
        if a.shape != b.shape or abs(a - b).max() > most:
            problems.append(f"{name}: {a.tolist()}; now {b.tolist()}")
    # which image is in which part comes from a seeded generator on the CPU: exact
    a, b = (np.array(found["counts"]).sum(1).tolist() for found in (old, new))
    return problems + [f"images of each digit: {a}; now {b}"] * (a != b)


def contradictions(found: dict) -> list[str]:
    """Where the numbers of one run do not fit each other, or the data: exactly."""
    problems = []
    counts = np.array(found["counts"])
    if found["accuracy"] != round(counts.trace() / counts.sum(), 4):
        problems.append(f"accuracy {found['accuracy']} is not that of the matrix")
    wrong = counts - np.diag(counts.diagonal())
    listed = np.zeros_like(counts)
    for mistake in found["mistakes"]:
        listed[mistake["true"], mistake["predicted"]] += 1
        if load_digits().target[mistake["image"]] != mistake["true"]:
            problems.append(f"image {mistake['image']} is no {mistake['true']}")
    if (listed > wrong).any() or listed.sum() != min(10, wrong.sum()):
        problems.append(f"the mistakes {found['mistakes']} are not those of the matrix")
    return problems


def undrawn(svgs: dict[str, str]) -> list[str]:
    """Numbers that the drawing shows otherwise than its <metadata> says."""
    found = facts(svgs)
    trees = {name: ElementTree.fromstring(svg) for name, svg in svgs.items()}
    problems = []
    lines = {BLUE: [], ORANGE: []}
    for path in trees["curves"].iter(f"{SVG}path"):
        for color, drawn in lines.items():
            if color in path.get("style", ""):
                words = path.get("d").replace("M", " ").replace("L", " ").split()
                drawn.append(np.array(words, float).reshape(-1, 2)[:, 1])
    for number, name in ((0, "loss"), (-1, "accuracy")):  # between them: the legend
        values = found[f"train_{name}"] + found[f"val_{name}"]
        heights = np.concatenate([lines[BLUE][number], lines[ORANGE][number]])
        slope, start = np.polyfit(values, heights, 1)
        if slope > 0 or abs(slope * np.array(values) + start - heights).max() > 0.05:
            problems.append(f"the curves of the {name} have another shape")

    texts = [t for t in trees["confusion"].iter(f"{SVG}text") if t.text.isdecimal()]
    texts = [t for t in texts if "middle" in t.get("style", "")]
    places = [(float(t.get("y")), float(t.get("x")), int(t.text)) for t in texts]
    bottom = max(places)[0]  # the row of labels below the matrix
    drawn = [number for y, _, number in sorted(places) if y != bottom]
    if drawn != [number for row in found["counts"] for number in row if number]:
        problems.append(f"the numbers in the matrix are {drawn}")

    images = load_digits().images
    pictures = list(trees["mistakes"].iter(f"{SVG}image"))
    pairs = [t.text for t in trees["mistakes"].iter(f"{SVG}text")]
    if pairs != [f"{m['true']} → {m['predicted']}" for m in found["mistakes"]]:
        problems.append(f"the mistakes drawn are {pairs}")
    for picture, mistake in zip(pictures, found["mistakes"], strict=True):
        data = picture.get("{http://www.w3.org/1999/xlink}href").partition(",")[2]
        png = Image.open(io.BytesIO(base64.b64decode(data)))
        gray = np.array(png.convert("L"), float)
        if abs(gray - 255 * (1 - images[mistake["image"]] / 16)).max() > 2:
            problems.append(f"the picture of image {mistake['image']} is another one")
    return problems


@pytest.mark.parametrize("language", ["en", "zh"])
def test_figures_show_what_the_script_finds(language: str, again: dict) -> None:
    svgs = committed(language)
    found = facts(svgs)
    problems = differences(found, again) + contradictions(found) + undrawn(svgs)
    problems += contradictions(again)
    assert not problems, "\n".join([*problems, "Draw them again: make figures"])
    assert found == facts(committed("en"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_figures_fit_a_page(language: str) -> None:
    ids = []
    for name, svg in committed(language).items():
        assert len(svg.encode()) < 40_000, name
        assert "\n\n" not in svg, f"{name}: a blank line ends the block in Markdown"
        assert "<style" not in svg, f"{name}: its style would hold for the whole page"
        root = ElementTree.fromstring(svg)
        assert root[0].tag == f"{SVG}title"
        assert root[0].text
        ids += [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids)), "an id twice on one page"


# The checks themselves


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("curves", '"train_loss": [1.', '"train_loss": [2.'),
        ("curves", '"val_accuracy": [0.3', '"val_accuracy": [0.7'),
        ("confusion", '"counts": [[28, 0,', '"counts": [[27, 1,'),
        ("confusion", '"counts": [[28, 0,', '"counts": [[29, 0,'),
        ("confusion", '"accuracy": 0.98', '"accuracy": 0.99'),
        ("confusion", ">28<", ">29<"),
        ("mistakes", '"predicted": 7', '"predicted": 8'),
        ("mistakes", '"true": 1', '"true": 2'),
        ("mistakes", "1 → 7</text>", "1 → 8</text>"),
        ("mistakes", '"image": 1288', '"image": 1289'),
    ],
)
def test_a_wrong_number_is_caught(again: dict, name: str, old: str, new: str) -> None:
    svgs = committed("en")
    assert old in svgs[name], "plant another one: the picture has changed"
    svgs[name] = svgs[name].replace(old, new, 1)
    found = facts(svgs)
    assert differences(found, again) + contradictions(found) + undrawn(svgs)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("train_loss", lambda values: [v + 0.06 for v in values]),
        ("val_accuracy", lambda values: [v - 0.04 for v in values]),
        ("val_loss", lambda values: values[:-1]),
        ("accuracy", lambda value: value - 0.03),
        ("counts", lambda counts: [[row[1], row[0], *row[2:]] for row in counts]),
        ("counts", lambda counts: [*counts[1:], counts[0]]),
    ],
)
def test_another_run_is_caught(again: dict, name: str, change) -> None:
    """Each tolerance has an end."""
    assert differences(again, again) == []
    assert differences(again | {name: change(again[name])}, again)
