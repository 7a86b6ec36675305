"""A wrong formula cannot stay in the gallery of Jacobians, nor in the explorer.

Every formula of their scripts (a function `jacobian*` or `vjp*`, or in the section `formula`) is
planted with errors, one at a time, and the check in its script must then fail. The scripts run in
this process, on the CPU: what is tested is the check, and 400 processes would take minutes.
test_scripts.py tests that the scripts are right on every device.
"""

import ast
import itertools
import re
import warnings
from pathlib import Path

import pytest
import torch
from notes.examples import cut, sections

from tests.conftest import EXAMPLES

# They have no formula of their own: one runs the others, one uses them.
WITHOUT = {"table", "things_to_try"}
FOLDER = EXAMPLES / "jacobians"
PATHS = [*FOLDER.glob("gallery/*.py"), *FOLDER.glob("explorer/*.py")]
SCRIPTS = sorted(path for path in PATHS if path.stem not in WITHOUT)
FORMULA = re.compile("(jacobian|vjp)(_|$)")


def transpose(value):
    if isinstance(value, torch.Tensor):
        return value.mT if value.ndim > 1 else value
    return getattr(value, "T", value)  # sympy


def nudge(value):
    """An index or a size one too large, a number 0.1 % too large."""
    if isinstance(value, list | tuple):
        return value
    if isinstance(value, torch.Tensor) and value.is_floating_point():
        return 1.001 * value
    return value + 1 if isinstance(value, int | torch.Tensor) else 1.001 * value


# What is done to a value. Planted errors of other kinds change the source alone.
CHANGES = {
    "sign": lambda value: -value,
    "factor": lambda value: 1.001 * value,
    "transpose": transpose,
    "nudge": nudge,
}


def formulas(source: str) -> list[ast.FunctionDef]:
    """The functions jacobian* and vjp* of a script, and all of its section `formula`."""
    shown = cut(source, "formula") if "formula" in sections(source)[0] else ""
    names = re.findall(r"^def (\w+)", shown, re.M)
    found = [x for x in ast.parse(source).body if isinstance(x, ast.FunctionDef)]
    return [x for x in found if x.name in names or FORMULA.match(x.name)]


def planted_errors(source: str) -> dict[str, str]:
    """Every planted error of a script, as a readable id -> the source with that error in it.

    - a returned value (each one, of several): `sign`, `factor` 1.001, `transpose`;
    - a value assigned on the way: `nudge`;
    - in a returned formula, a term of a sum is dropped, a `.T` is forgotten.
    """
    raw = source.encode()  # ast counts columns in bytes
    starts = [0, *itertools.accumulate(map(len, raw.splitlines(keepends=True)))]

    def swap(node: ast.expr, form: str) -> str:
        """The source with `node` written as `form`, in which {} stands for its old text."""
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        new = form.replace("{}", f"({raw[start:end].decode()})")
        return raw[:start].decode() + new + raw[end:].decode()

    errors = {}
    for function in formulas(source):
        nodes = list(ast.walk(function))
        results = [node.value for node in nodes if isinstance(node, ast.Return)]
        assert len(results) == 1, f"{function.name}: one return, with the formula"
        values = results[0].elts if isinstance(results[0], ast.Tuple) else results
        for value, change in itertools.product(values, ("sign", "factor", "transpose")):
            which = f"-{ast.unparse(value)}" if len(values) > 1 else ""
            name = f"{function.name}{which}-{change}"
            errors[name] = swap(value, f"planted('{change}', {{}})")
        for node in nodes:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = f"{function.name}-{node.targets[0].id}-nudge"
                errors[name] = swap(node.value, "planted('nudge', {})")
        for node in ast.walk(results[0]):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
                for term in node.left, node.right:
                    name = f"{function.name}-without {ast.unparse(term)}"
                    errors[name] = swap(term, "(0 * {})")
            if isinstance(node, ast.Attribute) and node.attr == "T":
                name = f"{function.name}-{ast.unparse(node)} without T"
                errors[name] = swap(node, ast.unparse(node.value))
    return errors


def run(source: str, path: Path) -> bool:
    """Run a script in memory; whether a planted error changed any value."""
    changed = False

    def planted(change: str, value):
        nonlocal changed
        new = CHANGES[change](value)
        # The transpose of a vector, or of a symmetric Jacobian such as softmax's, is no error.
        changed |= not same(new, value)
        return new

    names = {"__name__": "__main__", "print": lambda *_: None, "planted": planted}
    exec(compile(source, str(path), "exec"), names)
    return changed


def same(a, b) -> bool:
    if not isinstance(a, torch.Tensor):
        return a == b
    return a.shape == b.shape and torch.allclose(a, b, rtol=0, atol=1e-12)


def passes(source: str, path: Path, error: str) -> bool:
    """Whether a script passes although a planted error makes a difference."""
    failures = [AssertionError]
    if error.endswith(("transpose", "nudge", " without T")):
        # shapes that do not fit, indices that do not exist
        failures += [RuntimeError, ValueError, IndexError]
    try:
        return run(source, path) or "planted(" not in source
    except tuple(failures):
        return False


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda x: f"{x.parent.name}/{x.stem}")
def test_wrong_formulas_fail(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The right ones pass. On the CPU, and other tests' random numbers stay."""
    source = path.read_text("utf-8")
    errors = planted_errors(source)
    assert errors, f"{path} has no formula: name it jacobian* or vjp*"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # two on a busy machine wait for each other
    with torch.random.fork_rng(devices=[]), warnings.catch_warnings():
        warnings.simplefilter("error")
        run(source, path)
        missed = [name for name in errors if passes(errors[name], path, name)]
    torch.set_num_threads(threads)
    assert not missed, f"{path} passes with one of these errors in it: {missed}"
