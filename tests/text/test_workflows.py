"""The GitHub workflows: their form, their security, who may use the GPU runner, what publishes."""

import re
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.text.test_pages import fail_on, tool

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
# The schema of workflows and the offline audits; those that ask GitHub cannot run here.
OPTIONS = "--strict-collection", "--offline", "--no-progress", "--persona=pedantic"
HOSTED = re.compile(r"(ubuntu|macos|windows)-[\w.-]+$")
NEVER_FOR_REQUESTS = re.compile(r"github\.event_name != 'pull_request'( && [^|]*)?")


def dangers(text: str) -> list[str]:
    """Jobs that let a stranger's code onto a runner of our own, or a red job be overlooked.

    Where the site is published, every job must lead there: then nothing but the job that
    publishes is needed by no other.
    """
    jobs, found, needed, publish = yaml.safe_load(text)["jobs"], [], set(), ""
    for name, job in jobs.items():
        condition, hosted = job.get("if", ""), HOSTED.match(str(job["runs-on"]))
        if not hosted and not NEVER_FOR_REQUESTS.fullmatch(condition):
            remedy = "begin if: with github.event_name != 'pull_request' &&"
            found.append(f"{name} runs a stranger's code on our runner: {remedy}")
        needs = re.findall(r"[\w-]+", str(job.get("needs", "")))  # one name, or a list
        needed.update(needs)
        for need in needs if condition else ():
            if f"needs.{need}.result == 'success'" not in condition:
                what = f"{name} runs although {need} may be red"
                found.append(f"{what}: ask for its result")
        if job.get("permissions", {}).get("pages") == "write":
            publish = name
    left = jobs.keys() - needed - {publish} if publish else ()
    return found + [f"{publish} does not wait for {name}: add needs" for name in left]


def test_workflows_are_sound() -> None:
    found = tool("zizmor", *OPTIONS, *WORKFLOWS)
    for path in WORKFLOWS:
        found += [f"{path}: {what}" for what in dangers(path.read_text("utf-8"))]
    fail_on(found)


@pytest.mark.parametrize("job, found", [
    ("runs-on: x, steps: [{uses: a/b@v5}]", "unpinned-uses"),
    ("runs-on: x, steps: [{run: '${{ github.head_ref }}'}]", "template-injection"),
    ("steps: [{run: x}]", '"runs-on" is a required property'),
])  # fmt: skip
def test_a_bad_workflow_is_caught(tmp_path: Path, job: str, found: str) -> None:
    path = tmp_path / "bad.yml"
    path.write_text(f"on: push\njobs: {{a: {{{job}}}}}\n", "utf-8")
    assert found in "\n".join(tool("zizmor", *OPTIONS, path))


@pytest.mark.parametrize("old, new, found", [
    ("    if: github.event_name != 'pull_request' &&", "    if:", "cuda runs a stranger's"),
    ("&& vars.GPU_RUNNER == 'true'\n", "|| true\n", "cuda runs a stranger's code"),
    ("runs-on: ubuntu-24.04", "runs-on: {group: gpus}", "cpu runs a stranger's code"),
    ("&& needs.workflows.result == 'success'", "", "site runs although workflows may"),
    ("needs: [cpu, cuda, workflows]", "needs: [cpu, cuda]", "publish does not wait for workflows"),
    ("needs: [site, notebooks]", "needs: site", "publish does not wait for notebooks"),
])  # fmt: skip
def test_a_danger_is_caught(old: str, new: str, found: str) -> None:
    text = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    assert old in text
    assert dangers(text.replace(old, new, 1))[0].startswith(found)
