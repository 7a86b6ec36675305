r"""What the formulas of a page state, and whether it is true.

A formula states something if it has an = or ≈, or stands in a column headed "What `backward`
computes". (Other relations, such as ≡, are refused.) It is read from the TeX of the English page or
notebook (translation_checks.py keeps the Chinese one equal) and computed in float64 at random
points of random sizes, with the meaning that `examples/<chapter>/symbols.toml` gives to its
symbols.
"""

import functools
import itertools
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from tests.checks.evaluate import Evaluator
from tests.checks.page_blocks import CODE_SPAN, INLINE_MATH, Page
from tests.checks.symbols import Symbols
from tests.checks.tex import Node, Unreadable, parse, tokens

ROOT = Path(__file__).resolve().parents[2]
# Additions in another order differ by less, in float64 and with numbers about 1.
TOLERANCE = 1e-9
PIECE = re.compile(
    r"\\(?:begin|end)\{\w+\}|\\[{}]|[][{}]|\\\\(?:\[\w+\])?|,?\s*\\q?quad|\\[a-z]+|.",
    re.S,
)
LABEL = re.compile(r"\s*\\(?:text\{)?(\w+)\}?\s*:\s*$")
# What a formula that means nothing raises, in torch or here.
MEANINGLESS = (Unreadable, ValueError, RuntimeError, IndexError, TypeError, KeyError)


@dataclass(frozen=True)
class Statement:
    """A formula that states something. label: the row of a list, such as `sigmoid`."""

    path: Path
    line: int
    section: str
    tex: str
    label: str = ""

    def __str__(self) -> str:
        where = self.path.relative_to(ROOT).as_posix()
        return f"{where}:{self.line}: {' '.join(self.tex.split())}"


def statements(page: Page) -> Iterator[Statement]:
    """All that the formulas of a page state."""
    section = ""
    for block in page.blocks:
        if block.kind == "heading":
            section = block.name
        if found := re.search(r'data-function="(\w+)"', block.text):
            section = found[1]
        if block.kind == "math":
            for label, tex in equations(block.text.strip().strip("$").rstrip(" \n.,")):
                if states(tex):
                    yield Statement(page.path, block.line, section, tex, label)
        elif block.kind != "fence":
            products = "`backward` computes" in block.text
            whole = [(block.line, block.text)]  # a formula may go on in the next line
            for line, text in block.numbered if block.kind == "table" else whole:
                yield from inline(page.path, line, text, section, products)


def inline(path, line, text, section, products) -> Iterator[Statement]:
    """The statements of a text; in a table of products, a row links to its section."""
    link = re.search(r"\]\([\w.-]*#([\w-]+)\)", text) if products else None
    section = link[1] if link else section
    for found in INLINE_MATH.finditer(CODE_SPAN.sub("` `", text)):
        tex, here = found[1], line + text.count("\n", 0, found.start())
        if states(tex):
            yield Statement(path, here, section, tex)
        elif link and re.search(r"[|,] $", text[: found.start()]):
            wanted = re.match(r" for (\w)\b", text[found.end() :])
            wrt = f"_{wanted[1]}" if wanted else ""
            v = "V" if "V" in dict(tokens(tex)) else "v"
            yield Statement(path, line, section, rf"J{wrt}^\top {v} = {tex}")


def equations(tex: str) -> Iterator[tuple[str, str]]:
    """The label and the TeX of each equation of a displayed formula."""
    for part in split(tex, r",?\s*\\q?quad"):
        aligned = re.fullmatch(
            r"\s*\\begin\{aligned\}(.*)\\end\{aligned\}\s*", part, re.S
        )
        columns: dict[
            int, list[tuple[str, str]]
        ] = {}  # two cells of a row are an equation
        for row in split(aligned[1], r"\\\\(\[\w+\])?") if aligned else [part]:
            cells, label = [*split(row, "&"), ""], ""
            for column, pair in enumerate(zip(cells[::2], cells[1::2], strict=False)):
                text = "".join(pair).replace(r"\qquad", "")
                found = columns.setdefault(column, [])
                if is_label := LABEL.match(text):
                    label = is_label[1]
                elif pair[0].strip() or not found:
                    found.append((label, text))
                else:  # goes on from the row above
                    found[-1] = found[-1][0], found[-1][1] + text
        yield from itertools.chain.from_iterable(columns.values())


def split(tex: str, at: str) -> list[str]:
    """TeX cut where a separator stands outside of braces, brackets and environments."""
    parts, depth = [""], 0
    for piece in PIECE.findall(tex):
        depth -= piece in ("}", "]") or piece.startswith(r"\end")
        if not depth and re.fullmatch(at, piece):
            parts.append("")
        else:
            parts[-1] += piece
        depth += piece in ("{", "[") or piece.startswith(r"\begin")
    return parts


def states(tex: str) -> bool:
    return len(split(tex, r"=|\\(approx|equiv|neq?|sim|simeq|cong|propto)")) > 1


