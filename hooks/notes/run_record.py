"""What ran where, from examples/record.json: a line under each page's title, and two tables.

Only a test run writes that file (`pytest --record`, tests/tools/record_runs.py). It is a list of
runs: {"device": "cpu" or "cuda", "name": of the processor or GPU, "torch", "python", "date",
"passed" and "failed": {script: fingerprint}}. A script counts for a run if it passed there with
the very text that it has now. The page what-ran-where shows the tables in place of PLACE.
"""

import hashlib
from dataclasses import dataclass, field
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
        "stale": "在 {} 上运行之后改过",
        "failed": "在 {} 上未通过",
        "not here": "不能运行：{}",
    },
}


def fingerprint(text: str) -> str:
    """16 hexadecimal digits of a text's SHA-256; the same however its lines end."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


@dataclass
class Coverage:
    """Which of some scripts passed on one kind of device, as they stand now.

    `passed`, `old` (with another text than now) and `failed` map scripts to releases of torch.
    """

    all: list[str] = field(default_factory=list)  # those that can run there
    passed: dict[str, list[str]] = field(default_factory=dict)
    old: dict[str, list[str]] = field(default_factory=dict)
    failed: dict[str, list[str]] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)  # of the devices
    last: str = ""  # date of the last run that counts

    @property
    def everywhere(self) -> list[str]:
        """The torch releases on which all of the scripts passed."""
        runs = [set(self.passed.get(script, ())) for script in self.all]
        return sorted(set.intersection(*runs), key=_release) if runs else []


def _release(torch: str) -> list[int]:
    return [int(part) for part in torch.split(".") if part.isdigit()]


def coverage(sources: dict[str, str], runs: list[dict], device: str) -> Coverage:
    """What the record says of these scripts (name -> text) and one kind of device."""
    found = Coverage([s for s in sources if device in devices_of(sources[s]).names])
    for run in sorted(runs, key=lambda run: _release(run["torch"])):
        for script in found.all if run["device"] == device else ():
            if script in run.get("failed", ()):
                found.failed.setdefault(script, []).append(run["torch"])
            elif (ran := run["passed"].get(script)) and ran != fingerprint(
                sources[script]
            ):
                found.old.setdefault(script, []).append(run["torch"])
            elif ran:
                found.passed.setdefault(script, []).append(run["torch"])
                found.last = max(found.last, run["date"])
                name = KIND["cpu"] if device == "cpu" else run["name"]
                found.names += [name] * (name not in found.names)
    return found


def line(sources: dict[str, str], runs: list[dict], language: str) -> str:
    """One or two sentences about the scripts of a page; empty if it has none."""
    words, whole, rest, last = WORDS[language], [], [], ""
    for device in DEVICES:
        found = coverage(sources, runs, device)
        name = words["comma"].join(found.names) or KIND[device]
        if not found.all:
            continue
        if not found.passed and not found.old:
            rest.append(words["none"].format(kind=KIND[device]))
        elif len(found.passed) == len(found.all) and found.everywhere:
            releases = words["comma"].join(found.everywhere)
            whole.append(words["on"].format(name=name, torch=releases))
            last = max(last, found.last)
        else:
            left = [script for script in found.all if script not in found.passed]
            shown = {script: f"<code>{script}</code>" for script in left}
            for script in set(left) & set(found.old):
                shown[script] = words["changed"].format(shown[script])
            missing = words["comma"].join(shown.values())
            numbers = {"passed": len(found.passed), "all": len(found.all)}
            rest.append(words["some"].format(name=name, missing=missing, **numbers))
    if whole:
        when = words["date"].format(date.fromisoformat(last))
        where = words["and"].join(whole)
        rest.insert(0, words["checked"].format(where=where, date=when))
    return words["space"].join(rest)


def tables(sources: dict[str, str], runs: list[dict], language: str) -> str:
    """The whole record as two Markdown tables: the runs, and the examples."""
    words = WORDS[language]
    now = {script: fingerprint(text) for script, text in sources.items()}
    rows = [
        [
            f"{KIND[run['device']]}, torch {run['torch']}",
            run["name"],
            run["python"],
            run["date"],
            str(sum(now.get(script) == ran for script, ran in run["passed"].items())),
        ]
        for run in sorted(runs, key=lambda r: (r["device"], _release(r["torch"])))
    ]
    found = [coverage(sources, runs, device) for device in DEVICES]
    cells = [
        [
            f"`{script}`",
            *(
                _cell(script, source, *pair, words)
                for pair in zip(DEVICES, found, strict=True)
            ),
        ]
        for script, source in sources.items()
    ]
    return _table(words["runs"], rows) + "\n\n" + _table(words["examples"], cells)


def _cell(script: str, source: str, device: str, found: Coverage, words: dict) -> str:
    header = devices_of(source)
    if device not in header.names:
        return words["not here"].format(header.reason)
    for where, form in ((found.passed, "{}"), (found.old, words["stale"]),
                        (found.failed, words["failed"])):  # fmt: skip
        if script in where:
            return form.format(words["comma"].join(where[script]))
    return words["no run"]


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
