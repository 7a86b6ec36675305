"""Every script in `examples/` runs, and prints what its `#>` comments say.

`pytest --update-examples` rewrites the comments from a run on the CPU.
"""

import ast
import re
from pathlib import Path

import pytest
from notes.examples import devices_of

from tests.conftest import EXAMPLES, ROOT
from tests.tools.run_example import fault, render, run

# A shape in a comment, such as `x.T  # (3, 2)`.
SHAPE = re.compile(r"  # (\((?:\d+,(?: \d+(?:, \d+)*)?)?\)).*")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "script" in metafunc.fixturenames:
        device = metafunc.config.getoption("on")
        names = []
        for path in sorted(EXAMPLES.rglob("*.py")):
            name = path.relative_to(EXAMPLES).as_posix()
            try:
                if device in devices_of(path.read_text("utf-8")).names:
                    names.append(name)
            except ValueError as error:
                pytest.fail(f"examples/{name}: {error}", pytrace=False)
        # test_notebooks.py runs those of the notebooks
        names = [name for name in names if not name.startswith("notebooks/")]
        metafunc.parametrize("script", names)


def test_example(script: str, on: str, results: dict, pytestconfig) -> None:
    path = EXAMPLES / script
    source = path.read_text("utf-8")
    outcome = run(path, on)
    found = fault(source, outcome, on)
    results[script] = source, not found
    if not found:
        return
    line, what = found
    update = pytestconfig.getoption("update_examples")  # the flag of pytest-examples
    if update and not outcome.error and not outcome.stray:
        if on == devices_of(source).names[0]:
            path.write_text(render(source, outcome.printed), "utf-8")
            return
        what = "its output is recorded on the CPU: leave out --on cuda"
    remedy = f"If the output is right: pytest --update-examples -k '{script}'"
    pytest.fail(f"examples/{script}:{line} on {on}: {what}\n{remedy}", pytrace=False)


# What comments of the cheat sheet say of shapes


def with_claims(source: str) -> str:
    """The script with an assertion in place of each comment that states a shape."""
    statements = [s for s in ast.walk(ast.parse(source)) if isinstance(s, ast.stmt)]
    innermost = {statement.end_lineno: statement for statement in statements}

    def assertion(claim: re.Match) -> str:
        line = source.count("\n", 0, claim.start()) + 1
        value = getattr(innermost[line], "targets", [innermost[line]])[0]
        says = f"the comment in line {line} says {claim[1]}, and the shape is"
        shape = f"; found = tuple(({ast.unparse(value)}).shape)"
        return f"{shape}; assert found == {claim[1]}, f'{says} {{found}}'"

    return SHAPE.sub(assertion, source)


@pytest.mark.parametrize(
    "path", sorted((EXAMPLES / "cheatsheet").glob("*.py")), ids=lambda path: path.name
)
def test_shapes_in_comments(path: Path, tmp_path: Path) -> None:
    source = path.read_text("utf-8")
    if "cpu" not in devices_of(source).names:
        assert not SHAPE.search(source), f"{path}: this shape is checked by nothing"
        return
    script = tmp_path / path.name
    script.write_text(with_claims(source), "utf-8")
    if error := run(script, "cpu").error:
        pytest.fail(f"{path.relative_to(ROOT)}: {error.splitlines()[-1]}", False)


@pytest.mark.parametrize("line, wrong", [
    ("x.T  # (3, 2)", None),
    ("y = x[0]  # (3,) a row", None),
    ("x.T  # (2, 3)", "line 3 says (2, 3), and the shape is (3, 2)"),
    ("if True:\n    y = x[0]  # (2,)", "line 4 says (2,), and the shape is (3,)"),
])  # fmt: skip
def test_a_wrong_shape_is_caught(tmp_path: Path, line: str, wrong: str | None) -> None:
    script = tmp_path / "tiny.py"
    source = f"import torch\nx = torch.ones(2, 3)\n{line}\n"
    script.write_text(with_claims(source), "utf-8")
    error = run(script, "cpu").error
    assert wrong in error if wrong else not error
