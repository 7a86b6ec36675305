"""The record of what ran where: it is up to date, and it is not easily fooled."""

import hashlib
import json
from pathlib import Path

import pytest
import record as page_line  # hooks/record.py
import torch

from tests import record
from tests.conftest import EXAMPLES
from tests.test_examples import SCRIPTS

SOURCE = b"print(1)\n#> 1\n"
SCRIPT = {"a.py": SOURCE}
CUDA_ONLY = b"# devices: cuda -- needs a GPU\n"


def run(
    source: bytes = SOURCE, result: str = "passed", device: str = "Tiny CPU"
) -> dict:
    return {
        "sha256": hashlib.sha256(source).hexdigest(),
        "device": device,
        "python": "3.11.7",
        "date": "2026-11-23",
        "result": result,
    }


def test_every_example_is_recorded_as_it_is_now() -> None:
    """On the CPU with the pinned torch; other runs may lag behind, and the pages say so."""
    pins = (EXAMPLES.parent / "constraints.txt").read_text("utf-8").split()
    (pinned,) = (p.removeprefix("torch==") for p in pins if p.startswith("torch=="))
    known = record.read()
    sources = {name: path.read_bytes() for name, path in SCRIPTS.items()}
    found = page_line.coverage(sources, known, "cpu")
    stale = [s for s in found.all if pinned not in found.passed.get(s, [])]
    gone = sorted(set(known) - set(SCRIPTS))
    if stale or gone:
        pytest.fail(
            "examples/record.json is behind: run `make update`. "
            f"Changed or new: {', '.join(stale) or 'none'}; gone: {', '.join(gone) or 'none'}",
            pytrace=False,
        )


def test_a_page_says_what_passed() -> None:
    known = {"a.py": {"cpu 2.13.0": run(), "cuda 2.11.0": run(device="NVIDIA H100")}}
    assert page_line.line(SCRIPT, known, "en") == (
        "Checked on CPU (torch 2.13.0) and on NVIDIA H100 (torch 2.11.0), 23 November 2026."
    )
    assert page_line.line(SCRIPT, known, "zh") == (
        "已在 CPU（torch 2.13.0）和 NVIDIA H100（torch 2.11.0）上检查，2026 年 11 月 23 日。"
    )


def test_releases_are_in_order() -> None:
    known = {"a.py": {"cpu 2.9.1": run(), "cpu 2.13.0": run(), "cpu 2.11.0": run()}}
    assert "(torch 2.9.1, 2.11.0, 2.13.0)" in page_line.line(SCRIPT, known, "en")


def test_without_a_cuda_run_the_page_says_so() -> None:
    known = {"a.py": {"cpu 2.13.0": run()}}
    assert page_line.line(SCRIPT, known, "en").endswith("No CUDA run recorded yet.")
    only = {"b.py": CUDA_ONLY}
    assert page_line.line(only, known, "en") == "No CUDA run recorded yet."
    assert page_line.line({}, known, "en") == ""


def test_an_edited_script_loses_its_mark() -> None:
    known = {"a.py": {"cpu 2.13.0": run(), "cuda 2.11.0": run(device="NVIDIA H100")}}
    edited = {"a.py": SOURCE + b" "}
    assert page_line.line(edited, known, "en") == (
        "On CPU: 0 of 1 examples; not <code>a.py</code> (changed since). "
        "On CUDA: 0 of 1 examples; not <code>a.py</code> (changed since)."
    )
    assert "changed since 2.13.0" in page_line.tables(edited, known, "en")


def test_one_edited_script_among_several_is_named() -> None:
    known = {"a.py": {"cpu 2.13.0": run()}, "b.py": {"cpu 2.13.0": run()}}
    page = {"a.py": SOURCE, "b.py": SOURCE + b"x = 1\n"}
    said = page_line.line(page, known, "en")
    assert "On CPU: 1 of 2 examples; not <code>b.py</code> (changed since)." in said
    assert "Checked" not in said


def test_a_failed_run_is_no_mark() -> None:
    known = {"a.py": {"cpu 2.13.0": run(result="failed")}}
    assert "No CPU run recorded yet" in page_line.line(SCRIPT, known, "en")
    assert "failed on 2.13.0" in page_line.tables(SCRIPT, known, "en")


def test_an_invented_run_is_believed_here() -> None:
    """What the hash does not protect: the page what-ran-where says what does."""
    known = {"a.py": {"cuda 2.11.0": run(device="NVIDIA Imaginary")}}
    assert "NVIDIA Imaginary" in page_line.line(SCRIPT, known, "en")


def test_a_run_is_written_and_scripts_that_are_gone_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_text(
        json.dumps({"gone.py": {"cpu 2.13.0": run()}, "a.py": {"cuda 2.11.0": run()}})
    )
    kind, entry = record.entry(SOURCE, "cpu", "passed")
    assert kind == f"cpu {torch.__version__.partition('+')[0]}"
    assert entry["sha256"] == run()["sha256"]
    record.write({"a.py": (kind, entry)}, {"a.py", "b.py"}, path)
    assert record.read(path) == {"a.py": {kind: entry, "cuda 2.11.0": run()}}
