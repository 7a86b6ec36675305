"""What a script in examples/ says about itself: its sections, and where it can run."""

import functools
import re
import sys
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

DEVICES = ("cpu", "cuda")
HEADER = re.compile(r"# devices:(.*)")
# Near misses such as `# device: cpu` are errors: a header that is not recognized would let the
# script run everywhere.
NEAR_HEADER = re.compile(r"^\s*#+\s*devices?\s*(?:[:=]|cpu\b|cuda\b)", re.I)
HEADER_FORM = "# devices: cpu -- why it cannot run elsewhere"
IMPORT = re.compile(r"^(?:import|from) (\w+)", re.M)
# Another name than the module's.
PACKAGE = {"sklearn": "scikit-learn", "PIL": "pillow", "functorch": "torch"}
# It is in nearly every script.
DEVICE_LINE = 'device = torch.device("cuda" if torch.cuda.is_available() else "cpu")'
MARKER = re.compile(r"^\s*# --8<-- \[(start|end):([\w-]+)\]$")
REFERENCE = re.compile(r'^\s*--8<-- "([^":]+)(?::([\w-]+))?"$')
# A comment above a table: this section prints its rows. (tests/checks/tables.py compares them.)
PROVED = re.compile(r"<!-- proved by ([\w./-]+):([\w-]+) -->")
# A section with one of these is a file to save and run: pasted, it has neither.
FILE_ONLY = re.compile(r"(?<![\w.])__(?:file|name)__")


@dataclass(frozen=True)
class Devices:
    """Where a script can run, as its header says."""

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
        if not NEAR_HEADER.match(line):
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
            what = "expected '# --8<-- [start:name]' or '# --8<-- [end:name]'"
            problems.append((number, what))
            continue
        kind, name = marker.groups()
        if kind == "start":
            if name in found:
                what = f"section '{name}' starts a second time: rename it"
                problems.append((number, what))
            found[name] = open_at[name] = number
        elif (start := open_at.pop(name, None)) is None:
            problems.append((number, f"section '{name}' ends without a start"))
        elif start == number - 1:
            problems.append((start, f"section '{name}' is empty"))
    for name, number in open_at.items():
        what = f"section '{name}' never ends: add '# --8<-- [end:{name}]'"
        problems.append((number, what))
    return found, problems


def script_problems(source: str) -> list[tuple[int, str]]:
    """What is wrong with the markers and the header of a script, as (line, problem)."""
    return sections(source)[1] + _header(source)[1]


def references(markdown: str) -> list[tuple[int, str, str]]:
    """The snippets that a page asks for, as (line, file, section or "")."""
    lines = enumerate(markdown.splitlines(), 1)
    return [(n, m[1], m[2] or "") for n, line in lines if (m := REFERENCE.match(line))]


def scripts_of(markdown: str) -> list[str]:
    """The scripts that a page shows, each once, in the order of the page."""
    names = (name for _, name, _ in references(markdown) if name.endswith(".py"))
    return list(dict.fromkeys(names))


def cut(source: str, section: str) -> str:
    """The lines of a section, without markers and without common indentation."""
    lines = source.splitlines()
    start = sections(source)[0][section]
    end = next(i for i, line in enumerate(lines) if line.endswith(f"[end:{section}]"))
    kept = [line for line in lines[start:end] if "# --8<--" not in line]
    return textwrap.dedent("\n".join(kept)).strip("\n") + "\n"


def packages(sources: Iterable[str]) -> list[str]:
    """What pip is to install for some Python texts, in the order of their imports."""
    modules = (name for text in sources for name in IMPORT.findall(text))
    others = (x for x in modules if x not in sys.stdlib_module_names)
    return list(dict.fromkeys(PACKAGE.get(name, name) for name in others))


@functools.cache
def can_be_pasted(source: str) -> bool:
    """Whether what a page shows of a script runs on the CPU, pasted piece by piece."""
    shown = (cut(source, name) for name in sections(source)[0])
    return "cpu" in devices_of(source).names and not any(map(FILE_ONLY.search, shown))
