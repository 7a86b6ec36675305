"""What ran where, from examples/record.json: a line under each page's title, and two tables.

Only a test run writes that file (`pytest --record`, tests/tools/record_runs.py). It is a list of
runs: {"device": "cpu" or "cuda", "name": of the processor or GPU, "torch", "python", "date",
"passed" and "failed": {script: fingerprint}}. A script counts for a run if it passed there with
the very text that it has now. The page what-ran-where shows the tables in place of PLACE; a page
says in place of NO_CUDA_RUN, as long as it is true, that there is no run on CUDA.
"""

import hashlib
from collections.abc import Callable
from datetime import date

from notes.examples import (
    DEVICES,
    cut,
    devices_of,
    packages,
    references,
    scripts_of,
)

PLACE = "<!-- record -->"
NO_CUDA_RUN = "<!-- no CUDA run -->"
KIND = {"cpu": "CPU", "cuda": "CUDA"}
WORDS = {
    "en": {
        "checked": "Every output here is from a run on {where}, {date}.",
        "some": "On {name}: {passed} of {all} examples; not {missing}.",
        "none": "No {kind} run recorded yet.",
        "on": "{name} (torch {torch})",
        "and": " and on ",
        "comma": ", ",
        "space": " ",
        "changed": "{} (changed since)",
        "date": "{0.day} {0:%B} {0.year}",
        "more": "What ran where",
        "in order": "The code runs from the top of the page on.",
        "after": "Each section's code runs by itself, once the code at the top has run.",
        "alone": "Each section's code runs by itself.",
        "install": "To install: {}",
        "runs": ["Run", "Device", "Python", "Date", "Examples passed"],
        "examples": ["Example", "CPU: torch", "CUDA: torch"],
        "no run": "no run recorded",
        "passed": "{}",
        "stale": "changed since {}",
        "failed": "failed on {}",
        "not here": "not possible: {}",
    },
    "zh": {
        "checked": "本页的输出全部是实际运行的结果，环境是 {where}，日期是 {date}。",
        "some": "在 {name} 上，{all} 个示例中有 {passed} 个通过，{missing} 还没有通过。",
        "none": "还没有在 {kind} 上运行的记录。",
        "on": "{name}（torch {torch}）",
        "and": "和 ",
        "comma": "、",
        "space": "",
        "changed": "{}（之后改过）",
        "date": "{0.year} 年 {0.month} 月 {0.day} 日",
        "more": "运行记录",
        "in order": "请从页首开始，依次运行代码。",
        "after": "先运行页首的代码，之后每一节的代码都可以单独运行。",
        "alone": "每一节的代码都可以单独运行。",
        "install": "需要安装：{}",
        "runs": ["运行", "设备", "Python", "日期", "通过的示例"],
        "examples": ["示例", "CPU：torch", "CUDA：torch"],
        "no run": "没有运行记录",
        "passed": "{}",
        "stale": "在 {} 上运行之后改过",
        "failed": "在 {} 上未通过",
        "not here": "不能运行：{}",
    },
}


def fingerprint(text: str) -> str:
    """16 hexadecimal digits of a text's SHA-256; the same however its lines end."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


def state(script: str, source: str, runs: list[dict], device: str) -> tuple:
    """How a script stands on one kind of device, and the runs that say so.

    "passed"; else "stale", if it passed with another text than now; else "failed"; else "no run".
    "not here" if it cannot run on such a device.
    """
    if device not in devices_of(source).names:
        return "not here", []
    found, now = {"passed": [], "stale": [], "failed": []}, fingerprint(source)
    for run in sorted(runs, key=_order):
        if run["device"] == device and script in run.get("failed", ()):
            found["failed"].append(run)
        elif run["device"] == device and script in run["passed"]:
            found["passed" if run["passed"][script] == now else "stale"].append(run)
    return next(((how, ran) for how, ran in found.items() if ran), ("no run", []))


def _order(run: dict) -> tuple:
    release = [int(part) for part in run["torch"].split(".") if part.isdigit()]
    return run["device"], release, run["name"]


def line(sources: dict[str, str], runs: list[dict], language: str) -> str:
    """One or two sentences about the scripts (name -> text) of a page; empty if it has none."""
    words, whole, rest, dates = WORDS[language], [], [], []
    comma = words["comma"]
    for device in DEVICES:
        found = {s: state(s, text, runs, device) for s, text in sources.items()}
        found = {s: x for s, x in found.items() if x[0] != "not here"}
        passed = [ran for how, ran in found.values() if how == "passed"]
        counted = sorted([run for ran in passed for run in ran], key=_order)
        names = [KIND["cpu"] if device == "cpu" else run["name"] for run in counted]
        name = comma.join(dict.fromkeys(names)) or KIND[device]
        releases = [[run["torch"] for run in ran] for ran in passed]
        common = [x for x in dict.fromkeys(run["torch"] for run in counted)
                  if all(x in each for each in releases)]  # fmt: skip
        missing = []
        for script, (how, _) in found.items():
            form = words["changed"] if how == "stale" else "{}"
            if how != "passed":
                missing.append(form.format(f"<code>{script}</code>"))
        if common and not missing:
            whole.append(words["on"].format(name=name, torch=comma.join(common)))
            dates += [run["date"] for run in counted]
        elif any(how in ("passed", "stale") for how, _ in found.values()):
            numbers = {"passed": len(passed), "all": len(found)}
            left = comma.join(missing)
            rest.append(words["some"].format(name=name, missing=left, **numbers))
        elif found:
            rest.append(words["none"].format(kind=KIND[device]))
    if whole:
        when = words["date"].format(date.fromisoformat(max(dates)))
        where = words["and"].join(whole)
        rest.insert(0, words["checked"].format(where=where, date=when))
    return words["space"].join(rest)


def how_to_run(
    markdown: str, in_order: bool, read: Callable[[str], str], language: str
) -> str:
    """What a reader of a page runs first, and what the snippets import. A test pastes them so.

    What a script imports for parts that the page does not show, nobody has to install.
    """
    shown = [x for x in references(markdown) if x[1].endswith(".py")]
    needed = packages(cut(read(name), section) for _, name, section in shown)
    above = scripts_of(markdown.partition("\n## ")[0])
    words = WORDS[language]
    said = words["in order" if in_order else "after" if above else "alone"]
    if not needed:  # a script that finds out what is installed
        return said
    command = f"<code>pip install {' '.join(needed)}</code>"
    return said + words["space"] + words["install"].format(command)


def no_cuda_run(runs: list[dict], language: str) -> str:
    """The sentence that no CUDA run is recorded; empty once there is one."""
    recorded = any(run["device"] == "cuda" for run in runs)
    return "" if recorded else WORDS[language]["none"].format(kind=KIND["cuda"])


def tables(sources: dict[str, str], runs: list[dict], language: str) -> str:
    """The whole record as two Markdown tables: the runs, and the examples."""
    words, rows, cells = WORDS[language], [], []
    now = {script: fingerprint(text) for script, text in sources.items()}
    for run in sorted(runs, key=_order):
        count = sum(now.get(script) == ran for script, ran in run["passed"].items())
        where = f"{KIND[run['device']]}, torch {run['torch']}"
        rows.append([where, run["name"], run["python"], run["date"], str(count)])
    for script, source in sources.items():
        cells.append([f"`{script}`"])
        for device in DEVICES:
            how, ran = state(script, source, runs, device)
            releases = words["comma"].join(run["torch"] for run in ran)
            cells[-1].append(words[how].format(releases or devices_of(source).reason))
    return _table(words["runs"], rows) + "\n\n" + _table(words["examples"], cells)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
