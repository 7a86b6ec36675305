"""Check one page or one script by itself."""

import ast
import re
import textwrap
from pathlib import Path

from notes.examples import REFERENCE, references
from pygments.lexers import python as lexers

from tests.checks.page_blocks import (  # noqa: F401
    CODE_SPAN,
    FULL_WIDTH,
    HEADING,
    INLINE_MATH,
    Block,
    Found,
    Page,
    Problem,
    check,
    parse,
    read,
)

# Every name that Pygments has for Python: py, python3, pycon, pytb, numpy ...
PYTHON = {"ipython", "ipython3"}.union(
    *(getattr(lexers, name).aliases for name in lexers.__all__)
)
PASTED = re.compile(
    r"^\s*(>>> |In \[\d+\]: |import [\w.]+( as \w+)?$|from [\w.]+ import )", re.M
)
TO_A_SCRIPT = 'Put it into a script in examples/ and show it with --8<-- "chapter/script.py:section"'


# Pages


@check
def typed_python(page: Page) -> Found:
    """Python that stands on the page instead of being pulled from a tested script."""
    for block in page.blocks:
        if block.kind == "fence":
            yield from _typed_in_fence(block)
            continue
        for number, line in block.numbered:
            shown = REFERENCE.match(line)
            if shown and shown[1].endswith(".py"):
                yield number, "a snippet outside a fence", "Put ```python around it"


def _typed_in_fence(block: Block) -> Found:
    first, *body = block.text.splitlines()
    mark = first.strip()[:3]
    if not body or not body.pop().strip().startswith(mark):
        yield block.line, "a fence that never ends", f"Close it with {mark}"
        return
    if not block.name:
        remedy = "Say what it holds: bash, toml, yaml or text"
        yield block.line, "a fence without a language", remedy
    pulled = [bool(REFERENCE.match(line)) for line in body]
    if block.name.lower() in PYTHON:
        if not pulled or not all(pulled):
            line = block.line + 1 + [*pulled, False].index(False)
            yield line, "Python typed on the page", TO_A_SCRIPT
        elif len(pulled) > 1:
            yield block.line + 2, "a second snippet in one fence", "Give each its own"
    elif any(pulled):
        yield block.line, f"a snippet in a '{block.name}' fence", "Write ```python"
    elif _is_python("\n".join(body), block.name):
        what = f"this looks like Python typed into a '{block.name}' fence"
        yield block.line + 1, what, TO_A_SCRIPT


def _is_python(text: str, language: str) -> bool:
    if PASTED.search(text):
        return True
    try:
        tree = ast.parse(textwrap.dedent(text))
    except SyntaxError:
        return False
    kinds = (ast.Call, ast.FunctionDef, ast.ClassDef, ast.For, ast.With)
    if language == "text":  # x = 1 is also toml
        kinds += (ast.Assign, ast.AugAssign)
    return any(isinstance(node, kinds) for node in ast.walk(tree))


@check
def heading_ids(page: Page) -> Found:
    """Headings without an id, with one that is not plain ASCII, or with one used before."""
    seen: dict[str, int] = {}
    for block in page.blocks:
        if block.kind != "heading":
            continue
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", block.name):
            what = f"heading '{block.text}' has no id of small ASCII letters, digits and hyphens"
            remedy = "Write it in braces after the heading: {#broadcasting}"
            yield block.line, what, remedy
        elif block.name in seen:
            what = f"the id '{block.name}' was already used in line {seen[block.name]}"
            yield block.line, what, "Give each heading its own id"
        seen.setdefault(block.name, block.line)


@check
def reference_links(page: Page) -> Found:
    """Links by reference: the two languages could not be compared."""
    for block in page.blocks:
        prose = INLINE_MATH.sub("", block.prose)
        for number, line in enumerate(prose.splitlines(), block.line):
            if found := re.search(r"\]\[[^\]]*\]", line):
                remedy = "Write its target: [text](target)"
                yield number, f"a link by reference: {found[0]}", remedy


@check
def front_matter(page: Page) -> Found:
    """A page without the sentence that search engines show."""
    if not page.meta.get("description", (0, ""))[1]:
        remedy = "Write one sentence: description: ..."
        yield 1, "the front matter has no description", remedy


@check
def drawings_of_other_language(page: Page) -> Found:
    """An English drawing on a Chinese page, or the reverse."""
    for line, name, _ in references("\n".join(page.lines)):
        language = name.partition("/")[0]
        if language in ("en", "zh") and language not in page.path.parts:
            what = f"this page shows '{name}', of the other language"
            yield line, what, "Show the drawing of its own language"


@check
def full_width_in_code(page: Page) -> Found:
    """Full-width signs in fences and code spans: pasted, they do not run."""
    for block in page.blocks:
        for number, line in block.numbered:
            spans = [found[2] for found in CODE_SPAN.finditer(line)]
            for code in [line] if block.kind == "fence" else spans:
                yield from _full_width(number, code)


def _full_width(line: int, code: str) -> Found:
    if sign := FULL_WIDTH.search(code):
        what = f"the sign '{sign[0]}' (U+{ord(sign[0]):04X}) stands in code: {code.strip()}"
        yield line, what, "Type the ASCII sign"


@check
def unset_formulas(page: Page) -> Found:
    """Formulas that Markdown takes for text: a lone $, or no empty line around $$."""
    lines = ["", *page.lines, ""]
    for block in page.blocks:
        last = block.line + block.text.count("\n")
        touched = lines[block.line - 1].strip() or lines[last + 1].strip()
        if block.kind == "math" and touched:
            what = "the formula would not be typeset: text touches it"
            yield block.line, what, "Put an empty line before and after it"
        rest = INLINE_MATH.sub(lambda m: "\n" * m[0].count("\n"), block.prose)
        for number, line in enumerate(rest.splitlines(), block.line):
            if re.search(r"(?<!\\)\$|\\[([]", line):
                what = f"a formula would not be typeset: {line.strip()}"
                yield number, what, "Close it: $x$, with no space inside the signs"


PAGE_CHECKS = [
    typed_python,
    heading_ids,
    reference_links,
    full_width_in_code,
    unset_formulas,
    front_matter,
    drawings_of_other_language,
]


# Scripts


@check
def bad_script(path: Path) -> Found:
    """Signs that do not run, no docstring, and failures that would not be seen."""
    source = path.read_text("utf-8")
    for number, line in enumerate(source.splitlines(), 1):
        yield from _full_width(number, line)
    if not source.startswith('"""'):
        yield 1, "a script begins with a docstring", "Say in a line what it shows"
    try:
        tree = ast.parse(source)
    except SyntaxError:  # running the script says more
        return
    for node in ast.walk(tree):
        text = ast.unparse(node) if isinstance(node, ast.expr) else ""
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "BaseException"
            every = re.search(r"\b(Base)?Exception\b", caught)
        else:
            every = re.match(r"(contextlib\.)?suppress\(.*\b(Base)?Exception\b", text)
        if every:
            what = "this hides every failure, a misspelled name too"
            yield node.lineno, what, "Catch the one exception that is meant; print it"
        filters = r"warnings\.(simplefilter|filterwarnings)\((action=)?'ignore'\)"
        if re.fullmatch(filters, text) and node.col_offset == 0:
            what = "this hides every warning of the script"
            yield node.lineno, what, "Name its message, or catch it and print it"
