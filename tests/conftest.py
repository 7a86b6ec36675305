"""Options, rules and fixtures for all tests, and the summary of the examples."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from filelock import FileLock

from tests.tools import browser, build_site, record_runs

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
# `make test-torchvision` makes an environment that has it.
collect_ignore = [] if find_spec("torchvision") else ["examples/test_torchvision.py"]


def pytest_addoption(parser: pytest.Parser) -> None:
    where = "where the examples run; REQUIRE_CUDA=1 in the environment insists on a GPU"
    parser.addoption("--on", choices=["cpu", "cuda"], default="cpu", help=where)
    for flag, use in {
        "--record": "write what ran where, and how it ended, into examples/record.json",
        "--update-cheatsheet": "print the cheat sheet into docs/*/cheatsheet.pdf",
        "--every-page": "let axe read all pages in all languages and schemes (minutes)",
    }.items():
        parser.addoption(flag, action="store_true", help=use)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """On CI nothing is skipped: what could not run is a failure."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped on CI: {report.longrepr[2]}"
    return report


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """What tests have to say; how many examples ran on which device, and which cannot."""
    for report in terminalreporter.getreports("passed"):
        for name, text in report.user_properties:
            if name == "summary":
                terminalreporter.line(text)
    passed, failed = (
        sum("::test_example[" in x.nodeid for x in terminalreporter.getreports(outcome))
        for outcome in ("passed", "failed")
    )
    if not passed + failed:
        return
    import torch
    from notes.examples import devices_of

    device = config.getoption("on")
    name = torch.cuda.get_device_name() if device == "cuda" else "CPU"
    say = terminalreporter.line
    terminalreporter.section("examples")
    say(f"{passed} passed and {failed} failed on {name} (torch {torch.__version__}).")
    for path in sorted(EXAMPLES.rglob("*.py")):
        found = devices_of(path.read_text("utf-8"))
        if device not in found.names:
            only = f"for {' and '.join(found.names)} only: {found.reason}"
            say(f"not run: {path.relative_to(ROOT).as_posix()}, {only}")
    if device == "cpu":
        say("Nothing was run on CUDA: that is make test-cuda, or make record-cuda.")


# Examples


@pytest.fixture(scope="session")
def on(pytestconfig: pytest.Config) -> str:
    """The device on which examples and notebooks run."""
    import torch

    name = pytestconfig.getoption("on")
    if name == "cuda" and not torch.cuda.is_available():
        reason = f"no CUDA device: torch {torch.__version__} sees none"
        if os.environ.get("REQUIRE_CUDA"):
            pytest.exit(f"{reason}, and REQUIRE_CUDA is set", returncode=2)
        pytest.skip(reason)
    return name


@pytest.fixture(scope="session")
def results(pytestconfig: pytest.Config) -> Iterator[dict]:
    """Script -> (its text, whether it passed); recorded when the session ends."""
    found: dict = {}
    yield found
    if pytestconfig.getoption("record") and found:
        record_runs.write(found, pytestconfig.getoption("on"))


# The site and the browser: one of each for all tests of a process


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built site; processes of pytest-xdist share it."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    target = shared / "www" / build_site.FOLDER
    with FileLock(shared / "www.lock"):
        if not target.exists():
            build_site.build(target)
    return target


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with build_site.serve(site.parent) as found:
        yield found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict, playwright) -> dict:
    found = browser.installed()
    if not Path(found or playwright.chromium.executable_path).is_file():
        pytest.exit(browser.HOW_TO_GET_ONE, returncode=1)  # once, not for each test
    # As root it does not start in a sandbox.
    ours = {"executable_path": found, "args": ["--no-sandbox"] * browser.is_root()}
    return browser_type_launch_args | ours


@pytest.fixture
def page(page, address: str) -> Iterator:
    """A page that fails its test on a script error or on a request to another server."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"script error: {error}"))

    def watch(request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            errors.append(f"request to another server: {request.url}")

    page.on("request", watch)
    yield page
    assert not errors
