"""Write down what ran where: `pytest --record` and nothing else changes examples/record.json.

For each script and each kind of run ("cpu 2.13.0": device and torch release) the record holds
the SHA-256 of the script that ran, the name of the device, the Python version, the date and the
result. hooks/record.py turns it into the line under a page's title.
"""

import datetime
import hashlib
import json
import platform
from pathlib import Path

RECORD = Path(__file__).resolve().parents[1] / "examples/record.json"


def read(path: Path = RECORD) -> dict[str, dict[str, dict[str, str]]]:
    """script -> kind of run -> what is known of the last such run."""
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def entry(source: bytes, device: str, result: str) -> tuple[str, dict[str, str]]:
    """The kind of run and its entry, for a run that ended just now with `result`."""
    import torch

    release = torch.__version__.partition("+")[0]
    name = torch.cuda.get_device_name() if device == "cuda" else processor()
    return f"{device} {release}", {
        "sha256": hashlib.sha256(source).hexdigest(),
        "device": name,
        "python": platform.python_version(),
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "result": result,
    }


def processor() -> str:
    """The name of the processor, as the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    named = (x.partition(":")[2].strip() for x in lines if x.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def write(
    runs: dict[str, tuple[str, dict[str, str]]], scripts: set[str], path: Path = RECORD
):
    """Put the entries of `runs` (script -> kind and entry) into the record.

    Scripts that are not among `scripts` any more are dropped from it.
    """
    record = read(path)
    for script, (kind, found) in runs.items():
        record.setdefault(script, {})[kind] = found
    kept = {
        script: dict(sorted(record[script].items()))
        for script in sorted(record)
        if script in scripts
    }
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
