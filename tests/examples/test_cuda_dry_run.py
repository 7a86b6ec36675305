"""Scripts that ask for a GPU run without one: what they print there is not seen, slips are.

What tests/tools/cuda_stand_ins.py says is real counts here. No run of this test is recorded.
"""

import re
from pathlib import Path

import pytest
import torch
from notes.examples import DEVICE_LINE, devices_of

from tests import conftest
from tests.conftest import EXAMPLES
from tests.tools.cuda_stand_ins import stand_in
from tests.tools.run_example import fault, run

ASKS = re.compile(r"torch\.(cuda|accelerator)\.|\.type\b(?! ==)")
TRACES = re.compile(r"torch\.(compile|export|onnx)\b")  # not through the stand-ins


def asks_for_a_gpu(source: str) -> bool:
    names = devices_of(source).names
    asks = ASKS.search(source.replace(DEVICE_LINE, ""))
    own_branch = asks and not TRACES.search(source)
    return "cuda" in names and ("cpu" not in names or bool(own_branch))


def slip(source: str, path: Path) -> tuple[int, str] | None:
    """Line and words of what went wrong with a script and the stand-ins; None if nothing."""
    outcome = run(path, "cpu", before=stand_in)
    if outcome.error or outcome.stray:
        return fault(source, outcome, "cuda")
    silent = "print(" in source and not outcome.printed
    return (1, "it prints nothing") if silent else None


SCRIPTS = {
    path.relative_to(EXAMPLES).as_posix(): source
    for path in sorted(EXAMPLES.rglob("*.py"))
    if asks_for_a_gpu(source := path.read_text("utf-8"))
    and "notebooks" not in path.parts
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_gpu_would_find_no_slip(script: str) -> None:
    if found := slip(SCRIPTS[script], EXAMPLES / script):
        line, what = found
        pytest.fail(f"examples/{script}:{line} with stand-ins for CUDA: {what}", False)


@pytest.mark.parametrize("script, good, bad, words", [
    ("cuda/pinned.py", "cuda.synchronize()", "cuda.synchronize_all()", "no attribute 'sync"),
    ("cuda/pinned.py", "cuda.Event()", "cuda.Event(timing=True)", "argument 'timing'"),
    ("cuda-memory/checkpointing_memory.py", "(2048, 256,", "(2048, 250,", "2048x250"),
    ("cuda-memory/checkpointing_memory.py", ').to("cuda")', ")", "on the same device"),
    ("devices/mixing_cuda.py", 'device="cuda"', 'device="cpu"', "it prints nothing"),
])  # fmt: skip
def test_a_planted_slip_is_found(
    script: str, good: str, bad: str, words: str, tmp_path: Path
) -> None:
    path, source = tmp_path / "planted.py", SCRIPTS[script]
    assert good in source
    planted = source.replace(good, bad)
    path.write_text(planted, "utf-8")
    line, what = slip(planted, path)
    assert words in what
    assert 0 < line <= planted.count("\n")


def test_a_run_on_cuda_without_a_gpu_ends_at_once(
    pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pytestconfig.option, "on", "cuda")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setenv("REQUIRE_CUDA", "1")
    with pytest.raises(pytest.exit.Exception, match="REQUIRE_CUDA is set") as ended:
        conftest.on.__wrapped__(pytestconfig)
    assert ended.value.returncode == 2
