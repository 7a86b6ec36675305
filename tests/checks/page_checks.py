"""Check one page or one script by itself."""

import ast
import re
import textwrap
from pathlib import Path

from notes.examples import REFERENCE

from tests.checks.page_blocks import (
    CODE_SPAN,
    FULL_WIDTH,
    INLINE_MATH,
    Found,
    Page,
    check,
)

ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
NAMED = re.compile(r"\{#([^}\s]+)")  # a heading, or a term in a table
PYTHON = re.compile("py|sage", re.I)  # python3, pycon, pytb, numpy ...
PASTED = re.compile(
    r"^\s*(>>> |--8<-- |In \[\d+\]: |import [\w.]+( as \w+)?$|from [\w.]+ import )",
    re.M,
)
TO_A_SCRIPT = 'Put it into a script in examples/ and show it with --8<-- "chapter/script.py:section"'

# Patterns in lines: what is wrong, and what to do.
IN_CODE = {FULL_WIDTH: ("a sign that does not run", "Type the ASCII sign")}
IN_PROSE = {
    r"\]\[[^\]]*\]": ("a link by reference", "Write its target: [text](target)"),
    r"(?<!\\)\$|\\[([]": ("a formula would not be typeset", "Close it: $x$, no space inside"),
    r'--8<-- ".*\.py': ("a snippet outside a fence", "Put ```python around it"),
}  # fmt: skip
HIDING = {
    r"\bsuppress\(.*\b(Base)?Exception\b":
        ("this hides every failure, a misspelled name too", "Name the one that is meant"),
    r"""^warnings\.(simplefilter|filterwarnings)\((action=)?["']ignore["']\)""":
        ("this hides every warning", "Name its message, or catch it and print it"),
}  # fmt: skip


def _search(patterns: dict, number: int, line: str) -> Found:
    for pattern, (what, remedy) in patterns.items():
        if found := re.search(pattern, line):
            yield number, f"{what}, {found[0]!a}: {line.strip()}", remedy


@check
def typed_python(page: Page) -> Found:
    """Python typed on the page. (test_built_site.py looks at all code that the site shows.)"""
    for block in (x for x in page.blocks if x.kind == "fence"):
        first, *body = block.text.splitlines()
        mark = first.strip()[:3]
        if not body or not body.pop().strip().startswith(mark):
            yield block.line, "a fence that never ends", f"Close it with {mark}"
        elif not PYTHON.search(block.name):
            if _is_python("\n".join(body), block.name):
                what = f"this looks like Python typed into a '{block.name}' fence"
                yield block.line + 1, what, TO_A_SCRIPT
        elif len(body) != 1 or not REFERENCE.match(body[0]):
            lines = enumerate(body, block.line + 1)
            typed = (number for number, line in lines if not REFERENCE.match(line))
            what = "Python typed on the page, or not one snippet in a fence"
            yield next(typed, block.line), what, TO_A_SCRIPT


def _is_python(text: str, language: str) -> bool:
    kinds = (ast.Call, ast.FunctionDef, ast.ClassDef, ast.For, ast.With)
    if language == "text":  # x = 1 is also toml
        kinds += (ast.Assign, ast.AugAssign)
    try:
        nodes = ast.walk(ast.parse(textwrap.dedent(text)))
    except SyntaxError:
        nodes = ()
    return bool(PASTED.search(text)) or any(isinstance(x, kinds) for x in nodes)


@check
def names(page: Page) -> Found:
    """A page without a description, and headings without an ASCII id of their own."""
    if not page.meta.get("description", (0, ""))[1]:
        remedy = "Write one sentence: ---, description: ..., ---"
        yield 1, "there is no front matter with a description", remedy
    seen: dict[str, int] = {}
    for block in page.blocks:
        if block.kind == "heading" and not ID.fullmatch(block.name):
            what = f"heading '{block.text}' has no id of small ASCII letters, digits and hyphens"
            remedy = "Write it in braces after the heading: {#broadcasting}"
            yield block.line, what, remedy
        rows = block.numbered if block.kind in ("heading", "table") else []
        for line, name in ((n, name) for n, row in rows for name in NAMED.findall(row)):
            if name in seen:
                what = f"the id '{name}' was already used in line {seen[name]}"
                yield line, what, "Give each heading, and each term, its own id"
            seen.setdefault(name, line)


@check
def signs(page: Page) -> Found:
    """Code that does not run when pasted, and what Markdown would take for text."""
    lines = ["", *page.lines, ""]
    for block in page.blocks:
        for number, line in block.numbered:
            spans = [found[2] for found in CODE_SPAN.finditer(line)]
            for code in [line] if block.kind == "fence" else spans:
                yield from _search(IN_CODE, number, code)
        last = block.line + block.text.count("\n")
        touched = lines[block.line - 1].strip() or lines[last + 1].strip()
        if block.kind == "math" and touched:
            what = "the formula would not be typeset: text touches it"
            yield block.line, what, "Put an empty line before and after it"
        rest = INLINE_MATH.sub(lambda m: "\n" * m[0].count("\n"), block.prose)
        for number, line in enumerate(rest.splitlines(), block.line):
            yield from _search(IN_PROSE, number, line)


PAGE_CHECKS = [typed_python, names, signs]


@check
def bad_script(path: Path) -> Found:
    """Signs that do not run, and lines that hide what goes wrong."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        yield from _search(IN_CODE | HIDING, number, line)
