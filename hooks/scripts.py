"""What a script in examples/ says about itself: its sections and where it can run."""

import functools
import re
import textwrap
from dataclasses import dataclass

DEVICES = ("cpu", "cuda")
HEADER = re.compile(r"# devices:(.*)")
# What somebody types who means a header: ignored, it would let the script run everywhere.
MEANT_AS_HEADER = re.compile(r"^\s*#+\s*devices?\s*(?:[:=]|cpu\b|cuda\b)", re.I)
HEADER_FORM = "# devices: cpu -- why it cannot run elsewhere"
MARKER = re.compile(r"^\s*# --8<-- \[(start|end):([\w-]+)\]$")
REFERENCE = re.compile(r'^\s*--8<-- "([^":]+)(?::([\w-]+))?"$')
# Shown, these say that the script is a file to save and run, not lines to paste.
OF_A_FILE = re.compile(r"(?<![\w.])__(?:file|name)__")


@dataclass(frozen=True)
class Devices:
    """Where a script can run, as its header line says."""

    names: tuple[str, ...] = DEVICES
    reason: str = ""


def devices_of(source: str) -> Devices:
    """Read `# devices: cpu -- reason`; without such a line a script runs on every device.

    Raises ValueError for an unknown device or a missing reason.
    """
    found, problems = _header(source)
    for line, what in problems:
        raise ValueError(f"line {line}: {what}")
    return found


def _header(source: str) -> tuple[Devices, list[tuple[int, str]]]:
    """What the header says, and what is wrong with it as (line, problem) pairs."""
    devices, first, problems = Devices(), 0, []
    for number, line in enumerate(source.splitlines(), 1):
        if not MEANT_AS_HEADER.match(line):
            continue
        header = HEADER.fullmatch(line)
        names, _, reason = (header[1] if header else "").partition("--")
        found = tuple(name.strip() for name in names.split(","))
        if not reason.strip() or not set(found) < set(DEVICES):
            what = f"'{line.strip()}' should look like '{HEADER_FORM}'"
            problems.append((number, what))
        elif first:
            what = f"a second header; the first is in line {first}: keep one"
            problems.append((number, what))
        else:
            devices, first = Devices(found, reason.strip()), number
    return devices, problems


def sections(source: str) -> tuple[dict[str, int], list[tuple[int, str]]]:
    """The sections of a script as name -> line of the start marker, and (line, problem) pairs."""
    found: dict[str, int] = {}
    open_at: dict[str, int] = {}
    problems = []
    for number, line in enumerate(source.splitlines(), 1):
        if "-8<-" not in line:  # the extension also takes -8<- and ---8<---
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
        elif (start := open_at.pop(name, None)) is None:
            problems.append((number, f"section '{name}' ends without a start"))
        elif start == number - 1:
            problems.append((start, f"section '{name}' is empty"))
    for name, number in open_at.items():
        problems.append(
            (number, f"section '{name}' never ends: add '# --8<-- [end:{name}]'")
        )
    return found, problems


def script_problems(source: str) -> list[tuple[int, str]]:
    """What is wrong with the markers and the header of a script, as (line, problem)."""
    return sections(source)[1] + _header(source)[1]


def references(markdown: str) -> list[tuple[int, str, str]]:
    """The snippets that a page asks for, as (line, file, section or "")."""
    lines = enumerate(markdown.splitlines(), 1)
    return [(n, m[1], m[2] or "") for n, line in lines if (m := REFERENCE.match(line))]


def cut(source: str, section: str) -> str:
    """The lines of a section, without markers and without common indentation."""
    lines = source.splitlines()
    start = sections(source)[0][section]
    end = next(i for i, line in enumerate(lines) if line.endswith(f"[end:{section}]"))
    kept = [line for line in lines[start:end] if "# --8<--" not in line]
    return textwrap.dedent("\n".join(kept)).strip("\n") + "\n"


@functools.cache
def can_be_pasted(source: str) -> bool:
    """Whether what a page shows of a script runs on the CPU, pasted piece by piece."""
    shown = (cut(source, name) for name in sections(source)[0])
    return "cpu" in devices_of(source).names and not any(map(OF_A_FILE.search, shown))
