"""Run one script of `examples/` and put what it printed under the `print` that printed it.

Each script runs in a process of its own, forked from a server that has already imported torch:
as fresh as `python examples/<script>.py`, without the 1.3 s that importing torch takes.
"""

from __future__ import annotations

import ast
import io
import multiprocessing
import os
import random
import re
import runpy
import sys
import tempfile
import textwrap
import tokenize
import traceback
import warnings
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

# A number with a fraction or an exponent. Whole numbers (sizes, counts, indices) are exact.
FLOAT = re.compile(
    r"(?<![\w.])[-+]?(?:\d+\.\d*|\.\d+)(?:e[-+]?\d+)?(?![\w.])|(?<![\w.])\d+e[-+]?\d+"
)


@dataclass
class Outcome:
    """What one run of a script gave."""

    printed: dict[int, str] = field(
        default_factory=dict
    )  # line of the print -> its text
    stray: str = ""  # what reached standard output other than by the script's own print
    error: str = ""  # the traceback, from the script's first frame on


def run(
    path: Path, device: str, *, seconds: float = 60, on_warning: str = "error"
) -> Outcome:
    """Run the script at `path` on `device` ("cpu" or "cuda"), for at most `seconds`.

    `on_warning` is an action of Python's warnings filter, such as "error" or "default".
    """
    context = multiprocessing.get_context("forkserver")
    # torch imports the first two late, at the first jacrev and the first gradcheck
    slow = ["torch._dynamo", "sympy", "sklearn.datasets", "matplotlib.pyplot"]
    context.set_forkserver_preload(["torch", *slow, "pytest", __name__])
    ours, theirs = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory() as folder:
        # not a daemon: a DataLoader in the script may start processes of its own
        process = context.Process(
            target=_child, args=(theirs, path, device, folder, on_warning), daemon=False
        )
        process.start()
        theirs.close()
        try:
            if not ours.poll(seconds):
                return Outcome(
                    error=f"it ran longer than {seconds:g} s and was stopped"
                )
            return ours.recv()
        except EOFError:
            process.join()
            return Outcome(error=f"the process ended with exit code {process.exitcode}")
        finally:
            process.kill()
            process.join()


def _child(pipe, path: Path, device: str, folder: str, on_warning: str) -> None:
    """Run the script as `python path` would, in `folder`, and send back an Outcome."""
    if device == "cpu":  # also on a machine that has an accelerator
        os.environ["CUDA_VISIBLE_DEVICES"] = ""
    import torch

    if device == "cpu":
        torch.accelerator.current_accelerator = lambda check_available=False: None
    else:
        # Convolutions use TF32 by default: three digits. Ours must match what the CPU printed.
        torch.backends.cudnn.conv.fp32_precision = "ieee"
    torch.set_num_threads(
        1
    )  # two threads on a busy two-core machine: 34 s for 2 s of work
    # A new process always starts from the same seed, which would hide a missing manual_seed.
    torch.manual_seed(random.SystemRandom().getrandbits(32))
    random.seed()

    os.chdir(folder)
    root = str(Path(__file__).resolve().parents[1])
    sys.path[:] = [str(path.parent), *(p for p in sys.path if p not in ("", root))]
    sys.argv[:] = [str(path)]

    outcome = Outcome()
    recorder = PrintRecorder(path)
    stray = Path(folder, "stdout")
    saved = os.dup(1)
    with stray.open("wb") as file:  # the file descriptor: C++ code writes there too
        os.dup2(file.fileno(), 1)
        sys.stdout = io.TextIOWrapper(os.fdopen(os.dup(1), "wb"), write_through=True)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter(on_warning)
                runpy.run_path(
                    str(path), init_globals={"print": recorder}, run_name="__main__"
                )
        except BaseException as error:  # a script may also exit
            frames = traceback.extract_tb(error.__traceback__)
            own = next((i for i, f in enumerate(frames) if f.filename == str(path)), 0)
            outcome.error = "".join(
                traceback.format_list(frames[own:])
                + traceback.format_exception_only(error)
            )
        finally:
            sys.stdout.flush()
            os.dup2(saved, 1)
    outcome.stray = stray.read_text("utf-8", "replace")
    outcome.printed = dict(recorder.text)
    pipe.send(outcome)


