"""The notes' own part of Markdown, for MkDocs or any other builder that uses Python-Markdown.

Fences become the blocks of code_blocks.py, which have to know the script that a snippet comes
from: a preprocessor notes it before pymdownx.snippets puts the snippet in its place.
"""

import itertools
import posixpath
import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pygments.util import ClassNotFound

from notes import accessibility, api_names, code_comments, mathjax
from notes.code_blocks import code_block
from notes.examples import REFERENCE
from notes.page_to_markdown import Read

PYTHON_FENCE = re.compile(r"^\s*(?:`{3,}|~{3,})python$")


class NotesExtension(Extension):
    """Fences, formulas and accessibility of one language.

    `read` gives the text of a script, `comments` the words of code_comments.catalogue,
    `to_scripts` the relative address of their copies on the site; `page` names the page in
    errors. A whole notebook names its `script` itself. With `every_token` the names and signs
    of code keep elements of their own, for scripts that look for them. After a conversion `has_math` says whether the page has formulas, and `problems`
    what is wrong with it.
    """

    def __init__(self, language: str, read: Read, comments: dict | None = None) -> None:
        super().__init__()
        self.language, self.read, self.comments = language, read, comments or {}
        self.start("page.md", "examples")

    def start(
        self, page: str, to_scripts: str, *, script="", every_token=False
    ) -> None:
        """Say which page is converted next."""
        self.page, self.to_scripts = page, to_scripts
        self.script, self.every_token = script, every_token
        self.linked: set[str] = set()
        self.has_math = False
        self.problems: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:
        fence = {
            "name": "*",
            "class": "",
            "format": self.fence,
            "validator": self.accept,
        }
        configs = {"pymdownx.superfences": {"custom_fences": [fence]}}
        md.registerExtensions(["pymdownx.superfences"], configs)
        # pymdownx.snippets has 32; toc, which writes the permanent links, has 5.
        md.preprocessors.register(NameScripts(md), "name-scripts", 33)
        md.treeprocessors.register(Finish(md, self), "finish", 1)

    def accept(self, language, inputs, options, attrs, md) -> bool:
        options["script"] = inputs.pop("script", None)
        attrs.update(inputs)
        return True

    def fence(self, source, language, class_name, options, md, **parts) -> str:
        script = options["script"] or (self.script if language == "python" else "")
        meanings = api_names.imports(self.read(script)) if script else None
        words = self.comments.get(code_comments.chapter(script), {})
        source = code_comments.translated(source, words)
        download = None
        if options["script"]:
            download = f"{self.to_scripts}/{script}", posixpath.basename(script)
        try:
            return code_block(
                source,
                language or "text",
                words=self.language,
                classes=parts["classes"],
                attributes=parts["attrs"],
                meanings=meanings,
                linked=self.linked,
                script=download,
                every_token=self.every_token,
            )
        except ClassNotFound:
            self.problems.append(
                f"{self.page}: a fence says it holds '{language}', which is no language that "
                "Pygments knows. Write python, bash, toml, yaml or text"
            )
            return ""


class NameScripts(Preprocessor):
    """Note at a fence of Python which script its snippet comes from."""

    def run(self, lines: list[str]) -> list[str]:
        named = []
        for line, after in itertools.zip_longest(lines, lines[1:], fillvalue=""):
            found = PYTHON_FENCE.match(line) and REFERENCE.match(after)
            named.append(f'{line} script="{found[1]}"' if found else line)
        return named


class Finish(Treeprocessor):
    """The last look at the elements of a page."""

    def __init__(self, md: Markdown, notes: NotesExtension) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: Element) -> None:
        accessibility.improve(root, self.notes.language)
        for parent in list(root.iter()):
            for number, element in enumerate(parent):
                if element.tag == "table":
                    parent[number] = wrapped(element)
        for element in root.iter():
            if element.get("class") == "arithmatex":
                self.notes.has_math = True
                if element.tag == "div":  # theme/search.js makes text of short ones
                    element.set("data-search-exclude", "")
            elif element.tag == "code" and len(element.text or "") > 24:
                break_after_signs(element)
            elif element.tag == "a" and is_formula(element):
                element.set("aria-label", mathjax.read_out(element[0].text))


def break_after_signs(code: Element) -> None:
    """Let a long name break behind its dots and bars, not before the sign that follows it."""
    first, *others = re.split(r"(?<=[./_(])(?=\w)", code.text)
    code.text = AtomicString(first)
    for part in others:
        SubElement(code, "wbr").tail = AtomicString(part)


def is_formula(link: Element) -> bool:
    """Whether a link has a formula for its text, and nothing else."""
    alone = [child.get("class") for child in link] == ["arithmatex"]
    return alone and not (link.text or link[0].tail or "").strip()


def wrapped(table: Element) -> Element:
    """A table in what lets it scroll by itself; with a class, or Material wraps it once more.

    It would do so when the page starts, and the browser lay out again all that follows.
    """
    table.set("class", "data")
    inner = Element("div", {"class": "md-typeset__table"})
    inner.append(table)
    outer = Element("div", {"class": "md-typeset__scrollwrap"})
    outer.append(inner)
    inner.tail, outer.tail, table.tail = "", table.tail, ""
    return outer