@functools.cache
def declared() -> dict[str, dict]:
    """Page -> section -> what its symbols mean; `unread`: formulas that are not computed."""
    files = sorted(ROOT.glob("examples/*/symbols.toml"))
    return {
        k: v
        for file in files
        for k, v in tomllib.loads(file.read_text("utf-8")).items()
    }


def unread(statement: Statement) -> str:
    """Why a formula is not computed; empty if it is."""
    reasons = declared().get(statement.path.stem, {}).get("unread", {})
    return reasons.get(" ".join(statement.tex.split()), "")


def meaning(statement: Statement) -> dict:
    """What the symbols mean: in the page, in the section, in formulas with a certain part."""
    page = declared().get(statement.path.stem, {})
    elsewhere = (
        x[statement.section] for x in declared().values() if statement.section in x
    )
    section = page.get(statement.section) or next(elsewhere, {})
    cases = section.get("cases", {}).items()
    own = [x for case, x in cases if case == statement.label or case in statement.tex]
    page = {k: v for k, v in page.items() if not isinstance(v, dict)}
    found = functools.reduce(dict.__or__, [page, section, *own])
    return {k: v for k, v in found.items() if k != "cases"}


@functools.lru_cache(16)
def point(symbols: str, seed: int) -> Symbols:
    return Symbols(json.loads(symbols), seed)


def refuted(statement: Statement, tex: str = "", points: int = 3) -> str:
    """What is wrong with a statement (or with `tex` in its place); empty if it holds."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        tree = parse(tex or statement.tex)
        if tree.kind != "relation":
            return "it states nothing with = or ≈"
        symbols = json.dumps(meaning(statement))
        compared = False
        for seed in range(points):
            wrong, there = compare(tree, point(symbols, seed))
            if wrong:
                return wrong
            compared |= there
        return "" if compared else "all is 0: nothing is compared"
    except MEANINGLESS as error:
        return str(error)
    finally:
        torch.set_default_dtype(before)


def compare(tree: Node, symbols: Symbols) -> tuple[str, bool]:
    """What is wrong with a chain of relations at one point, for any values of its indices.

    And whether anything is compared there that is not 0, unless 0 is what is stated.
    """
    signs, *sides = tree.parts
    here = Evaluator(symbols, ranges(tree, symbols))
    free = sorted(free_names(tree) & here.ranges.keys())
    compared = False
    for values in itertools.product(*(here.ranges[index] for index in free)):
        now = here.at(**dict(zip(free, values, strict=True)))
        at = "".join(f", {index} = {value}" for index, value in now.indices.items())
        for sign, (left, right) in zip(signs, itertools.pairwise(sides), strict=True):
            if sign == r"\approx" or symbols.dual:
                wrong, compared = not_to_first_order(left, right, now), True
            else:
                a, b = now(left), now(right)
                compared |= right.kind == "number" or bool(a.any())
                wrong = different(a, b.expand_as(a) if right.kind == "number" else b)
            if wrong:
                return f"{wrong}{at}", True
    return "", compared


def different(a: Tensor, b: Tensor) -> str:
    if a.shape != b.shape:
        return (
            f"the left side has the shape {tuple(a.shape)}, the right {tuple(b.shape)}"
        )
    if torch.allclose(a, b, rtol=TOLERANCE, atol=TOLERANCE):
        return ""
    return f"the left side is {a.tolist()}, the right {b.tolist()}"


def not_to_first_order(left: Node, right: Node, here: Evaluator) -> str:
    """Whether the error of an approximation falls with the square of the step."""
    errors, small = [], here.symbols.small
    for step in (1e-2, 1e-3):
        values = {small: step * here.symbols[small]} if small in here.symbols else {}
        now = here.at(values, step)
        errors.append((now(left) - now(right)).norm().item())
    # A step ten times shorter leaves a hundredth, give or take the third order.
    return "" if errors[1] < errors[0] / 50 else f"a tenth of the step leaves {errors}"


def ranges(tree: Node, symbols: Symbols) -> dict[str, range]:
    """How far each index runs: over the dimension at which it stands alone."""
    found: dict[str, range] = {}
    here = Evaluator(symbols)
    for node in tree.walk():
        if node.kind != "index":
            continue
        base, *indices = node.parts
        try:
            shape = here.indexed(base).shape
        except MEANINGLESS:  # it has indices itself
            continue
        for size, index in zip(shape, indices, strict=False):
            text = index.parts[0] if index.kind == "name" else ""
            if text and text not in symbols:
                run = range(symbols.first, symbols.first + size)
                if found.setdefault(text, run) != run:
                    raise Unreadable(
                        f"{text} has {len(found[text])} values, and {size}"
                    )
    return found


def free_names(node: Node) -> set[str]:
    """The names that no sum binds."""
    if node.kind == "name":
        return set(node.parts)
    found = set().union(*map(free_names, node.children))
    return found - set(node.parts[0]) if node.kind == "big_sum" else found
