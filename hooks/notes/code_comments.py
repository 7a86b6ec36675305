"""Comments of scripts in Chinese: a script stays English, docs/comments.toml has the words."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from pygments.lexers import PythonLexer
from pygments.token import Comment

FILE = "docs/comments.toml"
# Marks for a program; what a print printed; a shape; no word.
NOT_PROSE = re.compile(
    r"# (--8<--|devices:|noqa).*|#>.*|# \(([\w*]+, ?)+[\w*]*\)|(?!.*[A-Za-z]{2}).*"
)
LEXER = PythonLexer(stripnl=False, ensurenl=False)  # takes parts of a script as well
Words = dict[str, str]  # the text of a comment -> its Chinese


def catalogue(root: Path) -> dict[str, Words]:
    """The Chinese of all comments, by folder of examples/."""
    return tomllib.loads((root / FILE).read_text("utf-8"))


def comments(source: str) -> Iterator[tuple[int, str]]:
    """Where a comment that has words begins, and its text without `# `."""
    for place, kind, text in LEXER.get_tokens_unprocessed(source):
        if kind in Comment and not NOT_PROSE.fullmatch(text):
            yield place, text.removeprefix("# ")


def chapter(script: str) -> str:
    """The table for a script of examples/: "tensors" for tensors/creating.py."""
    return script.partition("/")[0]


def translated(source: str, words: Words) -> str:
    """Some code with those comments in Chinese for which there are words."""
    parts, end = [], 0
    for place, text in comments(source) if words else ():
        start = source.index(text, place)
        parts += [source[end:start], words.get(text) or text]
        end = start + len(text)
    return "".join([*parts, source[end:]])
