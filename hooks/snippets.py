"""Say clearly which snippet on which page is wrong, before pymdownx.snippets meets it.

That extension stops the build without naming the page, and includes the rest of the file when a
section is never closed. A section that no page uses is a warning: `--strict` fails on it.
"""

import logging
import os
from pathlib import Path

from mkdocs.exceptions import PluginError
from scripts import (
    REFERENCE,
    references,
    script_problems,
    sections,
)  # MkDocs looks beside a hook

log = logging.getLogger("mkdocs.hooks.snippets")


def page_problems(page: Path, bases: list[Path]) -> list[str]:
    """What is wrong with the snippets of one page, each as 'file:line: problem'."""
    text = page.read_text("utf-8")
    problems = [
        f"{page}:{number}: '{line.strip()}' should look like "
        '--8<-- "chapter/script.py:section"'
        for number, line in enumerate(text.splitlines(), 1)
        if "-8<" in line and not REFERENCE.match(line)
    ]
    for line, name, section in references(text):
        where = f"{page}:{line}"
        file = next((base / name for base in bases if (base / name).is_file()), None)
        if file is None:
            looked = " or ".join(map(str, bases))
            problems.append(f"{where}: there is no file '{name}' in {looked}")
        elif file.suffix == ".py":
            source = file.read_text("utf-8")
            found, wrong = sections(source)[0], script_problems(source)
            problems += [f"{file}:{n}: {what} (used in {where})" for n, what in wrong]
            if not section:
                problems.append(
                    f'{where}: name the section to show: --8<-- "{name}:section"'
                )
            elif section not in found:
                has = ", ".join(found) or "none"
                problems.append(
                    f"{where}: {file} has no section '{section}'; it has: {has}"
                )
    return problems


def unused_problems(examples: Path, used: set[tuple[str, str]]) -> list[str]:
    """Sections, and scripts without any, that no page shows, as 'file:line: problem'."""
    problems = []
    for file in sorted(examples.rglob("*.py")):
        name = file.relative_to(examples).as_posix()
        found = sections(file.read_text("utf-8"))[0]
        if not found and file.parent.name != "notebooks":  # those are shown whole
            problems.append(
                f"{file}:1: no page can show this script, it has no section: "
                "mark one with '# --8<-- [start:name]' or delete the script"
            )
        for section, line in found.items():
            if (name, section) not in used:
                problems.append(
                    f"{file}:{line}: no page shows section '{section}': "
                    "use it or take its markers out"
                )
    return problems


def _root(config) -> Path:
    """The project, as seen from where the command runs: so a terminal finds its files."""
    return Path(os.path.relpath(Path(config.config_file_path).parent))


def on_page_markdown(markdown, page, config, files):
    source = Path(os.path.relpath(page.file.abs_src_path))
    bases = [
        _root(config) / b for b in config.mdx_configs["pymdownx.snippets"]["base_path"]
    ]
    if problems := page_problems(source, bases):
        raise PluginError("\n".join(problems))


def on_env(env, config, files):
    if config.theme["language"] != "en":
        return  # both languages show the same snippets: tests/translation.py sees to that
    used = {
        (name, section)
        for file in files.documentation_pages()
        for _, name, section in references(file.content_string)
    }
    for problem in unused_problems(_root(config) / "examples", used):
        log.warning(problem)
