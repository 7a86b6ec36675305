"""How long building takes and how much a reader loads: `make bench` prints it as a table.

Speed is measured here and nowhere else: no test times itself. What is built and edited is
a copy in a temporary folder. Run it on a machine that does nothing else.
"""

import itertools
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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import site
from tests.test_browser import launch_arguments
from tests.test_weight import (
    KINDS,
    REQUESTS,
    compressed,
    first_visit_limit,
    limit,
    loaded,
)

MKDOCS = [sys.executable, "-m", "mkdocs"]
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
PORT = 8765
GROWN = (5, 10)  # times the pages
A_PAGE, A_REBUILD = 0.15, 1.5  # the limits, in seconds

LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "site", "dist", ".*_cache")

Row = tuple[str, str, str]  # what, measured, limit


def seconds(command: list, folder: Path, **environment: str) -> float:
    """How long a command takes, by the clock. Stops with its output if it fails."""
    start = time.perf_counter()
    run = subprocess.run(
        command,
        cwd=folder,
        env=ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if run.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{run.stdout}")
    return time.perf_counter() - start


def build(folder: Path, config: str = "mkdocs.yml", **environment: str) -> float:
    return seconds([*MKDOCS, "build", "-q", "-f", config], folder, **environment)


def pages(folder: Path) -> int:
    return len(list(folder.rglob("index.html")))


def building(copy: Path) -> Iterator[Row]:
    for what, config, allowed in [
        ("both languages", "mkdocs.yml", f"{A_PAGE} s a page"),
        ("one language", "mkdocs.zh.yml", ""),
    ]:
        with tempfile.TemporaryDirectory() as empty:
            cold = build(copy, config, PYTHONPYCACHEPREFIX=empty)
        yield f"build, {what}, cold (Python not compiled)", f"{cold:.1f} s", ""
        shutil.rmtree(copy / "site")
        warm = min(build(copy, config) for _ in range(3))
        number = pages(copy / "site")
        each = f"{warm:.1f} s, {warm / number:.3f} s a page"
        yield f"build, {what}, warm, {number} pages", each, allowed


def growing(copy: Path) -> Iterator[Row]:
    """The same pages again and again under other names, outside the navigation.

    Their formulas are typeset once, which flatters the time of a page; its growth from one
    row to the next is that of all the rest.
    """
    originals = [p for p in copy.glob("docs/*/*.md") if p.stem != "index"]
    done = 1
    for times in GROWN:
        for page in originals:
            for number in range(done + 1, times + 1):
                shutil.copy(page, page.with_stem(f"{page.stem}-{number}"))
        done = times
        took, number = build(copy), pages(copy / "site")
        each = f"{took:.1f} s, {took / number:.3f} s a page"
        yield f"build, both languages, {number} pages", each, f"{A_PAGE} s a page"


@contextmanager
def serving(copy: Path) -> Iterator[str]:
    command = [*MKDOCS, "serve", "--dirty", "-q", "--dev-addr", f"127.0.0.1:{PORT}"]
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
        ("a page", "docs/en/tensors.md", r"\Z", "\n{}\n", ""),
        ("a Chinese page", "docs/zh/tensors.md", r"\Z", "\n{}\n", "zh/"),
        ("a script", "examples/tensors/summary.py", comment, "# {}\n", "zh/"),
    ]
    numbers = itertools.count()  # each edit has a text of its own
    with serving(copy) as address:
        wait_for("</html>", address)
        for what, name, place, new, home in edits:
            times = []
            for _ in range(3):
                path, mark = copy / name, f"edited{next(numbers)}x"
                text = path.read_text("utf-8")
                edited = re.sub(place, new.format(mark), text, count=1)
                path.write_text(edited, "utf-8")
                times.append(wait_for(mark, f"{address}{home}tensors/"))
                time.sleep(1)  # as a writer does, who looks at the page
            yield f"serve, {what} is edited", f"{min(times):.2f} s", f"{A_REBUILD} s"


def loading(folder: Path) -> Iterator[Row]:
    """What a first visit to each kind of page fetches, in a browser."""
    built = folder / site.FOLDER
    site.build(built)
    with site.serve(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_arguments())
        for name in KINDS:
            for home in ("", "zh/"):
                size = compressed((built / home / name / "index.html").read_bytes())
                page = browser.new_page()  # with an empty cache
                page.goto(address + home + name, wait_until="networkidle")
                found = loaded(page)
                page.close()
                allowed = first_visit_limit(found)
                page_limit = limit(home + name)
                what = "/" + home + name
                yield f"{what} HTML, compressed", kilobytes(size), kilobytes(page_limit)
                first = f"{kilobytes(sum(found.values()))}, {len(found)} requests"
                yield f"{what} first visit", first, f"{kilobytes(allowed)}, {REQUESTS}"
        browser.close()


def kilobytes(size: int) -> str:
    return f"{size / 1000:.1f} kB"


def examples() -> Iterator[Row]:
    suite = [sys.executable, "-m", "pytest", "-q", "tests/test_examples.py"]
    yield (
        "all examples on the CPU, tests included",
        f"{seconds(suite, site.ROOT):.0f} s",
        "",
    )


def main() -> None:
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, Python {platform.python_version()}, load {load:.1f}\n")
    print(f"{'':60}{'measured':>32}  limit")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        shutil.copytree(site.ROOT, copy, ignore=LEFT_OUT)
        parts = (
            building(copy),
            rebuilding(copy),
            growing(copy),
            loading(Path(folder)),
            examples(),
        )
        for what, measured, allowed in itertools.chain(*parts):
            print(f"{what:60}{measured:>32}  {allowed}", flush=True)


if __name__ == "__main__":
    main()
