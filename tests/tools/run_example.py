"""Run a script of `examples/`, and compare what it printed with its `#>` comments.

Each script runs in a process of its own, forked from a server that has imported torch: as
fresh as `python examples/<script>.py`, without the 1.3 s that importing torch takes.
"""

from __future__ import annotations

import ast
import difflib
import io
import multiprocessing
import os
import re
import runpy
import sys
import tempfile
import textwrap
import tokenize
import traceback
import warnings
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest
from notes.examples import devices_of

from tests.tools.lines_run import follow_with_children

ROOT = Path(__file__).resolve().parents[2]
# A number with a fraction or an exponent. Whole numbers (sizes, counts) are exact.
FLOAT = re.compile(
    r"(?<![\w.])[-+]?(?:\d+\.\d*|\.\d+)(?:e[-+]?\d+)?(?![\w.])|(?<![\w.])\d+e[-+]?\d+"
)


@dataclass
class Outcome:
    """What one run of a script gave.

    printed: number of the line that printed -> the text.
    caught: the messages of the exceptions that the script caught and printed something of.
    stray: what reached standard output other than by the script's own print.
    error: the traceback, from the script's first frame on; empty if there was none.
    ran: the numbers of the lines that ran, in its process or in one that it started.
    """

    printed: dict[int, str] = field(default_factory=dict)
    caught: list[str] = field(default_factory=list)
    stray: str = ""
    error: str = ""
    ran: set[int] = field(default_factory=set)


def run(
    path: Path,
    device: str,
    *arguments: str,
    seconds: float = 60,
    on_warning: str = "error",
    before: Callable[[], None] | None = None,
) -> Outcome:
    """Run the script at `path` on `device` ("cpu" or "cuda"), for at most `seconds`.

    `arguments` are those of the script; `on_warning` is what Python's warnings filter does:
    "error", "default"; `before` is called in the script's process before it.
    """
    context = multiprocessing.get_context("forkserver")
    # torch imports the first two late, at the first jacrev and the first gradcheck
    # None of these may ask for CUDA, as torch.utils.benchmark does: no child could use it.
    slow = ["torch._dynamo", "sympy", "sklearn.datasets", "matplotlib.pyplot"]
    context.set_forkserver_preload(["torch", *slow, "pytest", __name__])
    ours, theirs = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory() as folder:
        # not a daemon: a DataLoader in the script may start processes of its own
        sent = (theirs, path, device, folder, on_warning, before, arguments)
        process = context.Process(target=_child, args=sent)
        process.start()
        theirs.close()
        try:
            if ours.poll(seconds):
                return ours.recv()
            return Outcome(error=f"it ran longer than {seconds:g} s and was stopped")
        except EOFError:
            process.join()
            return Outcome(error=f"the process ended with exit code {process.exitcode}")
        finally:
            process.kill()
            process.join()


def prepare(device: str) -> None:
    """Settle what may differ from run to run: devices, threads, seeds, precision.

    Notebooks run it too, from its source: it must not use any name of this module.
    """
    import os

    if device == "cpu":  # also on a machine that has an accelerator
        os.environ["CUDA_VISIBLE_DEVICES"] = ""
    os.environ["OMP_NUM_THREADS"] = "1"
    import torch

    if device == "cpu":
        torch.accelerator.current_accelerator = lambda check_available=False: None
    else:
        # Convolutions use TF32 by default, which has three digits: too few to compare.
        torch.backends.cudnn.conv.fp32_precision = "ieee"
    # Two threads on a busy two-core machine: 34 s for 2 s of work.
    torch.set_num_threads(1)
    # A release may start each process from one seed: a missing manual_seed must show.
    torch.seed()


