"""Options and rules that hold for every test, and the summary of the examples."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--on",
        choices=["cpu", "cuda"],
        default="cpu",
        help="where the examples run; REQUIRE_CUDA=1 in the environment insists on a GPU",
    )
    parser.addoption(
        "--record",
        action="store_true",
        help="write what ran, where and with which result into examples/record.json",
    )
    parser.addoption(
        "--update-cheatsheet",
        action="store_true",
        help="print the cheat sheet into docs/<language>/cheatsheet.pdf",
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """On CI nothing is skipped: what could not run is a failure."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped on CI: {report.longrepr[2]}"
    return report


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """Say how many examples ran on which device, and which ones cannot run there."""
    here = "tests/test_examples.py::test_example["
    passed, failed = (
        sum(
            report.when == "call" and report.nodeid.startswith(here)
            for report in terminalreporter.stats.get(outcome, [])
        )
        for outcome in ("passed", "failed")
    )
    if not passed + failed:
        return
    import torch
    from scripts import devices_of

    device = config.getoption("on")
    name = torch.cuda.get_device_name() if device == "cuda" else "CPU"
    terminalreporter.section("examples")
    terminalreporter.line(
        f"{passed} passed and {failed} failed on {name} (torch {torch.__version__})."
    )
    for path in sorted(EXAMPLES.rglob("*.py")):
        found = devices_of(path.read_text("utf-8"))
        if device not in found.names:
            script = path.relative_to(ROOT).as_posix()
            only = " and ".join(found.names)
            terminalreporter.line(f"not run: {script}, for {only} only: {found.reason}")
    if device == "cpu":
        terminalreporter.line("On CUDA nothing was run: that is make test-cuda.")


def chosen_device(config: pytest.Config) -> str:
    """Where examples and notebooks run. (No fixture: pytest-playwright has one, `device`.)"""
    import torch

    name = config.getoption("on")
    if name == "cuda" and not torch.cuda.is_available():
        reason = f"no CUDA device: torch {torch.__version__} sees none"
        if os.environ.get("REQUIRE_CUDA"):
            pytest.fail(f"{reason}, and REQUIRE_CUDA is set", pytrace=False)
        pytest.skip(reason)
    return name


@pytest.fixture(scope="session")
def runs(pytestconfig: pytest.Config) -> Iterator[dict]:
    """What to record: script -> kind of run and entry; written when the session ends."""
    from tests import record

    found: dict = {}
    yield found
    if pytestconfig.getoption("record"):
        record.write(
            found, {p.relative_to(EXAMPLES).as_posix() for p in EXAMPLES.rglob("*.py")}
        )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    from tests.site import FOLDER, build

    target = tmp_path_factory.mktemp("www") / FOLDER
    try:
        build(target)
    except RuntimeError as error:
        pytest.fail(str(error), pytrace=False)
    return target
