"""A page in plain Markdown with its snippets in place: for other readers, for tests, for notebooks.

What only the site understands is said more simply: an admonition is a quotation, a tab has a bold
title, a drawing is a picture with its description, HTML is left out. Code and formulas are kept.
"""

import html
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from notes.examples import REFERENCE, cut

FENCE = re.compile(r"(`{3,}|~{3,})")
FENCE_STYLE = re.compile(r"\{ *\.(\w+)[^}]*\}")  # ```{.text .output}
TITLED = re.compile(r'(?:(!!!|\?\?\?\+?) [\w-]+|===) "(.*)"')
# {.download}, behind a link or under a block; {#loss} in a table.
STYLE = re.compile(r"\{ ?[.:][^}\n]*\}|(?<=[^\n|]) \{#[\w-]+\}(?= \|)")
# A code span, which stays as it is, or the target of a link.
TARGET = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|(?<=\]\()[^)\s]+")
CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.S)
TITLE = re.compile(r"<title[^>]*>([^<]*)<")

Read = Callable[[str], str]  # the text of a file in examples/ or docs/
Resolve = Callable[[str], str]  # the address of a link's target
# The lines that stand for a drawing: from the address of its SVG, the SVG and its caption.
Draw = Callable[[str, str, str], list[str]]


@dataclass
class Part:
    """Some text, or (if `script` says from which one) the code of a section of it."""

    text: str
    script: str = ""
    section: str = ""


def describe(address: str, svg: str, caption: str) -> list[str]:
    """A drawing as a quotation: the picture, which its title describes, and its caption."""
    title = re.sub(r"([\[\]])", r"\\\1", html.unescape(TITLE.search(svg)[1]))
    return [f"> ![{title}]({address})", ">", f"> {caption}"]


def page_markdown(markdown: str, read: Read, resolve: Resolve) -> str:
    """The whole page; a snippet has its script as the title of its fence."""
    texts = [
        f'```python title="{part.script}"\n{part.text}```' if part.script else part.text
        for part in parts(markdown, read, resolve, describe)
    ]
    return "\n\n".join(texts) + "\n"


def parts(markdown: str, read: Read, resolve: Resolve, draw: Draw) -> Iterator[Part]:
    """The parts of a page in order; a heading begins a new one."""
    text: list[str] = []

    def ended() -> Iterator[Part]:
        if joined := "\n".join(text).strip("\n"):
            yield Part(re.sub(r"\n{3,}", "\n\n", joined))
        text.clear()

    for kind, quote, lines in _pieces(markdown.splitlines()):
        if kind == "snippet":
            name, section = REFERENCE.match(lines[1]).groups()
            yield from ended()
            yield Part(cut(read(name), section), name, section)
            continue
        if kind == "figure":
            name = next(m[1] for line in lines if (m := REFERENCE.match(line)))
            caption = html.unescape(CAPTION.search("\n".join(lines))[1])
            address = resolve(name.partition("/")[2])  # of those of its language
            lines = draw(address, read(name), caption)
        elif kind == "text":
            if lines[0].startswith("#"):
                yield from ended()
            lines = [
                TARGET.sub(lambda m: m[0] if m[1] else resolve(m[0]), x) for x in lines
            ]
            lines = [STYLE.sub("", line) for line in lines]
        text += [(quote + line).rstrip() for line in lines]
    yield from ended()


def _pieces(lines: list[str], quote: str = "") -> Iterator[tuple[str, str, list[str]]]:
    """The blocks of a page, each as (kind, mark of a quotation or "", lines)."""
    i = 0
    while i < len(lines):
        line = lines[i]
        if fence := FENCE.match(line):
            end = next(n for n in range(i + 1, len(lines)) if lines[n] == fence[1]) + 1
            kind = "snippet" if REFERENCE.match(lines[i + 1]) else "fence"
            yield kind, quote, [FENCE_STYLE.sub(r"\1", line), *lines[i + 1 : end]]
        elif titled := TITLED.match(line):
            end = _until(lines, i, lambda x: x and not x.startswith("    "))
            inner = "> " if titled[1] else quote
            body = textwrap.dedent("\n".join(lines[i + 1 : end])).strip().splitlines()
            yield "text", inner, [f"**{titled[2]}**", ""]
            yield from _pieces(body, inner)
            yield "text", quote, [""]
        elif line.startswith("<"):  # of HTML, only drawings make sense elsewhere
            end = _until(lines, i, lambda x: not x)
            if line.startswith("<figure"):
                yield "figure", quote, lines[i:end]
        else:
            end = i + 1
            yield "text", quote, [line]
        i = end


def _until(lines: list[str], start: int, stops: Callable[[str], bool]) -> int:
    numbers = range(start + 1, len(lines))
    return next((n for n in numbers if stops(lines[n])), len(lines))
