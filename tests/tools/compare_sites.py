"""Compare two built sites page by page: what a reader of the first one would miss in the second.

`python -m tests.tools.compare_sites OLD NEW` prints the differences and ends with 1 if there are
any. Compared are the text of each page, its links, pictures, ids and titles; not the markup.
"""

import difflib
import sys
from pathlib import Path

from lxml import html

ATTRIBUTES = ("href", "src", "alt", "id", "lang", "title", "aria-label")


def seen(page: Path) -> list[str]:
    """What a reader gets of a page, line by line."""
    tree = html.parse(page).getroot()
    for element in tree.xpath("//script | //style | //comment()"):
        element.drop_tree()
    lines = [f"title: {tree.findtext('head/title')}"]
    for element in tree.find("body").iter():
        if not isinstance(element.tag, str):
            continue
        said = [
            f"{name}={element.get(name)}" for name in ATTRIBUTES if element.get(name)
        ]
        lines += [f"<{element.tag}> {' '.join(said)}"] * bool(said)
    text = tree.find("body").text_content()
    return lines + [
        " ".join(line.split()) for line in text.splitlines() if line.strip()
    ]


def differences(old: Path, new: Path) -> list[str]:
    """Pages that one site lacks, and what differs in the others, as lines of a diff."""
    names = [{p.relative_to(s) for p in s.rglob("*.html")} for s in (old, new)]
    found = [f"only in {old}: {name}" for name in sorted(names[0] - names[1])]
    found += [f"only in {new}: {name}" for name in sorted(names[1] - names[0])]
    for name in sorted(names[0] & names[1]):
        both = seen(old / name), seen(new / name)
        found += difflib.unified_diff(
            *both, str(old / name), str(new / name), n=0, lineterm=""
        )
    return found


if __name__ == "__main__":
    found = differences(*map(Path, sys.argv[1:3]))
    print("\n".join(found) or "Both sites show the same.")
    sys.exit(bool(found))
