"""Two sites from one command: mkdocs.yml is the English one, and builds the Chinese one into zh/.

`building_chinese` is true while the Chinese site is built: whatever mkdocs.zh.yml says, the build
of one language never starts another.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

CHINESE = "mkdocs.zh.yml"
# Settings that it must have, and others that it may; all others are those of mkdocs.yml.
EXPECTED = {
    "INHERIT": "mkdocs.yml",
    "docs_dir": "docs/zh",
    "site_dir": "site/zh",
    "theme": {"language": "zh"},
}
ALLOWED = {*EXPECTED, "site_name", "site_description", "copyright", "plugins", "extra"}
SOURCES = ("docs", "examples", "hooks", "tests", "theme", ".git", ".github", ".ci")

# A fork reuses the loaded modules. Windows has no fork, and that of macOS is unsafe.
START = "fork" if sys.platform == "linux" else "spawn"

command = ""  # "build" or "serve", as MkDocs was called; empty for a build by a program
building_chinese = False
worker: ProcessPoolExecutor | None = None
chinese: Future | None = None  # the build of the Chinese site in that process


def settings_problems(config: MkDocsConfig) -> list[str]:
    """What is wrong with the settings of both languages, before anything is built or emptied."""
    path = Path(config.config_file_path)
    root, site = path.parent.resolve(), Path(config.site_dir).resolve()
    language = "zh" if building_chinese or path.name == CHINESE else "en"
    problems = []
    if (found := config.theme["language"]) != language:
        problems.append(f"{path}: theme.language is '{found}', expected '{language}'")
    if Path(config.docs_dir).resolve() != root / "docs" / language:
        what = f"docs_dir is '{config.docs_dir}', expected 'docs/{language}'"
        problems.append(f"{path}: {what}")
    sources = (root / name for name in SOURCES)
    if any(map(site.is_relative_to, sources)):  # MkDocs itself refuses one above docs/
        what = f"site_dir is '{config.site_dir}', and a build would empty what is in it"
        problems.append(
            f"{path}: {what}. Choose a folder for nothing else, such as 'site'"
        )
    if (name := "pymdownx.snippets") not in config.mdx_configs:
        problems.append(f"{path}: {name} is missing, or without its settings")
    return problems + chinese_problems(root / CHINESE)


def chinese_problems(path: Path) -> list[str]:
    """What is wrong with mkdocs.zh.yml."""
    try:
        said = yaml.safe_load(path.read_text("utf-8"))
    except OSError:
        return [f"{path}: this file is missing. It makes the Chinese site"]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return [f"{path}: this is not YAML in UTF-8: {' '.join(str(error).split())}"]
    if not isinstance(said, dict):
        return [f"{path}: there should be keys and values, such as docs_dir: docs/zh"]
    problems = [
        f"{path}: {key} is {said.get(key)!r}, expected {value!r}"
        for key, value in EXPECTED.items()
        if said.get(key) != value
    ]
    problems += [
        f"{path}: '{key}' is for both languages: write it into mkdocs.yml"
        for key in said
        if key not in ALLOWED
    ]
    if not isinstance(said.get("plugins", {}), dict):
        problems.append(
            f"{path}: plugins is a list, which replaces those of mkdocs.yml"
        )
    return problems


def start(config: MkDocsConfig) -> None:
    """Begin with the Chinese site in a second process while this one builds the English one.

    For `mkdocs serve` it stays, and remembers formulas and colored code as this one does.
    """
    global worker, chinese
    if command and _builds_both(config):
        if worker is None:
            hooks = str(Path(__file__).parents[1])
            sys.path.append(hooks)  # where a new process finds this module
            context = multiprocessing.get_context(START)
            worker = ProcessPoolExecutor(1, context, initializer=_prepare)
        chinese = worker.submit(_build_chinese, *_what_to_build(config))


def finish(config: MkDocsConfig) -> None:
    """Wait for the Chinese site, or build it if a program (a test) asked for both."""
    if chinese and command and _builds_both(config):
        chinese.result()
    elif _builds_both(config):
        _build_chinese(*_what_to_build(config))


def _builds_both(config: MkDocsConfig) -> bool:
    return not building_chinese and Path(config.config_file_path).name != CHINESE


def _what_to_build(config: MkDocsConfig) -> tuple[str, dict]:
    settings = Path(config.config_file_path).with_name(CHINESE)
    others = {"site_dir": str(Path(config.site_dir, "zh")), "strict": config.strict}
    others["site_url"] = f"{config.site_url.rstrip('/')}/zh/"
    return str(settings), others


def _build_chinese(settings: str, others: dict) -> None:
    global building_chinese
    building_chinese = True
    try:
        build(load_config(settings, **others))
    except ConfigurationError as error:
        raise Abort(str(error)) from None
    finally:
        building_chinese = False


def _prepare() -> None:
    """In the second process: report as MkDocs does, leave Ctrl-C to the first, end with it."""
    if not (log := logging.getLogger("mkdocs")).handlers:  # it was not forked
        log.addHandler(report := logging.StreamHandler())
        report.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
        log.setLevel(logging.INFO)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    threading.Thread(target=lambda: parent.join() or os._exit(1), daemon=True).start()
