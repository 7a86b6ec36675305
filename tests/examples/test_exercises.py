"""Every chapter ends with exercises, and each has a check that helps.

An exercise is a script: `exercise_<idea>.py` in the folder of its chapter, with the sections start
(the code that a reader gets), check (a function that says what is wrong in a sentence, or RIGHT)
and solution; below them stand wrong answers. All but start end with `print(check(...))`, and
test_scripts.py compares what they print.
"""

import re
from pathlib import Path

import pytest
from notes.examples import cut, references, scripts_of, sections

from tests.conftest import EXAMPLES, ROOT
from tests.text.test_pages import fail_on

PARTS = ["start", "check", "solution"]
RIGHT = "Right."
SAYS = re.compile(r"^print\(check\(.*\)\)\n#> (.+)$", re.M)
FEWEST, MOST = 3, 5
# Pages with Python that are no chapters.
WITHOUT = {"cheatsheet", "index", "install", "jacobian-explorer", "what-changed"}
PAGES = [p for p in sorted((ROOT / "docs/en").glob("*.md")) if p.stem not in WITHOUT]
EXERCISES = sorted(EXAMPLES.rglob("exercise_*.py"))


def page_problems(text: str) -> list[str]:
    """What is wrong with the exercises of a page."""
    if not scripts_of(text):
        return []
    last = text.rpartition("\n## ")[2]
    found = [[name, part] for _, name, part in references(last)]
    shown = [x for x in found if Path(x[0]).stem.startswith("exercise_")]
    names = list(dict.fromkeys(name for name, _ in shown))
    problems = []
    if not last.startswith("Exercises {#exercises}"):
        problems.append("the last section is not `## Exercises {#exercises}`")
    if not FEWEST <= len(names) <= MOST:
        problems.append(f"{len(names)} exercises; {FEWEST} to {MOST} are expected")
    expected = [[name, part] for name in names for part in PARTS]
    if shown != expected:
        problems.append(f"each exercise shows {PARTS}, in this order; here: {shown}")
    return problems


def script_problems(source: str) -> list[str]:
    """What is wrong with the script of an exercise."""
    if (found := list(sections(source)[0])) != PARTS:
        return [f"its sections are {found}, expected {PARTS}"]
    start, check, solution = (SAYS.findall(cut(source, part)) for part in PARTS)
    wrong = SAYS.findall(source.partition("[end:solution]")[2])
    problems = []
    if start or len(check) != 1 or RIGHT in check:
        what = f"the check says {check} to the starting code"
        problems.append(f"{what}: one sentence is expected, at the end of check")
    if solution != [RIGHT]:
        problems.append(f"the check says {solution} to the solution, not {RIGHT}")
    if len(wrong) < 2 or RIGHT in wrong:
        problems.append(f"below the solution, two wrong answers at least: {wrong}")
    if len({*check, *wrong}) < len(check + wrong):
        problems.append(f"a sentence comes twice: {check + wrong}. Say what is wrong")
    return problems


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_chapter_ends_with_exercises(path: Path) -> None:
    fail_on([f"{path}: {what}" for what in page_problems(path.read_text("utf-8"))])


@pytest.mark.parametrize("path", EXERCISES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_an_exercise_has_a_check_that_helps(path: Path) -> None:
    fail_on([f"{path}: {what}" for what in script_problems(path.read_text("utf-8"))])


TINY = """\
# --8<-- [start:start]
x = None  # 1 + 1
# --8<-- [end:start]

# --8<-- [start:check]
def check(x):
    return "Right." if x == 2 else f"{x} is not it."


print(check(x))
#> None is not it.
# --8<-- [end:check]

# --8<-- [start:solution]
print(check(1 + 1))
#> Right.
# --8<-- [end:solution]

# wrong: the signs side by side
print(check(11))
#> 11 is not it.
# wrong: minus
print(check(0))
#> 0 is not it.
"""
PAGE = "## Exercises {#exercises}\n" + "".join(
    f'--8<-- "a/exercise_{n}.py:{part}"\n' for n in "abc" for part in PARTS
)


@pytest.mark.parametrize("old, new, words", [
    ("", "", None),
    ("None is not it.", "Right.", "to the starting code"),
    ("print(check(x))", "print(x)", "to the starting code"),
    ("#> Right.", "#> 2 is not it.", "to the solution"),
    ("#> 0 is not it.", "#> Right.", "two wrong answers"),
    ("print(check(0))", "print(0)", "two wrong answers"),
    ("#> 0 is not it.", "#> 11 is not it.", "comes twice"),
    ("start:solution", "start:answer", "its sections are"),
])  # fmt: skip
def test_a_fault_of_an_exercise_is_caught(
    old: str, new: str, words: str | None
) -> None:
    found = script_problems(TINY.replace(old, new, 1) if old else TINY)
    assert any(words in what for what in found) if words else not found


@pytest.mark.parametrize("old, new, words", [
    ("", "", None),
    ("Exercises", "More", "the last section"),
    ("exercise_a", "exercise_b", "2 exercises"),
    ('"a/exercise_b.py:check"', '"a/exercise_b.py:solution"', "in this order"),
])  # fmt: skip
def test_a_fault_of_a_page_is_caught(old: str, new: str, words: str | None) -> None:
    found = page_problems("\n" + (PAGE.replace(old, new) if old else PAGE))
    assert any(words in what for what in found) if words else not found
