"""What ran where, from examples/record.json: a line under each page's title, and two tables.

Only a test run writes that file (`pytest --record`, tests/tools/record_runs.py). It is a list of
runs: {"device": "cpu" or "cuda", "name": of the processor or GPU, "torch", "python", "date",
"passed" and "failed": {script: fingerprint}}. A script counts for a run if it passed there with
the very text that it has now. The page what-ran-where shows the tables in place of PLACE.
"""

import hashlib
from datetime import date

from notes.examples import DEVICES, devices_of

PLACE = "<!-- record -->"
KIND = {"cpu": "CPU", "cuda": "CUDA"}
WORDS = {
    "en": {
        "checked": "Checked on {where}, {date}.",
        "some": "On {name}: {passed} of {all} examples; not {missing}.",
        "none": "No {kind} run recorded yet.",
        "on": "{name} (torch {torch})",
        "and": " and on ",
        "comma": ", ",
        "space": " ",
        "changed": "{} (changed since)",
        "date": "{0.day} {0:%B} {0.year}",
        "more": "What ran where",
        "runs": ["Run", "Device", "Python", "Date", "Examples passed"],
        "examples": ["Example", "CPU: torch", "CUDA: torch"],
        "no run": "no run recorded",
        "passed": "{}",
        "stale": "changed since {}",
        "failed": "failed on {}",
        "not here": "not possible: {}",
    },
    "zh": {
        "checked": "已在 {where}上检查，{date}。",
        "some": "在 {name} 上：{all} 个示例通过了 {passed} 个，还差 {missing}。",
        "none": "还没有 {kind} 上的运行记录。",
        "on": "{name}（torch {torch}）",
        "and": "和 ",
        "comma": "、",
        "space": "",
        "changed": "{}（之后改过）",
        "date": "{0.year} 年 {0.month} 月 {0.day} 日",
        "more": "什么在哪里运行过",
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


def outcomes(script: str, source: str, runs: list[dict], device: str) -> dict:
    """The runs on one kind of device in which a script "passed", is "stale", or "failed".

    It is stale where it passed with another text than it has now.
    """
    found, now = {"passed": [], "stale": [], "failed": []}, fingerprint(source)
    for run in sorted(runs, key=_order):
        if run["device"] == device and script in run.get("failed", ()):
            found["failed"].append(run)
        elif run["device"] == device and script in run["passed"]:
            found["passed" if run["passed"][script] == now else "stale"].append(run)
    return found


def _order(run: dict) -> tuple:
    release = [int(part) for part in run["torch"].split(".") if part.isdigit()]
    return run["device"], release, run["name"]


def line(sources: dict[str, str], runs: list[dict], language: str) -> str:
    """One or two sentences about the scripts (name -> text) of a page; empty if it has none."""
    words, whole, rest, dates = WORDS[language], [], [], []
    comma = words["comma"]
    for device in DEVICES:
        able = {s: x for s, x in sources.items() if device in devices_of(x).names}
        found = {s: outcomes(s, x, runs, device) for s, x in able.items()}
        counted = sorted(
            [run for x in found.values() for run in x["passed"]], key=_order
        )
        names = [KIND["cpu"] if device == "cpu" else run["name"] for run in counted]
        name = comma.join(dict.fromkeys(names)) or KIND[device]
        passed = [{run["torch"] for run in x["passed"]} for x in found.values()]
        releases = dict.fromkeys(run["torch"] for run in counted)
        if everywhere := [x for x in releases if all(x in each for each in passed)]:
            whole.append(words["on"].format(name=name, torch=comma.join(everywhere)))
            dates += [run["date"] for run in counted]
        elif any(x["passed"] or x["stale"] for x in found.values()):
            left = {s: f"<code>{s}</code>" for s in found if not found[s]["passed"]}
            for script in left:
                if found[script]["stale"]:
                    left[script] = words["changed"].format(left[script])
            numbers = {"passed": len(found) - len(left), "all": len(found)}
            missing = comma.join(left.values())
            rest.append(words["some"].format(name=name, missing=missing, **numbers))
        elif found:
            rest.append(words["none"].format(kind=KIND[device]))
    if whole:
        when = words["date"].format(date.fromisoformat(max(dates)))
        where = words["and"].join(whole)
        rest.insert(0, words["checked"].format(where=where, date=when))
    return words["space"].join(rest)


def tables(sources: dict[str, str], runs: list[dict], language: str) -> str:
    """The whole record as two Markdown tables: the runs, and the examples."""
    words, rows, cells = WORDS[language], [], []
    now = {script: fingerprint(text) for script, text in sources.items()}
    for run in sorted(runs, key=_order):
        count = sum(now.get(script) == ran for script, ran in run["passed"].items())
        where = f"{KIND[run['device']]}, torch {run['torch']}"
        rows.append([where, run["name"], run["python"], run["date"], str(count)])
    for script, source in sources.items():
        states = [_state(script, source, runs, device, words) for device in DEVICES]
        cells.append([f"`{script}`", *states])
    return _table(words["runs"], rows) + "\n\n" + _table(words["examples"], cells)


def _state(script: str, source: str, runs: list[dict], device: str, words: dict) -> str:
    header = devices_of(source)
    if device not in header.names:
        return words["not here"].format(header.reason)
    for outcome, found in outcomes(script, source, runs, device).items():
        if found:
            releases = words["comma"].join(run["torch"] for run in found)
            return words[outcome].format(releases)
    return words["no run"]


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
