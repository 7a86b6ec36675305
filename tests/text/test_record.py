"""The record of what ran where: it is up to date, and it is not easily fooled."""

import json
import re
from pathlib import Path

import pytest
import torch
from notes.run_record import (
    NO_CUDA_RUN,
    fingerprint,
    how_to_run,
    line,
    no_cuda_run,
    state,
    tables,
)

from tests.conftest import EXAMPLES, ROOT
from tests.tools import record_runs

SCRIPT = {"a.py": "print(1)\n#> 1\n"}
OTHER = {"b.py": "x = 1\n"}
EDITED = {"a.py": "print(1)\n#> 1\n "}
CUDA_ONLY = {"c.py": "# devices: cuda -- needs a GPU\n"}


def run(device="cpu", release="2.13.0", outcome="passed", scripts=SCRIPT) -> dict:
    return {
        "device": device,
        "name": "Tiny CPU" if device == "cpu" else "NVIDIA H100",
        "torch": release,
        "python": "3.11.7",
        "date": "2026-11-23",
        "passed": {},
        outcome: {name: fingerprint(text) for name, text in scripts.items()},
    }


CPU, CUDA = run(), run("cuda", "2.11.0")
# That there is no run on CUDA: the build says it, and stops when there is one.
BY_HAND = re.compile(
    r"\b(no|not|never)\b[^.|]{0,30}\b(run|ran|recorded)\b[^.|]{0,20}\b(CUDA|GPU)"
    r"|\b(no|not|never)\b[^.|]{0,20}(CUDA|GPU)[^.|]{0,20}\b(run|ran|recorded)\b"
    r"|CUDA run[^.|]{0,20}\bnot\b|not run yet"
    r"|(没有?|[尚还从]未)[^。|]{0,9}(CUDA|GPU)[^。|]{0,9}(运行|记录)|还没有.{0,9}(CUDA|运行过)",
    re.I,
)


def test_every_example_is_recorded_as_it_is_now() -> None:
    """On the CPU with the pinned torch; other runs may lag behind, and the pages say so."""
    pins = (ROOT / "constraints.txt").read_text("utf-8")
    pinned = re.search(r"^torch==(.+)$", pins, re.M)[1]
    runs = json.loads((EXAMPLES / "record.json").read_text("utf-8"))
    behind, gone = [], {name for run in runs for name in run["passed"]}
    for path in sorted(EXAMPLES.rglob("*.py")):
        name, source = path.relative_to(EXAMPLES).as_posix(), path.read_text("utf-8")
        gone.discard(name)
        how, ran = state(name, source, runs, "cpu")
        passed = [how == "passed" and run["torch"] == pinned for run in ran]
        behind += [name] * (how != "not here" and not any(passed))
    remedy = "examples/record.json is behind: run `make update`"
    said = f"Changed or new: {behind}. Gone: {sorted(gone)}"
    assert not (behind or gone), f"{remedy}. {said}"


@pytest.mark.parametrize("scripts, runs, said", [
    (SCRIPT, [CPU, CUDA], "本页的输出全部是实际运行的结果，环境是 CPU（torch 2.13.0）和 NVIDIA H100（torch 2.11.0），日期是 2026 年 11 月 23 日。"),
    (SCRIPT, [CPU, CUDA], "Every output here is from a run on CPU (torch 2.13.0) and on NVIDIA H100 (torch 2.11.0), 23 November 2026."),
    (SCRIPT, [CPU, run(release="2.9.1")], "Every output here is from a run on CPU (torch 2.9.1, 2.13.0), 23 November 2026. No CUDA run recorded yet."),
    (EDITED, [CUDA], "No CPU run recorded yet. On CUDA: 0 of 1 examples; not <code>a.py</code> (changed since)."),
    (SCRIPT | OTHER, [run(scripts=SCRIPT | {"b.py": ""})],
     "On CPU: 1 of 2 examples; not <code>b.py</code> (changed since). No CUDA run recorded yet."),
    (SCRIPT, [run(outcome="failed")], "No CPU run recorded yet. No CUDA run recorded yet."),
    (CUDA_ONLY, [CPU], "No CUDA run recorded yet."),
    ({}, [CPU], ""),
])  # fmt: skip
def test_a_page_says_what_passed(scripts: dict, runs: list, said: str) -> None:
    crlf = {name: text.replace("\n", "\r\n") for name, text in scripts.items()}
    language = "zh" if "。" in said else "en"
    assert line(scripts, runs, language) == line(crlf, runs, language) == said


