"""The pictures that scripts draw show what these find when they are run again.

They compute in float64: in float32 the order of the sums, which processors and threads choose,
changed the accuracy of training in single epochs by 0.011; in float64 no printed digit.
"""

import re
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, ROOT
from tests.tools.lines_run import never_ran
from tests.tools.run_example import run

CHAPTERS = [path.parent.name for path in sorted(EXAMPLES.glob("*/figures.py"))]


def other_lines(kept: str, drawn: str) -> list[tuple[str, str]]:
    """Lines with other words, or with a number that differs by more than a tenth."""

    def same(old: str, new: str) -> bool:
        (a, b) = (re.split(r"(-?\d+\.\d)", line) for line in (old, new))
        numbers = zip(a[1::2], b[1::2], strict=False)
        close = all(abs(float(x) - float(y)) < 0.11 for x, y in numbers)
        return a[::2] == b[::2] and close

    old, new = kept.splitlines(), drawn.splitlines()
    if len(old) != len(new):
        return [(f"{len(old)} lines", f"{len(new)} lines")]
    return [pair for pair in zip(old, new, strict=True) if not same(*pair)]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_drawing_is_what_the_script_draws(
    chapter: str, language: str, tmp_path: Path
) -> None:
    script = EXAMPLES / chapter / "figures.py"
    outcome = run(script, "cpu", str(tmp_path), language, seconds=60)
    assert not outcome.error, outcome.error
    assert not never_ran(script.read_text("utf-8"), outcome.ran)
    drawn = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    here = (ROOT / "docs" / language / "figures").glob(f"{chapter}-*.svg")
    kept = {path.name: path.read_text("utf-8") for path in here}
    assert kept.keys() == drawn.keys(), "Draw them again: make figures"
    for name, svg in drawn.items():
        for old, new in other_lines(kept[name], svg):
            what = f"{name} has {old.strip()}, and now comes {new.strip()}"
            pytest.fail(f"{what}. Draw it again: make figures", pytrace=False)


@pytest.mark.parametrize("old, new, differ", [
    ('<path d="M1.0 -2.1"/>', '<path d="M1.1 -2.0"/>', False),
    ('<path d="M1.0 -2.1"/>', '<path d="M1.0 -2.3"/>', True),
    ('<path d="M1.0 2"/>', '<path d="M1.0 3"/>', True),
    ("<title>0.01</title>", "<title>0.02</title>", True),
    ("<p>loss</p>", "<p>loss</p>\n<p>1</p>", True),
])  # fmt: skip
def test_a_wrong_drawing_is_caught(old: str, new: str, differ: bool) -> None:
    assert bool(other_lines(old, new)) == differ
