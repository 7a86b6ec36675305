"""The GitHub workflows: their form, their security, who may use the GPU runner, what publishes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))


def run(*command: str | Path) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def schema(*paths: Path) -> subprocess.CompletedProcess:
    return run(sys.executable, "-m", "check_jsonschema",
               "--builtin-schema", "vendor.github-workflows", *paths)  # fmt: skip


def zizmor(*paths: Path) -> subprocess.CompletedProcess:
    """Its offline audits; those that ask GitHub cannot run here."""
    zizmor = Path(sys.executable).with_name("zizmor")
    return run(zizmor, "--offline", "--persona", "pedantic", "--no-progress", *paths)


def strangers_on_gpu(workflow: dict) -> list[str]:
    """Jobs on a runner of our own that a pull request could start."""
    triggers = workflow[True]  # YAML reads the key `on` as true
    triggers = {triggers} if isinstance(triggers, str) else set(triggers)
    by_request = {"pull_request", "pull_request_target"} & triggers
    return [
        name
        for name, job in workflow["jobs"].items()
        if by_request
        and not re.fullmatch(r"(ubuntu|macos|windows)-[\w.-]+", str(job["runs-on"]))
        and not _never_for_requests(job.get("if", ""))
    ]


def _never_for_requests(condition: str) -> bool:
    first, *_ = condition.split(" && ")
    return first == "github.event_name != 'pull_request'" and "||" not in condition


def published_without(workflow: dict) -> list[str]:
    """'job: other job' where the site is published although the other job may be red."""
    jobs = workflow["jobs"]
    found, left = [], [n for n, job in jobs.items() if "pages: write" in _rights(job)]
    waited_for = set(left)
    for name in left:  # grows while it is read
        needs, condition = jobs[name].get("needs", []), jobs[name].get("if", "")
        for need in [needs] if isinstance(needs, str) else needs:
            if condition and f"needs.{need}.result == 'success'" not in condition:
                found.append(f"{name}: {need}")
            if need not in waited_for:
                waited_for.add(need)
                left.append(need)
    return found + [f"{left[0]}: {name}" for name in jobs if left and name not in left]


def _rights(job: dict) -> list[str]:
    return [f"{right}: {how}" for right, how in job.get("permissions", {}).items()]


def test_workflows_fit_the_schema() -> None:
    result = schema(*WORKFLOWS)
    assert result.returncode == 0, result.stdout + result.stderr


def test_zizmor_finds_nothing() -> None:
    result = zizmor(*WORKFLOWS)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_stranger_runs_on_the_gpu(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert strangers_on_gpu(workflow) == [], (
        f"{path}: add `if: github.event_name != 'pull_request'` to these jobs"
    )


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_the_site_is_published_only_when_all_is_green(path: Path) -> None:
    assert published_without(yaml.safe_load(path.read_text("utf-8"))) == []


BAD = """
on: pull_request
jobs:
  cuda:
    runs-on: [self-hosted, gpu]
    steps:
      - uses: actions/checkout@v5
      - run: echo ${{ github.event.pull_request.title }}
"""


def test_a_bad_workflow_is_caught(tmp_path: Path) -> None:
    path = tmp_path / "bad.yml"
    path.write_text(BAD, "utf-8")
    found = zizmor(path)
    assert found.returncode != 0
    assert "unpinned-uses" in found.stdout
    assert "template-injection" in found.stdout
    assert strangers_on_gpu(yaml.safe_load(BAD)) == ["cuda"]
    path.write_text("on: push\njobs: {a: {steps: [{run: x}]}}\n", "utf-8")
    assert schema(path).returncode != 0


@pytest.mark.parametrize(
    ("condition", "runner", "found"),
    [
        ("github.event_name != 'pull_request'", "gpu", []),
        ("github.event_name != 'pull_request' && x", ["self-hosted"], []),
        ("github.event_name != 'pull_request' || x", ["self-hosted"], ["a"]),
        ("", {"group": "gpus"}, ["a"]),
        ("", "gpu", ["a"]),
        ("", "ubuntu-24.04", []),
    ],
)
def test_strangers_on_gpu(condition: str, runner, found: list[str]) -> None:
    jobs = {"a": {"runs-on": runner, "if": condition}}
    assert strangers_on_gpu({True: ["pull_request"], "jobs": jobs}) == found


@pytest.mark.parametrize(
    ("needs", "condition", "found"),
    [
        (["a", "b"], "", []),
        ("a", "", ["site: b"]),
        (["a", "b"], "!cancelled() && needs.a.result == 'success'", ["site: b"]),
        ([], "", ["site: a", "site: b"]),
    ],
)
def test_published_without(needs, condition: str, found: list[str]) -> None:
    site = {"needs": needs, "if": condition, "permissions": {"pages": "write"}}
    assert published_without({"jobs": {"a": {}, "b": {}, "site": site}}) == found
