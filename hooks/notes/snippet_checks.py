"""Say which snippet on which page is wrong, before pymdownx.snippets meets it.

That extension stops the build without naming the page, and includes the rest of the file when a
section is never closed.
"""

from collections.abc import Iterable
from pathlib import Path

from notes.examples import PROVED, REFERENCE, references, script_problems, sections


def page_problems(page: Path, text: str, bases: list[Path]) -> list[str]:
    """What is wrong with the snippets of a page, each as 'file:line: problem'."""
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
                form = f'--8<-- "{name}:section"'
                problems.append(f"{where}: name the section to show: {form}")
            elif section not in found:
                has = f"{file} has no section '{section}'; it has: {', '.join(found) or 'none'}"
                problems.append(f"{where}: {has}")
    return problems


def unused_problems(examples: Path, pages: Iterable[str]) -> list[str]:
    """Sections, and scripts without any, that none of the pages (texts) shows or names.

    A notebook is shown whole, and of a figures.py the picture.
    """
    used: set[tuple[str, str]] = set()
    for text in pages:
        used.update(PROVED.findall(text), ((x, y) for _, x, y in references(text)))
    problems = []
    for file in sorted(examples.rglob("*.py")):
        name = file.relative_to(examples).as_posix()
        found = sections(file.read_text("utf-8"))[0]
        shown_else = file.parent.name == "notebooks" or file.name == "figures.py"
        if not found and not shown_else:
            problems.append(
                f"{file}:1: no page can show this script, it has no section: "
                "mark one with '# --8<-- [start:name]' or delete the script"
            )
        problems += [
            f"{file}:{line}: no page shows section '{section}': use it or take its markers out"
            for section, line in found.items()
            if (name, section) not in used
        ]
    return problems
