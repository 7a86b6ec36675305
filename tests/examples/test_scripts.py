"""Every script in `examples/` runs, and prints what its `#>` comments say.

`pytest --update-examples` rewrites the comments from a run on the CPU.
"""

import difflib
from pathlib import Path

import pytest
from pytest_examples import EvalExample
from scripts import devices_of

from tests import record
from tests.conftest import EXAMPLES, ROOT, chosen_device
from tests.example_runner import (
    Outcome,
    as_on_cpu,
    first_difference,
    render,
    run,
)

SCRIPTS = {
    p.relative_to(EXAMPLES).as_posix(): p for p in sorted(EXAMPLES.rglob("*.py"))
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "script" in metafunc.fixturenames:
        device = metafunc.config.getoption("on")
        names = []
        for name, path in SCRIPTS.items():
            if path.parent.name == "notebooks":  # test_notebooks.py runs those
                continue
            try:
                if device in devices_of(path.read_text("utf-8")).names:
                    names.append(name)
            except ValueError as error:
                pytest.fail(f"examples/{name}: {error}", pytrace=False)
        metafunc.parametrize("script", [SCRIPTS[n] for n in names], ids=names)


@pytest.fixture(scope="session")
def device(pytestconfig: pytest.Config) -> str:
    return chosen_device(pytestconfig)


def recorded_on(source: str) -> str:
    """The device whose output stands in a script: the CPU, unless it cannot run there."""
    return devices_of(source).names[0]


def problem(path: Path, source: str, outcome: Outcome, device: str) -> str | None:
    """What is wrong with a run of a script, for a person to read; None if nothing is."""
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    if outcome.error:
        return f"{name} on {device}: {outcome.error}"
    if outcome.stray:
        return f"{name} wrote to standard output other than by print: {outcome.stray!r}"
    printed = outcome.printed
    if device != recorded_on(source):
        printed = {line: as_on_cpu(text) for line, text in printed.items()}
    new = render(source, printed)
    line = first_difference(source, new)
    if line is None:
        return None
    diff = "\n".join(
        difflib.unified_diff(
            source.splitlines(),
            new.splitlines(),
            "in the script",
            "printed",
            lineterm="",
            n=2,
        )
    )
    return (
        f"{name}:{line} on {device}: the output differs from the #> comments.\n{diff}\n"
        f"If what was printed is right: pytest --update-examples -k '{path.name}'"
    )


def test_example(
    script: Path, device: str, eval_example: EvalExample, runs: dict
) -> None:
    source = script.read_text("utf-8")
    outcome = run(script, device)
    found = problem(script, source, outcome, device)
    result = "failed" if found else "passed"
    name = script.relative_to(EXAMPLES).as_posix()
    runs[name] = record.entry(source.encode(), device, result)
    if (
        found
        and eval_example.update_examples
        and not outcome.error
        and not outcome.stray
    ):
        if device != recorded_on(source):
            pytest.fail(
                "Its output is recorded on the CPU: leave out --on cuda.", pytrace=False
            )
        script.write_text(render(source, outcome.printed), "utf-8")
        print(f"updated {script.relative_to(ROOT)}")
    elif found:
        pytest.fail(found, pytrace=False)
