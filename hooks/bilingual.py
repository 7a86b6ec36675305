"""Build the Chinese site inside the English one, so that one command builds both.

`mkdocs build` builds them at the same time, on two cores. `mkdocs serve` builds one after
the other: in one process, where what is typeset once need not be typeset again.
"""

import multiprocessing
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

at_the_same_time = only_changes = False
other: multiprocessing.Process | None = None


def on_startup(command, dirty):
    global at_the_same_time, only_changes
    # A fork has all modules at once. Other systems have none, or none that is safe.
    at_the_same_time = command == "build" and sys.platform == "linux"
    only_changes = dirty


def on_files(files, config):
    """Start now: before, MkDocs empties the folder of the site."""
    global other
    if at_the_same_time and config.theme["language"] == "en":
        fork = multiprocessing.get_context("fork")
        other = fork.Process(target=_build_chinese, args=(config,))
        other.start()


def on_page_context(context, page, config, nav):
    """Keep what a reader chooses, colors for one, for both languages in one place."""
    if config.theme["language"] != "en":
        config.extra["scope"] = f"{context['base_url']}/.."


def on_post_build(config):
    if config.theme["language"] != "en":
        return
    if other is None:
        _build_chinese(config)
        return
    other.join()
    if other.exitcode:
        raise Abort("The Chinese site was not built.")


def on_build_error(error):
    if other:
        other.kill()


def _build_chinese(config) -> None:
    chinese = load_config(
        str(Path(config.config_file_path).with_name("mkdocs.zh.yml")),
        site_dir=str(Path(config.site_dir, "zh")),
        site_url=f"{config.site_url.rstrip('/')}/zh/",
        strict=config.strict,
    )
    build(chinese, dirty=only_changes)
