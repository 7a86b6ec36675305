"""Which lines of a script run: in a process, and in those that it starts."""

from __future__ import annotations

import ast
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType

# No line of theirs is ever noted.
UNSEEN = (ast.Global, ast.Nonlocal, ast.Try, ast.With)
ROOT = Path(__file__).resolve().parents[2]
# Every Python that has the folder of sitecustomize.py in PYTHONPATH imports it first.
SITECUSTOMIZE = f"""\
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.tools.lines_run import follow, into
del sys.path[0]
follow({{script!r}}, into({{file!r}}))
"""


def never_ran(source: str, ran: set[int]) -> dict[int, str]:
    """The lines of code that are not among those that ran: number -> text."""
    texts = source.splitlines()
    # The compiler leaves out what it sees will never run: statements are read from the text.
    lines = {
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.stmt)
        and not isinstance(node, UNSEEN)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    }
    left = [compile(source, "", "exec")]
    for code in left:  # and the functions and classes in it
        left += [inner for inner in code.co_consts if isinstance(inner, CodeType)]
        lines |= {line for *_, line in code.co_lines() if line}
    return {line: texts[line - 1].strip() for line in sorted(lines - ran)}


def follow(script: str, note: Callable[[int], object]) -> None:
    """Call `note` for each line of `script` that this process runs from now on, once."""
    seen = set()

    def line(frame, event, argument):
        if frame.f_lineno not in seen:
            seen.add(frame.f_lineno)
            note(frame.f_lineno)
        return line

    def call(frame, event, argument):
        if frame.f_code.co_filename == script:
            return line(frame, event, argument)

    threading.settrace(call)
    sys.settrace(call)


@contextmanager
def following(script: Path, ran: set[int]) -> Iterator[None]:
    """Add the lines of `script` that run here to `ran`."""
    before = sys.gettrace()
    follow(str(script), ran.add)
    try:
        yield
    finally:
        sys.settrace(before)
        threading.settrace(before)


def into(file: str) -> Callable[[int], object]:
    """A `note` that adds the line to a file, at once: workers end without a farewell."""
    out = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    return lambda line: os.write(out, b"%d\n" % line)


def follow_with_children(script: str, folder: str) -> Path:
    """Follow this process and all that it will start; the file that gets the numbers."""
    file = Path(folder, "lines")
    text = SITECUSTOMIZE.format(script=script, file=str(file))
    Path(folder, "sitecustomize.py").write_text(text, "utf-8")
    os.environ["PYTHONPATH"] = folder
    follow(script, into(str(file)))
    return file
