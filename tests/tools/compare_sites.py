"""Compare two built sites page by page: what a reader of the first one would miss in the second.

`python -m tests.tools.compare_sites OLD NEW` prints the differences and ends with 1 if there are
any. Compared are the text of each page, its links, pictures, ids and titles; not the markup.
"""

import difflib
import sys
from pathlib import Path

from lxml import etree, html

ATTRIBUTES = ("href", "src", "alt", "id", "lang", "title", "aria-label")


def seen(page: str) -> list[str]:
    """What a reader gets of a page, line by line."""
    tree = html.parse(page).getroot()
    etree.strip_elements(tree, "script", "style", with_tail=False)
    lines = [f"title: {tree.findtext('head/title')}"]
    for value in tree.xpath("//body//@*"):
        if value and value.attrname in ATTRIBUTES:
            lines.append(f"<{value.getparent().tag}> {value.attrname}={value}")
    text = tree.body.text_content().splitlines()
    return lines + [" ".join(line.split()) for line in text if line.strip()]


def differences(old: Path, new: Path) -> list[str]:
    """Pages that one site lacks, and what differs in the others, as lines of a diff."""
    a, b = ({p.relative_to(site) for p in site.rglob("*.html")} for site in (old, new))
    found = [f"only in {old if name in a else new}: {name}" for name in sorted(a ^ b)]
    for name in sorted(a & b):
        files = [str(old / name), str(new / name)]
        found += difflib.unified_diff(*map(seen, files), *files, n=0, lineterm="")
    return found


if __name__ == "__main__":
    found = differences(*map(Path, sys.argv[1:3]))
    print("\n".join(found) or "Both sites show the same.")
    sys.exit(bool(found))
