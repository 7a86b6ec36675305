"""Say under each page's title what its examples ran on, from examples/record.json.

Only a test run writes that file (`pytest --record`, tests/record.py). An example counts
for a run if it passed there with the very text that it has now, told by its SHA-256.
The page what-ran-where shows the whole record in place of `<!-- record -->`.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from scripts import DEVICES, devices_of, references  # MkDocs looks beside a hook

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
        "changed": "{} (changed since)",
        "date": "{0.day} {0:%B} {0.year}",
        "more": "What ran where",
        "runs": ["Run", "Device", "Python", "Last run", "Examples passed"],
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
        "changed": "{}（之后改过）",
        "date": "{0.year} 年 {0.month} 月 {0.day} 日",
        "more": "什么在哪里运行过",
        "runs": ["运行", "设备", "Python", "最近一次", "通过的示例"],
        "examples": ["示例", "CPU：torch", "CUDA：torch"],
        "no run": "没有运行记录",
        "stale": "在 {} 上运行之后改过",
        "failed": "在 {} 上未通过",
        "not here": "不能运行：{}",
    },
}


@dataclass
class Coverage:
    """Which of some scripts passed on one kind of device, as they stand now."""

    all: list[str] = field(default_factory=list)  # those that can run there
    passed: dict[str, list[str]] = field(
        default_factory=dict
    )  # script -> torch releases
    old: list[str] = field(default_factory=list)  # passed only before they were changed
    names: list[str] = field(default_factory=list)  # the devices
    last: str = ""  # date of the last run that counts

    @property
    def everywhere(self) -> list[str]:
        """The torch releases on which all of the scripts passed."""
        runs = [set(self.passed.get(script, ())) for script in self.all]
        return sorted(set.intersection(*runs), key=_release) if runs else []


def _release(torch: str) -> list[int]:
    return [int(part) for part in torch.split(".") if part.isdigit()]


def coverage(sources: dict[str, bytes], record: dict, device: str) -> Coverage:
    """What the record says of these scripts (name -> text) and one kind of device."""
    found = Coverage()
    for script, source in sources.items():
        if device not in devices_of(source.decode()).names:
            continue
        found.all.append(script)
        for kind, run in sorted(record.get(script, {}).items()):
            on, torch = kind.split()
            if on != device or run["result"] != "passed":
                continue
            if run["sha256"] != hashlib.sha256(source).hexdigest():
                found.old.append(script)
                continue
            found.passed.setdefault(script, []).append(torch)
            found.last = max(found.last, run["date"])
            name = KIND["cpu"] if device == "cpu" else run["device"]
            found.names += [name] * (name not in found.names)
    found.old = [s for s in dict.fromkeys(found.old) if s not in found.passed]
    return found


def line(sources: dict[str, bytes], record: dict, language: str) -> str:
    """One or two sentences about the scripts of a page; empty if it has none."""
    words, whole, rest, last = WORDS[language], [], [], ""
    for device in DEVICES:
        found = coverage(sources, record, device)
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
            missing = [
                words["changed"].format(f"<code>{s}</code>")
                if s in found.old
                else f"<code>{s}</code>"
                for s in found.all
                if s not in found.passed
            ]
            rest.append(
                words["some"].format(
                    name=name,
                    passed=len(found.passed),
                    all=len(found.all),
                    missing=words["comma"].join(missing),
                )
            )
    if whole:
        when = words["date"].format(date.fromisoformat(last))
        rest.insert(
            0, words["checked"].format(where=words["and"].join(whole), date=when)
        )
    return ("" if language == "zh" else " ").join(rest)


def tables(sources: dict[str, bytes], record: dict, language: str) -> str:
    """The whole record as two Markdown tables: the runs, and the examples."""
    words = WORDS[language]
    runs: dict[tuple[str, str, str], list[str]] = {}
    for script, kinds in record.items():
        for kind, run in kinds.items():
            now = hashlib.sha256(sources.get(script, b"")).hexdigest()
            counts = run["result"] == "passed" and run["sha256"] == now
            runs.setdefault((kind, run["device"], run["python"]), []).append(
                run["date"] * counts
            )
    rows = [
        [
            f"{KIND[k.split()[0]]}, torch {k.split()[1]}",
            device,
            python,
            max(dates),
            str(sum(map(bool, dates))),
        ]
        for (k, device, python), dates in sorted(runs.items())
    ]
    found = {device: coverage(sources, record, device) for device in DEVICES}
    cells = [
        [
            f"`{script}`",
            *(
                _cell(script, sources[script], record, found[d], d, words)
                for d in DEVICES
            ),
        ]
        for script in sources
    ]
    return _table(words["runs"], rows) + "\n\n" + _table(words["examples"], cells)


def _cell(script, source, record, found: Coverage, device, words) -> str:
    header = devices_of(source.decode())
    if device not in header.names:
        return words["not here"].format(header.reason)
    if script in found.passed:
        return words["comma"].join(sorted(found.passed[script], key=_release))
    kinds = {
        k.split()[1]: r["result"]
        for k, r in record.get(script, {}).items()
        if k.startswith(device)
    }
    if script in found.old:
        return words["stale"].format(words["comma"].join(kinds))
    return (
        words["failed"].format(words["comma"].join(kinds)) if kinds else words["no run"]
    )


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _examples(config) -> Path:
    return Path(config.config_file_path).parent / "examples"


def _record(config) -> dict:
    path = _examples(config) / "record.json"
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def on_page_markdown(markdown, page, config, files):
    folder = _examples(config)
    names = dict.fromkeys(
        name for _, name, _ in references(markdown) if name.endswith(".py")
    )
    if page.file.src_uri.endswith(".ipynb"):  # a notebook is a whole script
        names[page.file.src_uri.replace(".ipynb", ".py")] = None
    page.meta["scripts"] = {name: (folder / name).read_bytes() for name in names}
    if PLACE in markdown:
        every = sorted(folder.rglob("*.py"))
        sources = {p.relative_to(folder).as_posix(): p.read_bytes() for p in every}
        return markdown.replace(
            PLACE, tables(sources, _record(config), config.theme["language"])
        )


def on_page_content(content, page, config, files):
    sources = page.meta["scripts"]
    if not sources or page.is_homepage:
        return None
    language = config.theme["language"]
    target = files.get_file_from_path("what-ran-where.md")
    link = ""
    if target:
        href = target.url_relative_to(page.file)
        link = f' <a href="{href}">{WORDS[language]["more"]}</a>'
    text = line(sources, _record(config), language)
    return content.replace(
        "</h1>", f'</h1>\n<p class="checked" data-search-exclude>{text}{link}</p>', 1
    )
