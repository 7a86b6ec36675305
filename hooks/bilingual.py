"""Build the Chinese site inside the English one, so that one command builds both.

`mkdocs build` builds them at the same time, on two cores. `mkdocs serve` builds one after
the other: in one process, where what is typeset once need not be typeset again.
"""

import os
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

at_the_same_time = False
other: subprocess.Popen | None = None


def on_startup(command, dirty):
    global at_the_same_time
    at_the_same_time = command == "build"


def on_files(files, config):
    """Start now: before, MkDocs empties the folder of the site."""
    global other
    if at_the_same_time and config.theme["language"] == "en":
        chinese = _chinese(config)
        environment = os.environ | {"SITE_URL": chinese.pop("site_url")}
        command = [sys.executable, "-m", "mkdocs", "build"] + [
            "--strict"
        ] * config.strict
        for option, value in chinese.items():
            command += [f"--{option.replace('_', '-')}", value]
        other = subprocess.Popen(command, env=environment)


def on_post_build(config):
    if config.theme["language"] != "en":
        return
    if other is None:
        build(load_config(strict=config.strict, **_chinese(config)))
    elif other.wait():
        raise Abort("The Chinese site was not built.")


def on_build_error(error):
    if other:
        other.kill()


def _chinese(config) -> dict[str, str]:
    return {
        "config_file": str(Path(config.config_file_path).with_name("mkdocs.zh.yml")),
        "site_dir": str(Path(config.site_dir, "zh")),
        "site_url": f"{config.site_url.rstrip('/')}/zh/",
    }
