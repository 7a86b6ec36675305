r"""Read the TeX of a formula as a tree of expressions.

Covers the notation of these pages: names, indices, sums, transposes, fractions, matrices, partial
derivatives, differentials, means, inner products, brackets that are 1 or 0. No maintained package
was found that reads `\operatorname`, `\odot`, `\top`, matrices and free indices together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.checks.symbols import FUNCTIONS

TOKEN = re.compile(r"\\(?:[a-zA-Z]+|.)|\d+(?:\.\d+)?|[a-zA-Z]|\S")
LINE_END = re.compile(r"\\\\(?:\[\w+\])?")
SPACE = {r"\,", r"\;", r"\quad", r"\qquad"}
LAYOUT = SPACE | {r"\textstyle", r"\left", r"\right"}
RELATIONS = {"=", r"\approx", ">", "<", r"\le", ":"}
FRACTIONS = {r"\frac", r"\tfrac", r"\dfrac"}
WORDS = {r"\operatorname", r"\mathrm", r"\text", r"\mathtt", r"\mathbf"}
# Brackets: how they end, and what they mean.
BRACKETS = {
    "(": (")", "group"),
    "[": ("]", "bracket"),
    r"\langle": (r"\rangle", "inner"),
    r"\lVert": (r"\rVert", "norm"),
    r"\lvert": (r"\rvert", "absolute"),
    r"\lfloor": (r"\rfloor", "floor"),
}
ENDS = {"", ")", "]", "}", ",", "&", r"\\", r"\rangle", r"\end"}
ENDS |= {r"\rVert", r"\rvert", r"\rfloor"}


class Unreadable(ValueError):
    """TeX that the reader does not know, or that means nothing."""


@dataclass(frozen=True)
class Node:
    """An expression: its kind, and its parts (nodes, names, numbers, tuples of them)."""

    kind: str
    parts: tuple = ()

    @property
    def children(self) -> list["Node"]:
        return [part for part in flat(self.parts) if isinstance(part, Node)]

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


def flat(parts: tuple) -> Iterator:
    for part in parts:
        if isinstance(part, tuple):
            yield from flat(part)
        else:
            yield part


def name(text: str) -> Node:
    return Node("name", (text,))


def number(value: float) -> Node:
    return Node("number", (float(value),))


def tokens(tex: str) -> list[tuple[str, bool]]:
    """The tokens of a formula, and whether a space like `\\,` stands before each."""
    found, spaced = [], False
    for token in TOKEN.findall(LINE_END.sub(r"\\\\", tex)):
        if token not in LAYOUT:
            found.append((token, spaced))
        spaced = token in SPACE
    return found


def parse(tex: str) -> Node:
    """A formula as a tree: a chain of relations, or one expression."""
    reader = Reader(tokens(tex))
    node = reader.relation()
    if reader.next():
        raise Unreadable(f"{reader.next()} is not expected here")
    return node


@dataclass
class Reader:
    """Reads tokens from left to right: relations of sums of products of powers of atoms."""

    tokens: list[tuple[str, bool]]
    at: int = 0

    def next(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.tokens[at][0] if at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.next()
        if not token or (expected and token != expected):
            wanted = expected or "more"
            raise Unreadable(f"expected {wanted}, found {token or 'the end'}")
        self.at += 1
        return token

    def adjacent(self) -> bool:
        """Whether nothing like `\\,` stands before the next token."""
        return self.at < len(self.tokens) and not self.tokens[self.at][1]

    def several(self, end: str) -> tuple[Node, ...]:
        items = [self.relation()]
        while self.next() == ",":
            self.take()
            items.append(self.relation())
        self.take(end)
        return tuple(items)

    def braces(self) -> Node:
        """What stands in braces, or a single atom: \\frac12, x^2."""
        if self.next() != "{":
            return self.atom()
        self.take()
        node = self.relation()
        self.take("}")
        return node

    def word(self) -> str:
        self.take("{")
        text = ""
        while self.next() != "}":
            text += self.take()
        self.take()
        return "ones" if text == "1" else text

    def relation(self) -> Node:
        sides, signs = [self.sum()], []
        while self.next() in RELATIONS:
            signs.append(self.take())
            sides.append(self.sum())
        return Node("relation", (tuple(signs), *sides)) if signs else sides[0]

    def sum(self) -> Node:
        terms = [] if self.next() in ("+", "-") else [self.product()]
        while self.next() in ("+", "-"):
            sign, term = self.take(), self.product()
            terms.append(Node("negative", (term,)) if sign == "-" else term)
        return terms[0] if len(terms) == 1 else Node("sum", tuple(terms))

    def product(self) -> Node:
        node = self.power()
        kinds = {
            r"\cdot": "product",
            r"\times": "product",
            r"\odot": "elementwise",
            "/": "quotient",
        }
        while (token := self.next()) not in ENDS | RELATIONS | {"+", "-"}:
            if token in kinds:
                self.take()
            node = Node(kinds.get(token, "product"), (node, self.power()))
        return node

    def power(self) -> Node:
        """An atom with its indices, exponents, primes and arguments."""
        node = self.atom()
        while self.next() in ("_", "^", "'"):
            token = self.take()
            if token == "'":
                node = Node("prime", (node,))
            elif token == "_":
                node = Node("index", (node, *self.indices()))
            else:
                node = self.exponent(node)
        bare = node.parts[0] if node.kind == "prime" else node
        numbered = bare.kind == "index" and bare.parts[1].kind == "number"  # f_1(x)
        if self.next() == "(" and self.adjacent() and (bare.kind == "name" or numbered):
            self.take()
            return Node("call", (node, *self.several(")")))
        operators = {"+", "-", "/", "^", r"\cdot", r"\odot"}
        if bare.kind == "function" and self.next() not in ENDS | RELATIONS | operators:
            return Node("call", (node, self.power())) if self.adjacent() else node
        return node

    def indices(self) -> tuple[Node, ...]:
        """`ij` are two indices; `si + a - p` is one, as are `k_i` and `1`."""
        if self.next() != "{":
            return (self.atom(),)
        self.take()
        ahead = 0
        while self.next(ahead).isalpha():
            ahead += 1
        if self.next(ahead) != "}":
            return self.several("}")
        found = tuple(name(self.take()) for _ in range(ahead))
        self.take()
        return found

    def exponent(self, node: Node) -> Node:
        if self.next() in (r"\top", "T"):
            self.take()
            return Node("transpose", (node,))
        if [self.next(i) for i in range(4)] == ["{", "-", r"\top", "}"]:
            self.at += 4
            return Node("transpose", (Node("power", (node, number(-1))),))
        exponent = self.braces()
        if node == name("e"):
            return Node("call", (Node("function", ("exp",)), exponent))
        return Node("power", (node, exponent))

    def atom(self) -> Node:
        token = self.take()
        if token[0].isdigit():
            return number(token)
        if token == "d" and re.fullmatch(r"[a-zA-Z]|\\sigma", self.next()):
            return Node("differential", (self.take().removeprefix("\\"),))
        if token in BRACKETS:
            closing, kind = BRACKETS[token]
            items = self.several(closing)
            return Node("tuple" if kind == "group" and len(items) > 1 else kind, items)
        if token in FRACTIONS:
            return self.fraction()
        if token == r"\partial":
            above, _ = self.power(), self.take("/")
            self.take(r"\partial")
            return Node("derivative", (above, self.power()))
        if token == r"\sum":
            return self.big_sum()
        if token == r"\begin":
            return self.matrix()
        if token in (r"\sqrt", r"\overline"):
            return Node(token[1:], (self.braces(),))
        if token in WORDS:
            text = self.word()
        elif re.fullmatch(r"[a-zA-Z]|\\[a-zA-Z]+", token):
            text = token.removeprefix("\\").replace("varepsilon", "eps")
        else:
            raise Unreadable(f"{token} is not known")
        return Node("function" if text in FUNCTIONS else "name", (text,))

    def fraction(self) -> Node:
        """a/b, or ∂y/∂x, or the operator ∂/∂x with what it stands before."""
        if self.next(1) != r"\partial":
            return Node("quotient", (self.braces(), self.braces()))
        self.at += 2
        order = number(1)
        if self.next() == "^":  # ∂²l
            self.take()
            order = self.braces()
        above = None if self.next() == "}" else self.product()
        self.take("}")
        self.take("{")
        below = []
        while self.next() == r"\partial":
            self.take()
            below.append(self.power())
        self.take("}")
        if order != number(len(below)):
            raise Unreadable(f"∂ {len(below)} times below, and not above")
        return Node("derivative", (above or self.product(), *below))

    def big_sum(self) -> Node:
        r"""\sum_i, \sum_{i,j}, \sum_{i=1}^{m}, \sum_{i:\,k_i = j}, over the product that follows."""
        self.take("_")
        below, above, condition = self.indices(), None, None
        if self.next() == "^":
            self.take()
            above = self.braces()
        first = None
        if below[0].kind == "relation":
            signs, index, *rest = below[0].parts
            below = (index,)
            if signs[0] == ":":
                condition = Node("relation", (signs[1:], *rest))
            else:
                (first,) = rest
        names = tuple(index.parts[0] for index in below)
        return Node("big_sum", (names, first, above, condition, self.product()))

    def matrix(self) -> Node:
        kind = self.word()
        if kind != "pmatrix":
            raise Unreadable(f"the environment {kind} is not known")
        rows = [[]]
        while self.next() != r"\end":
            if self.next() == r"\\":
                rows.append([])
            elif self.next() != "&":
                rows[-1].append(self.sum())
                continue
            self.take()
        self.take()
        self.word()
        return Node("matrix", tuple(map(tuple, filter(None, rows))))
