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
HOSTED = re.compile(r"(ubuntu|macos|windows)-[\w.-]+$")
NEVER_FOR_REQUESTS = re.compile(r"github\.event_name != 'pull_request'( && [^|]*)?")


def audit(*paths: Path) -> str:
    """What zizmor finds."""
    command = [*ZIZMOR, *paths]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return run.stdout + run.stderr if run.returncode else ""


def dangers(text: str) -> list[str]:
    """Jobs that let a stranger's code onto a runner of our own, or a red job be overlooked.

    Where the site is published, every job must lead there: then nothing but the job that
    publishes is needed by no other.
    """
    jobs, found, needed = yaml.safe_load(text)["jobs"], [], set()
    for name, job in jobs.items():
        condition, hosted = job.get("if", ""), HOSTED.match(str(job["runs-on"]))
        if not hosted and not NEVER_FOR_REQUESTS.fullmatch(condition):
            remedy = "begin if: with github.event_name != 'pull_request' &&"
            found.append(f"{name} runs a stranger's code on our runner: {remedy}")
        needs = re.findall(r"[\w-]+", str(job.get("needs", "")))  # one name, or a list
        needed.update(needs)
        for need in needs:
            if condition and f"needs.{need}.result == 'success'" not in condition:
                found.append(
                    f"{name} runs although {need} may be red: ask for its result"
                )
    publish = [
        x for x in jobs if jobs[x].get("permissions", {}).get("pages") == "write"
    ]
    if publish:
        left = set(jobs) - needed - set(publish)
        found += [f"{publish[0]} does not wait for {name}: add needs" for name in left]
    return found


def test_workflows_are_sound() -> None:
    assert not (found := audit(*WORKFLOWS)), found
    for path in WORKFLOWS:
        assert not (found := dangers(path.read_text("utf-8"))), f"{path}: {found}"


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
    path.write_text("on: push\njobs: {a: {steps: [{run: x}]}}\n", "utf-8")
    assert '"runs-on" is a required property' in audit(path)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("    if: github.event_name != 'pull_request' &&", "    if:", "cuda runs a stranger's"),
        ("&& vars.GPU_RUNNER == 'true'\n", "|| true\n", "cuda runs a stranger's code"),
        ("runs-on: ubuntu-24.04", "runs-on: {group: gpus}", "cpu runs a stranger's code"),
        ("&& needs.workflows.result == 'success'", "", "site runs although workflows may"),
        ("needs: [cpu, cuda, workflows]", "needs: [cpu, cuda]", "publish does not wait for workflows"),
        ("needs: [site, notebooks]", "needs: site", "publish does not wait for notebooks"),
    ],
)  # fmt: skip
def test_a_danger_is_caught(old: str, new: str, found: str) -> None:
    text = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    assert old in text
    assert dangers(text.replace(old, new, 1))[0].startswith(found)
