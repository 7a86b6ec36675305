"""The pictures that scripts draw show what these find when they are run again.

Each of the chapter `training` holds the numbers that it draws, as JSON in <metadata>.
`make figures` draws them again, from one run for each language. The drawing is not read back:
the same run writes it and the numbers, and test_translation.py compares both languages.
"""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from tests.conftest import EXAMPLES, ROOT
from tests.tools.lines_run import never_ran
from tests.tools.run_example import run

CHAPTERS = [path.parent.name for path in sorted(EXAMPLES.glob("*/figures.py"))]
CHAPTERS.remove("training")  # its tests are below
FIGURES = {x: ROOT / "docs" / x / "figures" for x in ("en", "zh")}

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
        numbers = re.search("<metadata>(.+)</metadata>", path.read_text("utf-8"))[1]
        found |= json.loads(numbers)
    return found


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The numbers of a new run."""
    folder = tmp_path_factory.mktemp("figures")
    script = EXAMPLES / "training/figures.py"
    outcome = run(script, "cpu", str(folder), "en", seconds=300)
    assert not outcome.error, outcome.error
    assert not never_ran(script.read_text("utf-8"), outcome.ran)
    return facts(folder)


def check_same(old: dict, new: dict) -> None:
    """Two runs differ by no more than two processors do."""
    for name, most in TOLERANCES.items():
        a, b = np.array(old[name]), np.array(new[name])
        what = f"{name}: {a.tolist()}; now {b.tolist()}. Draw them again: make figures"
        assert a.shape == b.shape and abs(a - b).max() <= most, what
    # which image is in which part comes from a seeded generator on the CPU: exact
    a, b = (np.array(found["counts"]).sum(1).tolist() for found in (old, new))
    assert a == b, "these are not the same images of each digit: make figures"


def check_consistent(found: dict) -> None:
    """The numbers of one run fit each other, and the data: exactly."""
    counts, mistakes = np.array(found["counts"]), found["mistakes"]
    assert found["accuracy"] == round(counts.trace() / counts.sum(), 4)
    wrong = counts - np.diag(counts.diagonal())
    assert len(mistakes) == min(10, wrong.sum())
    for mistake in mistakes:
        wrong[mistake["true"], mistake["predicted"]] -= 1
        assert load_digits().target[mistake["image"]] == mistake["true"], mistake
    assert wrong.min() >= 0, f"the mistakes {mistakes} are not those of the matrix"


@pytest.mark.parametrize("language", FIGURES)
def test_figures_show_what_the_script_finds(language: str, again: dict) -> None:
    found = facts(FIGURES[language])
    check_consistent(found)
    check_consistent(again)
    check_same(found, again)
    assert found == facts(FIGURES["en"]), "Draw both on one machine: make figures"
    ids = []
    for path in FIGURES[language].glob("training-*.svg"):
        svg, name = path.read_text("utf-8"), path.name
        assert "\n\n" not in svg, f"{name}: a blank line ends the block in Markdown"
        assert "<style" not in svg, f"{name}: its style would hold for the whole page"
        assert re.search("<title>.+</title>", svg), f"{name} has no alternative text"
        ids += re.findall(r'\bid="(.+?)"', svg)
    assert len(ids) == len(set(ids)), "an id twice on one page"


@pytest.mark.parametrize("language", FIGURES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_drawing_is_what_the_script_draws(
    chapter: str, language: str, tmp_path: Path
) -> None:
    """The same words, and numbers that differ by a tenth at most: they are computed in float64."""
    script = EXAMPLES / chapter / "figures.py"
    outcome = run(script, "cpu", str(tmp_path), language, seconds=60)
    assert not outcome.error, outcome.error
    assert not never_ran(script.read_text("utf-8"), outcome.ran)
    drawn = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    here = FIGURES[language].glob(f"{chapter}-*.svg")
    kept = {path.name: path.read_text("utf-8") for path in here}
    assert kept.keys() == drawn.keys(), "Draw them again: make figures"
    for name, svg in drawn.items():
        old, new = (re.split(r"(-?\d+\.\d)", text) for text in (kept[name], svg))
        assert old[::2] == new[::2], f"{name}: draw it again: make figures"
        numbers = np.array(old[1::2], float) - np.array(new[1::2], float)
        assert abs(numbers).max(initial=0) < 0.11, (
            f"{name}: draw it again: make figures"
        )


def test_wrong_numbers_are_caught() -> None:
    """Those of another run, just beyond each tolerance; those that contradict each other."""
    found = facts(FIGURES["en"])
    first, *others = found["mistakes"]
    all_moved = {"counts": np.array(found["counts"]) + 1}  # within the tolerance
    for wrong in [
        *({x: np.array(found[x]) + 1.1 * most} for x, most in TOLERANCES.items()),
        {"val_loss": found["val_loss"][:-1]},
        all_moved,  # another test set
    ]:
        with pytest.raises(AssertionError):
            check_same(found | wrong, found)
    for wrong in [
        {"accuracy": found["accuracy"] - 0.001},
        all_moved,
        {"mistakes": others},
        {"mistakes": [first | {"predicted": first["true"]}, *others]},
        # images 0 to 9 show the digits 0 to 9
        {"mistakes": [first | {"image": 9 - first["true"]}, *others]},
    ]:
        with pytest.raises(AssertionError):
            check_consistent(found | wrong)