class PrintRecorder:
    """A stand-in for `print` that files text under the line of the script that printed it."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self.text: dict[int, str] = defaultdict(str)

    def __call__(self, *args, sep=" ", end="\n", file=None, flush=False) -> None:
        if file not in (None, sys.stdout):
            print(*args, sep=sep, end=end, file=file, flush=flush)
            return
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != self.path:
            frame = frame.f_back
        if frame is None:
            raise RuntimeError("print was called from outside the script")
        sep = " " if sep is None else sep
        self.text[frame.f_lineno] += sep.join(map(str, args)) + (
            "\n" if end is None else end
        )


def output_lines(source: str) -> set[int]:
    """Numbers of the lines that hold nothing but a `#>` comment."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]
        for token in tokens
        if token.type == tokenize.COMMENT
        and token.string.startswith("#>")
        and not token.line[: token.start[1]].strip()
    }


def render(source: str, printed: dict[int, str]) -> str:
    """Return `source` with its `#>` comments replaced by what was printed."""
    statements = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.stmt)]
    lines = source.splitlines()
    after: dict[int, list[str]] = defaultdict(list)
    for number, text in sorted(printed.items()):
        covering = [s for s in statements if s.lineno <= number <= s.end_lineno]
        innermost = min(covering, key=lambda s: s.end_lineno - s.lineno)
        first = lines[innermost.lineno - 1]
        indent = first[: len(first) - len(first.lstrip())]
        rows = textwrap.indent(text.rstrip("\n"), "#> ", lambda _: True).splitlines()
        after[innermost.end_lineno] += [(indent + row).rstrip() for row in rows]
    old = output_lines(source)
    result = []
    for number, line in enumerate(lines, 1):
        if number not in old:
            result.append(line)
        result += after[number]
    return "\n".join(result) + "\n"


def as_on_cpu(text: str) -> str:
    """Write the output of a CUDA run the way the CPU prints it."""
    return re.sub(r"\bcuda:\d+\b", "cpu", re.sub(r",\s*device='cuda(:\d+)?'", "", text))


def first_difference(recorded: str, rendered: str) -> int | None:
    """Number of the first line at which two versions of a script differ, None if they agree.

    A number with a fraction may differ by one unit in its last printed place: two processors add
    in different orders and may round that place differently. Everything else must be equal,
    also `2.` and `0.5`: what prints so briefly was not rounded.
    """
    a, b = recorded.splitlines(), rendered.splitlines()
    for number, (x, y) in enumerate(zip(a, b, strict=False), 1):
        if x != y and not _same_numbers(x, y):
            return number
    return None if len(a) == len(b) else min(len(a), len(b)) + 1


def _same_numbers(a: str, b: str) -> bool:
    if not (a.lstrip().startswith("#>") and b.lstrip().startswith("#>")):
        return False
    if FLOAT.sub("0", a).split() != FLOAT.sub("0", b).split():
        return False
    return all(
        x == y or _within_one(x, y)
        for x, y in zip(FLOAT.findall(a), FLOAT.findall(b), strict=True)
    )


def _within_one(a: str, b: str) -> bool:
    places = _last_place(a), _last_place(b)
    return max(places) < 0.1 and abs(float(a) - float(b)) <= 1.001 * min(places)


def _last_place(number: str) -> float:
    """The value of one unit in the last printed place: 0.001 for "2.718"."""
    digits, _, exponent = number.lower().partition("e")
    return 10.0 ** (int(exponent or 0) - len(digits.partition(".")[2]))
