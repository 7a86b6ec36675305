"""How long building and testing take: `make bench` prints a table.

Speed is measured here and nowhere else: no test times itself. What is built, edited and doubled
is a copy in a temporary folder. Run it on a machine that does nothing else.
"""

import itertools
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from notes.examples import scripts_of

from tests.tools.build_site import ROOT

MKDOCS = [sys.executable, "-m", "mkdocs"]
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
PORT = 8765
LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "site", "dist", ".*_cache")
# The limits, in seconds: a page of a build, a rebuild, all tests with twice the pages.
A_PAGE, A_REBUILD, TESTS = 0.15, 2.5, 300
# Pages of which there is one for the site: doubled, they would not be what their tests expect.
SINGLE = {"index", "cheatsheet", "jacobian-explorer", "what-ran-where"}

Row = tuple[str, str, str]  # what, measured, limit


def seconds(
    command: list, folder: Path, *, may_fail: bool = False, **environment: str
) -> float:
    """How long a command takes, by the clock. Stops with its output if it fails."""
    start = time.perf_counter()
    run = subprocess.run(
        command,
        cwd=folder,
        env=ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if run.returncode and not may_fail:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{run.stdout}")
    return time.perf_counter() - start


def building(copy: Path, name: str) -> Iterator[Row]:
    warm = min(seconds([*MKDOCS, "build", "-q"], copy) for _ in range(3))
    pages = len(list((copy / "site").rglob("index.html")))
    shutil.rmtree(copy / "site")  # the tests of the copy would lint its scripts
    each = f"{warm:.1f} s, {warm / pages:.3f} s a page"
    yield f"build, {name}: {pages} pages in both languages", each, f"{A_PAGE} s a page"


@contextmanager
def serving(copy: Path) -> Iterator[str]:
    command = [*MKDOCS, "serve", "-q", "--dev-addr", f"127.0.0.1:{PORT}"]
    with subprocess.Popen(command, cwd=copy, env=ENVIRONMENT) as server:
        try:
            yield f"http://127.0.0.1:{PORT}/"
        finally:
            server.terminate()


def wait_for(text: str, address: str, at_most: float = 60) -> float:
    """Seconds until the page at an address has this text."""
    start = time.perf_counter()
    while time.perf_counter() - start < at_most:
        try:
            with urllib.request.urlopen(address) as answer:  # it waits for the build
                if text in answer.read().decode():
                    return time.perf_counter() - start
        except urllib.error.URLError:
            pass  # it does not answer yet
        time.sleep(0.02)
    sys.exit(f"{address} does not say '{text}' after {at_most} s")


def rebuilding(copy: Path) -> Iterator[Row]:
    """From saving a file until the server answers with the new page, the best of three."""
    comment = r"(?=# --8<-- \[end:)"  # in the first section of a script
    edits = [
        ("an English page", "docs/en/tensors.md", r"\Z", "\n{}\n", ""),
        ("a Chinese page", "docs/zh/tensors.md", r"\Z", "\n{}\n", "zh/"),
        ("a script", "examples/tensors/summary.py", comment, "# {}\n", "zh/"),
    ]
    numbers = itertools.count()  # each edit has a text of its own
    with serving(copy) as address:
        wait_for("</html>", address)
        for what, name, place, new, home in edits:
            times, path = [], copy / name
            text = path.read_text("utf-8")
            for _ in range(3):
                mark = f"edited{next(numbers)}x"
                edited = re.sub(place, new.format(mark), text, count=1)
                path.write_text(edited, "utf-8")
                times.append(wait_for(mark, f"{address}{home}tensors/"))
                time.sleep(1)  # as a writer does, who looks at the page
            path.write_text(text, "utf-8")  # the tests come after this
            yield f"serve, {what} is edited", f"{min(times):.2f} s", f"{A_REBUILD} s"


def double(copy: Path) -> None:
    """A second one of each chapter: page, scripts, record, translation, entry of the menu."""
    names = [
        p.stem for p in sorted((copy / "docs/en").glob("*.md")) if p.stem not in SINGLE
    ]
    shown = [scripts_of((copy / f"docs/en/{n}.md").read_text("utf-8")) for n in names]
    settings = (copy / "examples").glob("*/*.toml")  # which a script may read
    files = [p.relative_to(copy / "examples").as_posix() for p in settings]
    for file in {*files, *itertools.chain(*shown)}:
        second = copy / "examples" / file.replace("/", "-2/", 1)
        second.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(copy / "examples" / file, second)
    record = copy / "examples/record.json"
    runs = json.loads(record.read_text("utf-8"))
    for run in runs:
        second = {
            re.sub("/", "-2/", s, count=1): sha for s, sha in run["passed"].items()
        }
        run["passed"] |= {
            s: sha for s, sha in second.items() if (copy / "examples" / s).exists()
        }
    record.write_text(json.dumps(runs), "utf-8")
    for language, name in itertools.product(("en", "zh"), names):
        page = copy / f"docs/{language}/{name}.md"
        text = re.sub(
            r'(?m)^( *--8<-- "[^/"]+)/(.*\.py:)', r"\1-2/\2", page.read_text("utf-8")
        )
        text = text.replace("description: ", "description: 2. ", 1)
        text = text.replace("---\n", "---\nsearch: {exclude: true}\n", 1)
        text = re.sub(r"(?m)^(# .*?)( \{#)", r"\1 2\2", text, count=1)
        page.with_stem(f"{name}-2").write_text(text, "utf-8")
    settings = copy / "mkdocs.yml"
    more = "".join(f"  - {name}-2.md\n" for name in names)
    text = settings.read_text("utf-8").replace(
        "  - what-changed.md\n", more + "  - what-changed.md\n"
    )
    settings.write_text(text, "utf-8")
    command = [
        sys.executable,
        "-m",
        "tests.tools.accept",
        *(f"{name}-2" for name in names),
    ]
    seconds(command, copy, PYTHONPATH="hooks")


def testing(copy: Path, name: str, allowed: str) -> Iterator[Row]:
    """All tests, as `make test` runs them, and each file by itself."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n",
            "auto",
            f"--junitxml={report}",
        ]
        took = seconds(command, copy, may_fail=True)
        root = ElementTree.parse(report).getroot().find("testsuite")
    red = int(root.get("failures")) + int(root.get("errors"))
    result = f"{took:.0f} s, {root.get('tests')} tests, {red} red"
    yield f"tests, {name}", result, allowed
    files: Counter = Counter()
    for case in root.iter("testcase"):
        files[case.get("classname").removeprefix("tests.")] += float(case.get("time"))
    for file, total in files.most_common(12):
        yield f"    {file}", f"{total:.1f} s", ""


def main() -> None:
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, Python {platform.python_version()}, load {load:.1f}\n")
    print(f"{'':52}{'measured':>34}  limit")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)

        def doubled() -> Iterator[Row]:
            double(copy)
            yield from building(copy, "twice the pages")
            yield from testing(copy, "twice the pages", f"{TESTS} s")

        parts = (
            building(copy, "today"),
            testing(copy, "today", ""),
            rebuilding(copy),
            doubled(),
        )
        for what, measured, allowed in itertools.chain(*parts):
            print(f"{what:52}{measured:>34}  {allowed}", flush=True)


if __name__ == "__main__":
    main()
