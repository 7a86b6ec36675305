"""What screen readers need and Markdown does not write, as a step on the tree of a page."""

import re
from xml.etree.ElementTree import Element

CHINESE = re.compile("[\u4e00-\u9fff]")
LATIN = re.compile("[A-Za-z]{2}")
PERMALINK = {"en": "Permanent link", "zh": "本节链接"}


def improve(root: Element, language: str) -> None:
    """Change the elements of a page in the given language ("en" or "zh")."""
    for element in root.iter():
        if element.tag in ("th", "td"):
            if cell_language := other_language(element, language):
                # So that a screen reader switches its voice.
                element.set("lang", cell_language)
            if element.tag == "th" and not "".join(element.itertext()).strip():
                element.tag = (
                    "td"  # the empty corner of a table is the header of nothing
                )
        elif element.get("class") == "headerlink":
            # A name and no title: Material makes a tooltip of each title, slow on phones.
            element.set("aria-label", PERMALINK[language])


def other_language(cell: Element, language: str) -> str | None:
    """The language of a cell that is not in the language of the page.

    Code and formulas are no English.
    """
    words = "".join(cell.itertext())
    if language == "en":
        return "zh-Hans" if CHINESE.search(words) else None
    symbols = any(
        e.tag == "code" or e.get("class") == "arithmatex" for e in cell.iter()
    )
    plain = not symbols and not CHINESE.search(words) and LATIN.search(words)
    return "en" if plain else None
