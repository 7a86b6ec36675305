"""How long building and testing take: `make bench` prints a table.

Speed is measured here and nowhere else: no test times itself. What is built, edited and doubled
is a copy in a temporary folder. Run it on a machine that does nothing else.
"""

import contextlib
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
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from notes import code_comments
from notes.examples import scripts_of

from tests.tools.build_site import ROOT

PYTHON = [sys.executable, "-m"]
SERVER = "127.0.0.1:8765"
LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "dist", ".*_cache")
# The limits, in seconds: a page of a build, a rebuild, the book, all tests with twice the pages.
A_PAGE, A_REBUILD, BOOK, TESTS = 0.15, 2.5, 120, 300
# Pages of which there is one for the site: doubled, they would not be what their tests expect.
SINGLE = {"index", "cheatsheet", "jacobian-explorer", "what-ran-where"}

Row = tuple[str, str, str]  # what, measured, limit


def seconds(command: list, folder: Path, check: bool = True) -> float:
    """How long a module of Python takes, by the clock. What goes wrong it says on stderr."""
    start = time.perf_counter()
    said = subprocess.DEVNULL
    subprocess.run([*PYTHON, *command], cwd=folder, check=check, stdout=said)
    return time.perf_counter() - start


def building(copy: Path, name: str) -> Iterator[Row]:
    warm = min(seconds(["mkdocs", "build", "-q"], copy) for _ in range(3))
    pages = len(list((copy / "site").rglob("index.html")))
    book = warm + seconds(["tests.tools.build_book", "site", "dist"], copy)
    shutil.rmtree(copy / "site")  # the tests of the copy would lint its scripts
    each = f"{warm:.1f} s, {warm / pages:.3f} s a page"
    yield f"build, {name}: {pages} pages in both languages", each, f"{A_PAGE} s a page"
    yield f"build and book, {name}", f"{book:.1f} s", f"{BOOK} s"


def wait_for(text: str, path: str = "") -> float:
    """Seconds until the page at a path of the server has this text, at most 60."""
    start, page = time.perf_counter(), ""
    while text not in page:
        time.sleep(0.02)
        if time.perf_counter() - start > 60:
            sys.exit(f"{SERVER}/{path} does not say '{text}' after 60 s")
        with contextlib.suppress(OSError):  # it does not answer yet
            page = urllib.request.urlopen(f"http://{SERVER}/{path}").read().decode()
    return time.perf_counter() - start


def rebuilding(copy: Path) -> Iterator[Row]:
    """From saving a file until the server answers with the new page, the best of three."""
    comment = r"(?=# --8<-- \[end:)"  # in the first section of a script
    edits = [
        ("an English page", "docs/en/tensors.md", r"\Z", "\n{}\n", ""),
        ("a Chinese page", "docs/zh/tensors.md", r"\Z", "\n{}\n", "zh/"),
        ("a script", "examples/tensors/summary.py", comment, "# {}\n", "zh/"),
    ]
    command = [*PYTHON, "mkdocs", "serve", "-q", "--dev-addr", SERVER]
    with subprocess.Popen(command, cwd=copy) as server, contextlib.ExitStack() as end:
        end.callback(server.terminate)
        wait_for("</html>")
        for what, name, place, new, home in edits:
            times, path = [], copy / name
            text = path.read_text("utf-8")
            for _ in range(3):
                mark = f"edited{time.time_ns()}"  # by no other edit
                edited = re.sub(place, new.format(mark), text, count=1)
                path.write_text(edited, "utf-8")
                times.append(wait_for(mark, f"{home}tensors/"))
                time.sleep(1)  # as a writer does, who looks at the page
            path.write_text(text, "utf-8")  # the tests come after this
            yield f"serve, {what} is edited", f"{min(times):.2f} s", f"{A_REBUILD} s"


def double(copy: Path) -> None:
    """A second one of each chapter: page, scripts, record, translation, entry of the menu."""
    docs, examples = copy / "docs", copy / "examples"
    names = sorted({path.stem for path in (docs / "en").glob("*.md")} - SINGLE)
    texts = [(docs / f"en/{name}.md").read_text("utf-8") for name in names]
    # Some scripts read settings of their own.
    settings = (path.relative_to(examples) for path in examples.glob("*/*.toml"))
    files = {*itertools.chain(*map(scripts_of, texts)), *map(Path.as_posix, settings)}
    second_of = {file: file.replace("/", "-2/", 1) for file in files}
    for file, second in second_of.items():
        (examples / second).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(examples / file, examples / second)
    runs = json.loads((examples / "record.json").read_text("utf-8"))
    for passed in (run["passed"] for run in runs):
        passed.update({second_of[s]: passed[s] for s in files & passed.keys()})
    (examples / "record.json").write_text(json.dumps(runs), "utf-8")
    for language, name in itertools.product(("en", "zh"), names):
        page = docs / language / f"{name}.md"
        text = page.read_text("utf-8")
        text = text.replace("---\n", "---\nsearch: {exclude: true}\n", 1)
        text = text.replace("description: ", "description: 2. ", 1)
        text = re.sub(r"(?m)^(# .*?)( \{#)", r"\1 2\2", text, count=1)
        text = re.sub(r'(?m)^( *--8<-- "[^/"]+)/(.*\.py:)', r"\1-2/\2", text)
        page.with_stem(f"{name}-2").write_text(text, "utf-8")
    catalogue = copy / code_comments.FILE
    tables = re.split(r"(?m)^(?=\[)", catalogue.read_text("utf-8"))[1:]
    folders = {file.partition("/")[0] for file in files}
    again = [x.replace("]", "-2]", 1) for x in tables if x[1 : x.index("]")] in folders]
    with catalogue.open("a", encoding="utf-8") as file:
        file.write("\n" + "".join(again))
    more = "".join(f"  - {name}-2.md\n" for name in names)
    settings = (copy / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("\ntheme:", f"{more}\ntheme:")
    (copy / "mkdocs.yml").write_text(settings, "utf-8")
    seconds(["tests.tools.accept", *(f"{name}-2" for name in names)], copy)


def testing(copy: Path, name: str, allowed: str) -> Iterator[Row]:
    """All tests, as `make test` runs them, and each file by itself."""
    report = copy.with_name("report.xml")
    command = ["pytest", "-q", "-n", "auto", f"--junitxml={report}"]
    took = seconds(command, copy, check=False)
    root = ElementTree.parse(report).find("testsuite")
    red = int(root.get("failures")) + int(root.get("errors"))
    result = f"{took:.0f} s, {root.get('tests')} tests, {red} red"
    yield f"tests, {name}", result, allowed
    files: Counter = Counter()
    for case in root.iter("testcase"):
        files[case.get("classname").removeprefix("tests.")] += float(case.get("time"))
    for file, total in files.most_common(12):
        yield f"    {file}", f"{total:.1f} s", ""


def rows(copy: Path) -> Iterator[Row]:
    yield from building(copy, "today")
    yield from testing(copy, "today", "")
    yield from rebuilding(copy)
    double(copy)
    yield from building(copy, "twice the pages")
    yield from testing(copy, "twice the pages", f"{TESTS} s")


if __name__ == "__main__":
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, Python {platform.python_version()}, load {load:.1f}\n")
    print(f"{'':52}{'measured':>34}  limit")
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(ROOT, Path(folder, "copy"), ignore=LEFT_OUT)
        shutil.rmtree(copy / "site", ignore_errors=True)  # but not tests/site
        for what, measured, allowed in rows(copy):
            print(f"{what:52}{measured:>34}  {allowed}", flush=True)
