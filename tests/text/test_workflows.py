"""The GitHub workflows: their form, their security, who may use the GPU runner, what publishes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
# The schema of workflows and the offline audits; those that ask GitHub cannot run here.
ZIZMOR = [Path(sys.executable).with_name("zizmor"), "--strict-collection", "--offline",
          "--no-progress", "--persona", "pedantic"]  # fmt: skip
NEVER_FOR_REQUESTS = re.compile(r"github\.event_name != 'pull_request'( && [^|]*)?")


def audit(*paths: Path) -> str:
    """What zizmor finds."""
    command = [*ZIZMOR, *paths]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return run.stdout + run.stderr if run.returncode else ""


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
        and not NEVER_FOR_REQUESTS.fullmatch(job.get("if", ""))
    ]


def published_without(workflow: dict) -> list[str]:
    """'job: other job' where the site is published although the other job may be red."""
    jobs, found = workflow["jobs"], []
    rights = {name: job.get("permissions", {}) for name, job in jobs.items()}
    waited_for = [name for name in jobs if rights[name].get("pages") == "write"]
    publishes = waited_for[:1]
    for name in waited_for:  # grows while it is read
        needs, condition = jobs[name].get("needs", []), jobs[name].get("if", "")
        for need in [needs] if isinstance(needs, str) else needs:
            waited_for += [need] * (need not in waited_for)
            if condition and f"needs.{need}.result == 'success'" not in condition:
                found.append(f"{name}: {need}")
    left = [name for name in jobs if name not in waited_for]
    return found + [f"{first}: {name}" for first in publishes for name in left]


def test_workflows_are_sound() -> None:
    assert not (found := audit(*WORKFLOWS)), found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_who_runs_on_the_gpu_and_what_is_published(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    strangers, red = strangers_on_gpu(workflow), published_without(workflow)
    remedy = "add if: github.event_name != 'pull_request'"
    assert not strangers, f"{path}: {strangers}: {remedy}"
    assert not red, f"{path}: {red}: the first publishes, the second may be red"


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
    found = audit(path)
    assert "unpinned-uses" in found
    assert "template-injection" in found
    assert strangers_on_gpu(yaml.safe_load(BAD)) == ["cuda"]
    path.write_text("on: push\njobs: {a: {steps: [{run: x}]}}\n", "utf-8")
    assert '"runs-on" is a required property' in audit(path)


@pytest.mark.parametrize(
    ("condition", "runner", "found"),
    [
        ("github.event_name != 'pull_request' && x", ["self-hosted"], []),
        ("github.event_name != 'pull_request' || x", ["self-hosted"], ["a"]),
        ("", {"group": "gpus"}, ["a"]),
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
        (["a", "b"], "!cancelled() && needs.a.result == 'success'", ["site: b"]),
        ([], "", ["site: a", "site: b"]),
    ],
)
def test_published_without(needs, condition: str, found: list[str]) -> None:
    site = {"needs": needs, "if": condition, "permissions": {"pages": "write"}}
    assert published_without({"jobs": {"a": {}, "b": {}, "site": site}}) == found
