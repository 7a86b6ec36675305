"""Two sites from one command: mkdocs.yml is the English one, and builds the Chinese one into zh/.

The build of one language never starts another: whoever builds the Chinese site says so in
`building_chinese`, whatever the settings say.
"""

import hashlib
import multiprocessing
import shutil
import sys
import tempfile
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

CHINESE = "mkdocs.zh.yml"
# What it has to say, and what else it may; all other settings are those of mkdocs.yml.
EXPECTED = {
    "INHERIT": "mkdocs.yml",
    "docs_dir": "docs/zh",
    "site_dir": "site/zh",
    "theme": {"language": "zh"},
}
ALLOWED = {*EXPECTED, "site_name", "site_description", "copyright", "plugins"}
SOURCES = ("docs", "examples", "hooks", "tests", "theme", ".git", ".github", ".ci")

command = ""  # "build" or "serve", as MkDocs was called; empty for a build by a program
building_chinese = False
forked: multiprocessing.Process | None = None
kept: tuple[str, tempfile.TemporaryDirectory] | None = None  # digest, built site


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
    if any(site.is_relative_to(s) or s.is_relative_to(site) for s in sources):
        what = f"site_dir is '{config.site_dir}', and a build would empty what is in it"
        problems.append(
            f"{path}: {what}. Choose a folder for nothing else, such as 'site'"
        )
    for name, where in (
        ("pymdownx.snippets", config.mdx_configs),
        ("material/search", config.plugins),
    ):
        if name not in where:
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
    """Begin with the Chinese site on a second core while the English one is built.

    A fork reuses the loaded modules. Windows has no fork, and that of macOS is unsafe.
    """
    global forked
    if command == "build" and sys.platform == "linux" and _builds_both(config):
        context = multiprocessing.get_context("fork")
        forked = context.Process(target=_build_chinese, args=(config,))
        forked.start()


def finish(config: MkDocsConfig) -> None:
    """Build the Chinese site, or wait for the one that was started.

    `mkdocs serve` keeps it while nothing that it is made of changes.
    """
    global kept
    if not _builds_both(config):
        return
    if forked:
        forked.join()
        if forked.exitcode:
            raise Abort("The Chinese site was not built.")
    elif command == "serve":
        digest = _digest(Path(config.config_file_path).parent)
        if kept is None or kept[0] != digest:
            folder = tempfile.TemporaryDirectory()
            _build_chinese(config, folder.name)
            kept = digest, folder
        shutil.copytree(kept[1].name, Path(config.site_dir, "zh"))
    else:
        _build_chinese(config)


def stop() -> None:
    """The English build failed: the Chinese one does not go on alone."""
    if forked and not building_chinese:
        forked.kill()


def _builds_both(config: MkDocsConfig) -> bool:
    return not building_chinese and Path(config.config_file_path).name != CHINESE


def _build_chinese(config: MkDocsConfig, folder: str | None = None) -> None:
    global building_chinese
    building_chinese = True
    try:
        chinese = load_config(
            str(Path(config.config_file_path).with_name(CHINESE)),
            site_dir=folder or str(Path(config.site_dir, "zh")),
            site_url=f"{config.site_url.rstrip('/')}/zh/",
            strict=config.strict,
        )
        build(chinese)
    except ConfigurationError as error:
        raise Abort(str(error)) from None
    finally:
        building_chinese = False


def _digest(root: Path) -> str:
    """Of all that the Chinese site is made of."""
    folders = (root / name for name in ("docs/zh", "examples", "theme"))
    paths = [p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file()]
    digest = hashlib.sha256()
    for path in [*paths, *sorted(root.glob("mkdocs*.yml"))]:
        digest.update(f"{path}\0".encode() + path.read_bytes())
    return digest.hexdigest()