def test_a_page_says_how_to_run_it() -> None:
    """Of a script that draws, the page shows a part that needs less."""
    text = "import matplotlib\n# --8<-- [start:a]\nimport PIL\n# --8<-- [end:a]\n"
    shown = '\n--8<-- "a.py:a"\n'
    needs = " To install: <code>pip install pillow</code>"
    for page, in_order, words in [
        (f"{shown}\n## B\n{shown}", False, "once the code at the top has run."),
        (f"# A\n\n## B\n{shown}", False, "Each section's code runs by itself."),
        (shown, True, "The code runs from the top of the page on."),
    ]:
        said = how_to_run(page, in_order, {"a.py": text}.__getitem__, "en")
        assert said.endswith(words + needs)
    said = how_to_run(
        shown, True, {"a.py": text.replace("PIL", "os")}.__getitem__, "en"
    )
    assert said == "The code runs from the top of the page on."


def test_pages_say_that_no_cuda_run_is_recorded_until_there_is_one() -> None:
    assert no_cuda_run([CPU], "en") == "No CUDA run recorded yet."
    assert no_cuda_run([CPU], "zh") == "还没有在 CUDA 上运行的记录。"
    assert no_cuda_run([CPU, CUDA], "en") == ""
    pages = {p: p.read_text("utf-8") for p in (ROOT / "docs").rglob("*.md")}
    texts = {p: text.replace(NO_CUDA_RUN, "") for p, text in pages.items()}
    found = [
        f"{p}: {x[0]}" for p, text in texts.items() for x in BY_HAND.finditer(text)
    ]
    assert not found, f"Write {NO_CUDA_RUN} instead, the build says it: {found}"


@pytest.mark.parametrize("text", [
    "No CUDA run has been recorded yet.", "A CUDA run has not been recorded.", "Not yet run on CUDA.",
    "These lines have never\nrun on a GPU.", "No run on `cuda` is recorded.", "It was not run yet.",
    "还没有记录过 CUDA 运行。", "还没有在 CUDA 上运行的记录。", "尚未在 GPU 上运行。", "还没有运行过。",
])  # fmt: skip
def test_what_a_page_says_of_cuda_by_hand_is_caught(text: str) -> None:
    assert BY_HAND.search(text)


def test_tables() -> None:
    runs = [run(scripts=SCRIPT | {"b.py": ""}), run("cuda", outcome="failed")]
    rows = tables(SCRIPT | OTHER | CUDA_ONLY, runs, "en").splitlines()
    assert [rows[2], rows[3], *rows[-3:]] == [
        "| CPU, torch 2.13.0 | Tiny CPU | 3.11.7 | 2026-11-23 | 1 |",
        "| CUDA, torch 2.13.0 | NVIDIA H100 | 3.11.7 | 2026-11-23 | 0 |",
        "| `a.py` | 2.13.0 | failed on 2.13.0 |",
        "| `b.py` | changed since 2.13.0 | no run recorded |",
        "| `c.py` | not possible: needs a GPU | no run recorded |",
    ]


def test_a_run_replaces_older_results_of_its_device_and_release() -> None:
    old = [run(scripts=SCRIPT | OTHER), run(release="2.9.1"), CUDA]
    later = {**CPU, "date": "2026-11-24"}
    del later["passed"]
    after = record_runs.merged(old, later, {"a.py": (SCRIPT["a.py"], False)})
    failed = {**later, "passed": {}, "failed": CPU["passed"]}
    assert after == [run(scripts=OTHER), failed, *old[1:]]
    now = {name: (text, True) for name, text in (EDITED | OTHER).items()}
    passed = {**later, "passed": run(scripts=EDITED | OTHER)["passed"], "failed": {}}
    assert record_runs.merged(after, later, now) == [passed, *old[1:]]


def test_scripts_that_are_gone_leave_the_record(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_text(json.dumps([run(scripts=SCRIPT | OTHER), CUDA]), "utf-8")
    (tmp_path / "a.py").write_text(SCRIPT["a.py"], "utf-8")
    record_runs.write({"a.py": (SCRIPT["a.py"], True)}, "cpu", tmp_path)
    runs = json.loads(path.read_text("utf-8"))
    assert {name for run in runs for name in run["passed"]} == {"a.py"}
    now = torch.__version__.partition("+")[0]
    assert ("cpu", now) in [(run["device"], run["torch"]) for run in runs]