def _child(pipe, path: Path, device: str, folder, on_warning, before, arguments):
    """Run the script as `python path` would, in `folder`, and send back an Outcome."""
    prepare(device)
    # Processes that it starts are started as `python path` would: not by our server.
    multiprocessing.set_start_method(None, force=True)
    if before:
        before()
    os.chdir(folder)
    ours = ("", str(ROOT), str(ROOT / "hooks"))
    sys.path[:] = [str(path.parent), *(p for p in sys.path if p not in ours)]
    sys.argv[:] = [str(path), *arguments]

    printed: dict[int, str] = defaultdict(str)
    caught: list[str] = []

    def record(*values, file=None, **options) -> None:
        """Print, and file the text under the line of the script that prints it."""
        if file not in (None, sys.stdout):
            return print(*values, file=file, **options)
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != str(path):
            frame = frame.f_back
        if frame is None:
            raise RuntimeError("print was called from outside the script")
        text = io.StringIO()
        print(*values, file=text, **options)
        printed[frame.f_lineno] += text.getvalue()
        if error := sys.exception():
            caught.append(str(error))

    # The file descriptor, not only sys.stdout: C++ code and child processes write there.
    stray, error = Path(folder, "stdout"), ""
    os.dup2(os.open(stray, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 1)
    with (
        open(1, "w", buffering=1, encoding="utf-8", closefd=False) as sys.stdout,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter(on_warning)
        # Forward mode of torch 2.13 calls it, and Python 3.14 shows no reader this warning.
        warnings.filterwarnings(
            "ignore", "`torch.jit.script` is not", DeprecationWarning
        )
        lines = follow_with_children(str(path), folder)
        try:
            runpy.run_path(str(path), {"print": record}, "__main__")
        except BaseException as raised:  # a script may also exit
            trace = traceback.TracebackException.from_exception(raised)
            while trace.stack and trace.stack[0].filename != str(path):
                del trace.stack[0]
            error = "".join(trace.format(chain=False))
        sys.settrace(None)
    ran = {int(line) for line in lines.read_text("utf-8").split()}
    stray = stray.read_text("utf-8", "replace")
    pipe.send(Outcome(dict(printed), caught, stray, error, ran))


def render(source: str, printed: dict[int, str]) -> str:
    """Return `source` with its `#>` comments replaced by what was printed."""
    statements = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.stmt)]
    lines = source.splitlines()
    after: dict[int, list[str]] = defaultdict(list)
    for number, text in sorted(printed.items()):
        covering = [s for s in statements if s.lineno <= number <= s.end_lineno]
        innermost = min(covering, key=lambda s: s.end_lineno - s.lineno)
        indent = re.match(" *", lines[innermost.lineno - 1])[0]
        rows = textwrap.indent(text.rstrip("\n"), "#> ", lambda _: True).splitlines()
        after[innermost.end_lineno] += [(indent + row).rstrip() for row in rows]
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = {token.start[0] for token in tokens if token.type == tokenize.COMMENT}
    result = []
    for number, line in enumerate(lines, 1):
        if number not in comments or not line.lstrip().startswith("#>"):
            result.append(line)
        result += after[number]
    return "\n".join(result) + "\n"


def as_on_cpu(text: str) -> str:
    """Write the output of a CUDA run the way the CPU prints it."""
    return re.sub(r"\bcuda:\d+\b", "cpu", re.sub(r",\s*device='cuda(:\d+)?'", "", text))


def first_difference(recorded: str, rendered: str) -> int | None:
    """Number of the first line at which two versions of a script differ, or None.

    In output, a number with a fraction may differ by one unit in its last printed place:
    two processors add in different orders and may round that place differently. All else
    must be equal, also `2.` and `0.5`: what prints so briefly was not rounded.
    """
    a, b = recorded.splitlines(), rendered.splitlines()
    for number, (x, y) in enumerate(zip(a, b, strict=False), 1):
        output = x.lstrip().startswith("#>")
        same_but_floats = FLOAT.sub("0", x).split() == FLOAT.sub("0", y).split()
        close = map(_within_one, FLOAT.findall(x), FLOAT.findall(y))
        if x != y and not (output and same_but_floats and all(close)):
            return number
    return None if len(a) == len(b) else min(len(a), len(b)) + 1


def _within_one(a: str, b: str) -> bool:
    x, y = Decimal(a), Decimal(b)
    places = [z.as_tuple().exponent for z in (x, y)]  # -3 for 2.718
    return a == b or (max(places) < -1 and abs(x - y) <= Decimal(10) ** min(places))


def fault(source: str, outcome: Outcome, device: str) -> tuple[int, str] | None:
    """What is wrong with a run: the line (0 if unknown) and words; None if nothing is."""
    if "InvalidCxxCompiler" in outcome.error:  # the default backend of torch.compile
        pytest.skip("torch.compile finds no C++ compiler: install g++ or clang++")
    if outcome.error:
        line = re.search(r"line (\d+)", outcome.error)
        return int(line[1]) if line else 0, outcome.error
    if outcome.stray:
        return 0, f"standard output got text other than by print: {outcome.stray!r}"
    printed = outcome.printed
    if device != devices_of(source).names[0]:  # where its output was recorded
        printed = {line: as_on_cpu(text) for line, text in printed.items()}
    new = render(source, printed)
    if line := first_difference(source, new):
        texts = source.splitlines(), new.splitlines()
        diff = difflib.unified_diff(*texts, "expected", "printed", lineterm="", n=2)
        return line, "\n".join(["the output differs from the #> comments", *diff])
    return None
