"""The pictures of the chapter `training` show what its script finds when it is run again.

Each SVG in docs/<language>/figures/ holds the numbers that it draws, as JSON in <metadata>.
`make figures` draws them again, from one run for each language. The drawing is not read back:
the same run writes it and the numbers, and test_translation.py compares both languages.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from sklearn.datasets import load_digits

from tests.conftest import EXAMPLES, ROOT

FIGURES = {x: ROOT / "docs" / x / "figures" for x in ("en", "zh")}
SVG = "{http://www.w3.org/2000/svg}"

# Other vector instructions, or two threads instead of one, changed single epochs by up to 0.011
# (accuracy) and 0.014 (loss), and 1 of the 359 predictions at the end. About three times that:
TOLERANCES = {
    **dict.fromkeys(("train_loss", "val_loss"), 0.05),
    **dict.fromkeys(("train_accuracy", "val_accuracy"), 0.03),
    "accuracy": 0.02,  # at the end: 7 of 359 images
    "counts": 4,  # images that may move in one cell of the confusion matrix
}


def facts(folder: Path) -> dict:
    """The numbers behind the three pictures, together."""
    found = {}
    for path in folder.glob("training-*.svg"):
        found |= json.loads(ElementTree.parse(path).findtext(f"{SVG}metadata"))
    return found


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
    return facts(folder)


def differences(old: dict, new: dict) -> list[str]:
    """Names of the numbers in which two runs differ by more than two processors do."""
    problems = []
    for name, most in TOLERANCES.items():
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
    fits = len(found["mistakes"]) == min(10, wrong.sum())
    for mistake in found["mistakes"]:
        wrong[mistake["true"], mistake["predicted"]] -= 1
        if load_digits().target[mistake["image"]] != mistake["true"]:
            problems.append(f"image {mistake['image']} is no {mistake['true']}")
    if not fits or wrong.min() < 0:
        problems.append(f"the mistakes {found['mistakes']} are not those of the matrix")
    return problems


@pytest.mark.parametrize("language", FIGURES)
def test_figures_show_what_the_script_finds(language: str, again: dict) -> None:
    found = facts(FIGURES[language])
    problems = differences(found, again)
    problems += contradictions(found) + contradictions(again)
    assert not problems, "\n".join([*problems, "Draw them again: make figures"])
    assert found == facts(FIGURES["en"]), "Draw both on one machine: make figures"
    ids = []
    for path in FIGURES[language].glob("training-*.svg"):
        svg, name = path.read_text("utf-8"), path.name
        assert len(svg.encode()) < 40_000, name
        assert "\n\n" not in svg, f"{name}: a blank line ends the block in Markdown"
        assert "<style" not in svg, f"{name}: its style would hold for the whole page"
        root = ElementTree.fromstring(svg)
        assert root.findtext(f"{SVG}title"), f"{name} has no alternative text"
        ids += [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids)), "an id twice on one page"


# The checks themselves, on wrong numbers


def test_another_run_is_caught() -> None:
    """Each tolerance has an end."""
    found = facts(FIGURES["en"])
    assert differences(found, found) == []
    for name, most in TOLERANCES.items():
        assert differences(found | {name: np.array(found[name]) + 1.1 * most}, found)
    assert differences(found | {"val_loss": found["val_loss"][:-1]}, found)
    # Within the tolerance, but these are the images of another test set.
    assert differences(found | {"counts": np.array(found["counts"]) + 1}, found)


def test_a_contradiction_is_caught() -> None:
    found = facts(FIGURES["en"])
    first, *others = found["mistakes"]
    for wrong in (
        {"accuracy": found["accuracy"] - 0.001},
        {"counts": np.array(found["counts"]) + 1},
        {"mistakes": others},
        {"mistakes": [first | {"predicted": first["true"]}, *others]},
        # images 0 to 9 show the digits 0 to 9
        {"mistakes": [first | {"image": 9 - first["true"]}, *others]},
    ):
        assert contradictions(found | wrong), wrong
