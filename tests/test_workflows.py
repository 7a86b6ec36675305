"""The GitHub workflows: their form, their security, and who may use the GPU runner."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


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
        and "self-hosted" in job["runs-on"]
        and "github.event_name != 'pull_request'" not in job.get("if", "")
    ]


def test_workflows_fit_the_schema() -> None:
    result = schema(*WORKFLOWS)
    assert result.returncode == 0, result.stdout + result.stderr


def test_zizmor_finds_nothing() -> None:
    result = zizmor(*WORKFLOWS)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_stranger_runs_on_the_gpu(path: Path) -> None:
    assert strangers_on_gpu(yaml.safe_load(path.read_text("utf-8"))) == []


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
