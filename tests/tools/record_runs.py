"""Write down what ran where: `pytest --record` and nothing else changes examples/record.json.

hooks/notes/run_record.py says what the file holds and turns it into the line under a title.
"""

import copy
import datetime
import json
import platform
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock
from notes.run_record import fingerprint

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
OUTCOMES = ("passed", "failed")
Results = dict[str, tuple[str, bool]]  # script -> its text, whether it passed


def this_run(device: str) -> dict[str, str]:
    """What is to be said of a run that ends now."""
    import torch

    release = torch.__version__.partition("+")[0]
    if find_spec("torchvision"):
        release += f" + torchvision {version('torchvision').partition('+')[0]}"
    return {
        "device": device,
        "name": torch.cuda.get_device_name() if device == "cuda" else processor(),
        "torch": release,
        "python": platform.python_version(),
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
    }


def processor() -> str:
    """The name of the processor, as the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    named = (x.partition(":")[2].strip() for x in lines if x.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def merged(runs: list[dict], run: dict, results: Results) -> list[dict]:
    """The record with the results of one more run, sorted.

    They replace what the same device and release of torch gave before. Runs without any
    script left are dropped.
    """
    found = copy.deepcopy(runs)
    now = next((old for old in found if run.items() <= old.items()), None)
    if now is None:
        found.append(now := {**run, "passed": {}})
    for script, (text, passed) in results.items():
        for old in found:
            if (old["device"], old["torch"]) == (run["device"], run["torch"]):
                old["passed"].pop(script, None)
                old.get("failed", {}).pop(script, None)
        now.setdefault(OUTCOMES[not passed], {})[script] = fingerprint(text)
    for each in found:
        each |= {x: dict(sorted(each[x].items())) for x in OUTCOMES if x in each}
    found.sort(key=lambda each: [each[x] for x in run])
    return [each for each in found if each["passed"] or each.get("failed")]


def write(results: Results, device: str, folder: Path = EXAMPLES) -> None:
    """Add the results of the run that ends now; scripts that are gone leave the record."""
    path, lock = folder / "record.json", folder / "record.lock"
    with FileLock(lock):  # processes of pytest-xdist end one by one
        runs = json.loads(path.read_text("utf-8")) if path.is_file() else []
        for scripts in (run[x] for run in runs for x in OUTCOMES if x in run):
            for gone in [x for x in scripts if not (folder / x).is_file()]:
                del scripts[gone]
        runs = merged(runs, this_run(device), results)
        text = json.dumps(runs, indent=1, ensure_ascii=False)
        path.write_text(f"{text}\n", "utf-8")
        lock.unlink(missing_ok=True)  # while held: who waits for it makes a new one
