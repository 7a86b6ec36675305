"""What a script in examples/ says about itself: its sections and where it can run."""

import re
from dataclasses import dataclass

DEVICES = ("cpu", "cuda")
HEADER = re.compile(r"^# devices:(.*)$", re.M)
HEADER_FORM = "# devices: cpu -- why it cannot run elsewhere"
MARKER = re.compile(r"^\s*# --8<-- \[(start|end):([\w-]+)\]$")
REFERENCE = re.compile(r'^\s*--8<-- "([^":]+)(?::([\w-]+))?"$')


@dataclass(frozen=True)
class Devices:
    """Where a script can run, as its header line says."""

    names: tuple[str, ...] = DEVICES
    reason: str = ""


def devices_of(source: str) -> Devices:
    """Read `# devices: cpu -- reason`; without such a line a script runs on every device.

    Raises ValueError for an unknown device or a missing reason.
    """
    header = HEADER.search(source)
    if header is None:
        return Devices()
    names, _, reason = header[1].partition("--")
    found = tuple(name.strip() for name in names.split(","))
    line = source.count("\n", 0, header.start()) + 1
    if not reason.strip() or not set(found) < set(DEVICES):
        raise ValueError(f"line {line}: '{header[0]}' should look like '{HEADER_FORM}'")
    return Devices(found, reason.strip())


def sections(source: str) -> tuple[dict[str, int], list[tuple[int, str]]]:
    """The sections of a script as name -> line of the start marker, and (line, problem) pairs."""
    found: dict[str, int] = {}
    open_at: dict[str, int] = {}
    problems = []
    for number, line in enumerate(source.splitlines(), 1):
        if "--8<--" not in line:
            continue
        marker = MARKER.match(line)
        if marker is None:
            problems.append(
                (number, "expected '# --8<-- [start:name]' or '# --8<-- [end:name]'")
            )
            continue
        kind, name = marker.groups()
        if kind == "start":
            if name in found:
                problems.append(
                    (number, f"section '{name}' starts a second time: rename it")
                )
            found[name] = open_at[name] = number
        elif open_at.pop(name, None) is None:
            problems.append((number, f"section '{name}' ends without a start"))
    for name, number in open_at.items():
        problems.append(
            (number, f"section '{name}' never ends: add '# --8<-- [end:{name}]'")
        )
    return found, problems


def references(markdown: str) -> list[tuple[int, str, str]]:
    """The snippets that a page asks for, as (line, file, section or "")."""
    lines = enumerate(markdown.splitlines(), 1)
    return [(n, m[1], m[2] or "") for n, line in lines if (m := REFERENCE.match(line))]
