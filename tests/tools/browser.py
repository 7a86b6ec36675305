"""A browser for the tests: an installed Chrome or Chromium, or one that is fetched.

`python -m tests.tools.browser` gets one before the tests run, or says in a line how to.
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

INSTALLED = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
PLAYWRIGHT = [sys.executable, "-m", "playwright", "install", "chromium"]
APT = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk"
HOW_TO_GET_ONE = (
    "The browser tests need Chrome or Chromium: none is installed, and Playwright could not "
    "download one. Install it (Debian, Ubuntu: sudo apt install chromium fonts-noto-cjk; macOS: "
    "brew install --cask chromium) and run the command again."
)


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def installed() -> str | None:
    """The path of a Chrome or Chromium that is installed."""
    return next(filter(None, map(shutil.which, INSTALLED)), None)


def downloaded() -> bool:
    """Whether Playwright has the browser of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).is_file()


def get() -> None:
    """Get a browser if there is none: from Playwright, else from apt where we may use it.

    Ends the program with one line that says how to get one if neither works.
    """
    if installed() or downloaded():
        return
    print(
        "No Chrome or Chromium is installed: downloading one with Playwright.",
        flush=True,
    )
    tried = subprocess.run(PLAYWRIGHT, capture_output=True)
    if tried.returncode and is_root() and shutil.which("apt-get"):
        print("Playwright could not: installing Chromium with apt-get.", flush=True)
        noninteractive = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        tried = subprocess.run(APT, shell=True, env=noninteractive)
    if tried.returncode:
        sys.exit(HOW_TO_GET_ONE)


@cache
def launch_arguments() -> dict:
    """How Playwright starts the browser that is there."""
    arguments = {}
    if path := installed():
        arguments["executable_path"] = path
    if is_root():
        arguments["args"] = ["--no-sandbox"]  # as root it does not start otherwise
    return arguments


if __name__ == "__main__":
    get()
