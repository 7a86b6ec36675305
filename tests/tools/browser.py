"""A browser for the tests: an installed Chrome or Chromium, or one that is fetched.

`python -m tests.tools.browser` gets one before the tests run, or says in a line how to.
"""

import os
import shutil
import subprocess
import sys

INSTALLED = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
             "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
             "/Applications/Chromium.app/Contents/MacOS/Chromium"]  # fmt: skip
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


# From Playwright, else from apt where we may use it.
if __name__ == "__main__" and not installed():
    print(
        "No Chrome is installed: Playwright downloads one, unless it did.", flush=True
    )
    tried = subprocess.run(PLAYWRIGHT, capture_output=True)
    if tried.returncode and is_root() and shutil.which("apt-get"):
        print("Playwright could not: installing Chromium with apt-get.", flush=True)
        noninteractive = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        tried = subprocess.run(APT, shell=True, env=noninteractive)
    if tried.returncode:
        sys.exit(HOW_TO_GET_ONE)
