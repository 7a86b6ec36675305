"""Write a block of code as HTML: colors, links to PyTorch's documentation, output, copy button.

All that a reader sees of a block is written here, from its tokens. theme/site.css has the colors;
theme/copy.js copies a block without its `printed` lines.
"""

import functools
import html
import itertools
from collections.abc import Iterable

from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, Comment, Name, Operator, Punctuation, Text

from notes.api_names import address
from notes.examples import DEVICE_LINE

# Pygments marks every token. These take the color of the block: without elements of their own
# a page is a third lighter.
COLORLESS = {Name, Name.Namespace, Operator, Punctuation, Text, Text.Whitespace}
COPY = {
    "en": "Copy the code (with Shift: and its output)",
    "zh": "复制代码（按住 Shift 连输出一起复制）",
}

Line = tuple[tuple, ...]  # of (kind of token, text)


def code_block(
    source: str,
    language: str,
    *,
    words: str,
    classes: Iterable[str] = (),
    attributes: dict[str, str] | None = None,
    meanings: dict[str, str] | None = None,
    linked: set[str] | None = None,
    script: tuple[str, str] | None = None,
    every_token: bool = False,
) -> str:
    """The HTML of a block.

    `language` is a name of Pygments (ValueError if it is none), `words` the language of the
    reader ("en" or "zh"). With `meanings` (see api_names.imports) names are links; `linked` holds
    the addresses that the page has, and gets those of this block.
    `script` is the address and the name of the script that is linked below the block.
    """
    links = Links(meanings or {}, set() if linked is None else linked)
    parts, all_lines = [], _lines(source, language)
    for printed, lines in itertools.groupby(all_lines, is_output):
        text = "".join(f"{_line(line, links, every_token)}\n" for line in lines)
        parts.append(f'<span class="printed">{text}</span>' if printed else text)
    code = "".join(parts)
    button = below = ""
    if "no-copy" not in classes:
        button = (
            '<div class="md-code__nav"><button class="md-code__button" '
            f'data-md-type="copy" aria-label="{COPY[words]}"></button></div>'
        )
    if script:
        href, name = script
        below = (
            f'<a class="script" href="{href}" download data-search-exclude>{name}</a>'
        )
    names = " ".join([f"language-{language}", *classes, "highlight"])
    more = "".join(f' {name}="{value}"' for name, value in (attributes or {}).items())
    code = f'<code style="--lines: {len(all_lines)}">{code}</code>'
    return f'<div class="{names}"{more}><pre>{button}{code}</pre>{below}</div>'


@functools.cache  # both languages show the same code, and `mkdocs serve` shows it again and again
def _lines(source: str, language: str) -> list[Line]:
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    lines: list[list] = [[]]
    for kind, text in lexer.get_tokens(source.rstrip("\n")):
        first, *more = text.split("\n")
        lines[-1].append((kind, first))
        lines += [[(kind, part)] for part in more]
    return [tuple(token for token in line if token[1]) for line in lines]


def is_output(line: Line) -> bool:
    """Whether a line holds nothing but what a print printed: `#> 1`."""
    kinds = [(kind, text) for kind, text in line if text.strip()]
    return len(kinds) == 1 and kinds[0][0] in Comment and kinds[0][1].startswith("#>")


class Links:
    """Links names to the documentation: in a block each address once.

    Only the first link to an address on a page is a stop of the Tab key, or there would be
    hundreds: every page of the documentation stays within reach.
    """

    def __init__(self, meanings: dict[str, str], linked: set[str]) -> None:
        self.meanings, self.linked, self.here = meanings, linked, set()

    def start(self, names: list[str]) -> tuple[int, str]:
        """How many of the names are linked, and the tag <a> before them; (0, "") for none."""
        count, href = address(names, self.meanings) if names else (0, "")
        if not href or href in self.here:
            return 0, ""
        stop = ' tabindex="-1"' if href in self.linked else ""
        self.here.add(href)
        self.linked.add(href)
        return count, f'<a href="{href}"{stop}>'


def _line(line: Line, links: Links, every_token: bool) -> str:
    parts, i = [], 0
    common = "".join(text for _, text in line) == DEVICE_LINE
    while i < len(line):
        names = _chain(line, i)
        end = i + max(1, 2 * len(names) - 1)  # a dot stands between two names
        count, tag = links.start([name.lstrip("@") for name in names])
        if count:
            parts.append(f"{tag}{'.'.join(names[:count])}</a>")
            i += 2 * count - 1
        parts += [_token(*token, every_token) for token in line[i:end]]
        i = end
    text = "".join(parts)
    # Or `is_available` would find every page. No <span>: the search would leave it with the first
    # one in it.
    return f"<bdi data-search-exclude>{text}</bdi>" if common else text


def _chain(line: Line, i: int) -> list[str]:
    """The names joined by dots that begin at a token; none for a keyword argument."""
    dot = (Operator, ".")

    def is_name(n: int) -> bool:
        return (
            n < len(line)
            and line[n][0] in Name
            and line[n][1].lstrip("@").isidentifier()
        )

    if not is_name(i) or (i and line[i - 1] == dot):
        return []
    names, i = [line[i][1]], i + 1
    while line[i : i + 1] == (dot,) and is_name(i + 1):
        names.append(line[i + 1][1])
        i += 2
    keyword = i < len(line) and line[i][0] is Operator and line[i][1].startswith("=")
    return [] if keyword else names


def _token(kind, text: str, every_token: bool) -> str:
    escaped = html.escape(text, quote=False)
    if kind in COLORLESS and not every_token:
        return escaped
    while kind not in STANDARD_TYPES:
        kind = kind.parent
    name = STANDARD_TYPES[kind]
    if kind in Comment and text.startswith("#>"):
        name += " output"
    return f'<span class="{name}">{escaped}</span>' if name else escaped
