"""Every script in `examples/` runs, and prints what its `#>` comments say.

`pytest --update-examples` rewrites the comments from a run on the CPU; with `--on cuda` it
runs the scripts that need a GPU, and rewrites theirs.
"""

import ast
import re
from importlib.metadata import version
from pathlib import Path

import pytest
from notes.examples import devices_of

from tests.conftest import EXAMPLES, ROOT
from tests.tools.lines_run import never_ran
from tests.tools.run_example import fault, render, run

# Scripts that another test gives what is not here; it looks for lines that never ran, too.
ELSEWHERE = {
    "install/check.py": "test_check.py: other environments",
    "training/cifar10.py": "test_torchvision.py: torchvision and its images",
    "fine-tuning/hub.py": "test_torchvision.py: torchvision and transformers",
    "data/torchvision_v2.py": "test_torchvision.py: torchvision",
    **{
        f"{path.parent.name}/figures.py": "test_figures.py: a folder and a language"
        for path in EXAMPLES.glob("*/figures.py")
    },
}
# Lines that do not run on the CPU.
LEFT_OUT = {
    "they are for a GPU": [
        ("cheatsheet/start.py", 'device = torch.device("cuda")'),
        (
            "distributed/ddp.py",
            'device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))',
        ),
        ("distributed/ddp.py", "torch.cuda.set_device(device)"),
        ("distributed/ddp.py", 'dist.init_process_group("nccl")'),
        ("cuda/timing.py", "torch.accelerator.synchronize()"),
    ],
    "torch.compile reads them, and a graph runs in their place": [
        (
            "errors/fullgraph_unsupported.py",
            "return torch.where(x.sum() > 0, x * 2, -x)",
        ),
    ],
}

ERROR_PAGES = ["errors", "errors-training", "errors-gpu"]

# A shape in a comment, such as `x.T  # (3, 2)`.
SHAPE = re.compile(r"  # (\((?:\d+,(?: \d+(?:, \d+)*)?)?\)).*")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "script" in metafunc.fixturenames:
        device = metafunc.config.getoption("on")
        update = metafunc.config.getoption("update_examples")  # of pytest-examples
        names = []
        for path in sorted(EXAMPLES.rglob("*.py")):
            if path.parent.name == "notebooks":  # test_notebooks.py runs them
                continue
            name = path.relative_to(EXAMPLES).as_posix()
            try:
                devices = devices_of(path.read_text("utf-8")).names
            except ValueError as error:
                pytest.fail(f"examples/{name}: {error}", pytrace=False)
            if device in devices[: 1 if update else None]:  # the first's is shown
                names.append(name)
        metafunc.parametrize("script", names)


def test_example(script: str, on: str, results: dict, pytestconfig) -> None:
    path = EXAMPLES / script
    source = path.read_text("utf-8")
    compiles = "C++ compiler" in devices_of(source).reason  # for the first time: slowly
    outcome = run(path, on, seconds=300 if compiles else 60)
    found = fault(source, outcome, on)
    if found and not outcome.error and not outcome.stray:
        if pytestconfig.getoption("update_examples"):
            path.write_text(render(source, outcome.printed), "utf-8")
            return
        remedy = f"If it is right: pytest --update-examples -k '{script}'"
        found = found[0], f"{found[1]}\n{remedy}"
    elif not found and on == "cpu" and script not in ELSEWHERE:
        found = unreached(script, source, outcome.ran)
    if not found and script.startswith("errors/"):
        found = not_on_the_page(script, source, outcome.caught)
    results[script] = source, not found
    if found:
        line, what = found
        pytest.fail(f"examples/{script}:{line} on {on}: {what}", pytrace=False)


def unreached(script: str, source: str, ran: set[int]) -> tuple[int, str] | None:
    """The first line that never ran and is not in LEFT_OUT, or is there and ran; and words."""
    pairs = [pair for pairs in LEFT_OUT.values() for pair in pairs]
    left_out = {text for name, text in pairs if name == script}
    missed = never_ran(source, ran)
    for line, text in missed.items():
        if text not in left_out:
            remedy = "Reach it, drop it, or say in LEFT_OUT why it cannot run"
            return line, f"this line never ran: {text}\n{remedy}"
    for text in left_out - set(missed.values()):
        return 0, f"this line ran, or is gone; drop it from LEFT_OUT: {text}"
    return None


def not_on_the_page(script: str, source: str, messages: list[str]) -> tuple | None:
    """A message that its section of the error pages does not have, and words.

    Releases differ, and a script prints what is theirs in common. A reader who has the message
    of the installed one knows it by any four words in a row, whatever the numbers are.
    """

    def words(text: str) -> str:
        return " ".join(re.findall(r"[^\W\d]+", text))

    pages = [(ROOT / f"docs/en/{name}.md").read_text("utf-8") for name in ERROR_PAGES]
    page = next(page for page in pages if f'"{script}:' in page)
    here = next(x for x in re.split(r"\n(?=##)", page) if f'"{script}:' in x)
    # The recipe at the top meets messages of all sections.
    known = words((here if here.startswith("###") else page) + source)
    for message in messages:
        own = words(message).split()
        rows = {" ".join(own[n : n + 4]) for n in range(max(1, len(own) - 3))}
        if not any(row in known for row in rows):
            what = f"torch {version('torch')} has other words for this: {message}"
            title = here.splitlines()[0].lstrip("# ")
            return 0, f"{what}\nPut it below its snippet, in both languages: {title}"
    return None


@pytest.mark.parametrize("source, name, line, words", [
    ("print(1)\n", "a.py", None, ""),
    ("print(1)\nfor x in ():\n    print(x)\n", "a.py", 3, "never ran: print(x)"),
    ("def f():\n    return 1\n", "a.py", 2, "never ran: return 1"),
    ("if 1:\n    x = lambda: (\n        1 + f\n    )\n", "a.py", 3, "never ran: 1 + f"),
    ("if False:\n    print(1)\n", "a.py", 2, "never ran: print(1)"),
    ("def f():\n    return 1\n    f()\nf()\n", "a.py", 3, "never ran: f()"),
    ("x = 1\n", "cuda/timing.py", 0, "drop it from"),
])  # fmt: skip
def test_a_line_that_never_ran_is_caught(tmp_path, source, name, line, words) -> None:
    path = tmp_path / "tiny.py"
    path.write_text(source, "utf-8")
    found = unreached(name, source, run(path, "cpu").ran)
    assert (found and found[0]) == line and words in (found or (0, ""))[1]


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


def test_a_new_wording_is_caught() -> None:
    script, old = "errors/expected_long.py", "expected scalar type Long but found Int"
    source = (EXAMPLES / script).read_text("utf-8")
    assert not not_on_the_page(script, source, [old])
    found = not_on_the_page(script, source, [old, "Long was expected, got Int"])
    assert "Long was expected" in found[1] and "{#expected-long}" in found[1]


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
