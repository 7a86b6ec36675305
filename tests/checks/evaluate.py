"""Compute with a formula that tex.py has read.

A vector is a column (n,), its transpose a row (1, n). Derivatives are taken with `torch.func`, of
what a section declares, never from a formula.
"""

import itertools
from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.func import jacrev, jvp

from tests.checks.symbols import FUNCTIONS, Symbols
from tests.checks.tex import Node, Unreadable, name, number

SIMPLE = {
    "group": lambda x: x,
    "bracket": lambda x: x,
    "negative": torch.neg,
    "sqrt": torch.sqrt,
    "absolute": torch.abs,
    "floor": torch.floor,
    "overline": torch.mean,
    "norm": torch.linalg.vector_norm,
}
TESTS = {"=": torch.eq, ">": torch.gt, "<": torch.lt, r"\le": torch.le}
X = name("x")


@dataclass
class Operator:
    """A Jacobian of tensors that are no vectors, transposed: it takes a V to J⊤V."""

    entries: Tensor
    outer: int  # dimensions of the output


@dataclass
class Evaluator:
    """Computes expressions at one point.

    symbols: what the names mean. ranges: the values of each index. indices: those that are bound
    now, counted as on the page.
    """

    symbols: Symbols
    ranges: dict[str, range] = field(default_factory=dict)
    indices: dict[str, int] = field(default_factory=dict)

    def __call__(self, node: Node) -> Tensor:
        """The value of an expression: a number (), a column (n,), a row (1, n), a matrix, …"""
        if node.kind in SIMPLE:
            return SIMPLE[node.kind](*map(self, node.parts))
        return getattr(self, node.kind)(*node.parts)

    def at(self, values: dict | None = None, step: float = 1, **indices) -> "Evaluator":
        """The same with other values of names, with other indices."""
        moved = values or step != 1
        symbols = self.symbols.override(values or {}, step) if moved else self.symbols
        return Evaluator(symbols, self.ranges, self.indices | indices)

    # Names and functions

    def number(self, value):
        return torch.tensor(value)

    def name(self, name):
        if name in self.indices:
            return torch.tensor(float(self.indices[name]))
        if name not in self.symbols and name == "J":
            return self.jacobian()
        if name not in self.symbols and name.endswith(".grad"):
            return self.symbols.gradient(name.removesuffix(".grad"))
        value = self.symbols[name]
        return as_float(value(self.symbols["x"]) if callable(value) else value)

    def function(self, name):
        """Without an argument, a function is taken at x, as in f' = σ (1 − σ)."""
        if name in self.symbols:
            return self.name(name)
        return self.call(name, X)

    def call(self, function, *arguments):
        values = [self(argument) for argument in arguments]
        if isinstance(function, Node) and function.kind == "prime":
            return slope(self.meaning(function.parts[0]), *values)
        f = self.meaning(function)
        if not callable(f):  # y(v - w)
            return self.times(as_float(f), *values)
        return f(*values)

    def meaning(self, function):
        """The function (or the factor) that stands before a bracket."""
        text = function if isinstance(function, str) else function.parts[0]
        if isinstance(text, Node):  # f_1
            text = f"{text.parts[0]}_{int(function.parts[1].parts[0])}"
        if text not in self.symbols and text in FUNCTIONS:
            return FUNCTIONS[text]
        return self.symbols[text]

    def prime(self, node):
        if node.kind == "function" or (
            node.kind == "name" and callable(self.meaning(node))
        ):
            return slope(self.meaning(node), self(X))
        return slope(lambda x: self.at({"x": x})(node), self(X))

    # Arithmetic

    def relation(self, signs, *sides):
        """1 where all relations hold, else 0."""
        pairs = zip(signs, itertools.pairwise(map(self, sides)), strict=True)
        return torch.stack([TESTS[sign](*pair) for sign, pair in pairs]).all(0).double()

    def sum(self, *terms):
        """A number is added to each entry; else shapes are the same."""
        total, *values = map(self, terms)
        for value in values:
            if total.ndim and value.ndim:
                same_shape("+", total, value)
            total = total + value
        return total

    def product(self, a, b):
        if a.kind == "transpose" and (wrt := self.variable(*a.parts)) is not None:
            output = self.symbols.outputs.get(b.parts[0], "")
            return self.times(self.jacobian(wrt, output, transposed=True), self(b))
        return self.times(self(a), self(b))

    def times(self, a, b):
        """The product of numbers, columns, rows and matrices."""
        if isinstance(a, Operator):
            if b.shape != a.entries.shape[: a.outer]:
                raise Unreadable(f"J⊤ times shape {tuple(b.shape)}")
            return torch.tensordot(b, a.entries, a.outer)
        if not a.ndim or not b.ndim or (self.symbols.pointwise and a.shape == b.shape):
            return a * b
        left, right = a[:, None] if a.ndim == 1 else a, b[:, None] if b.ndim == 1 else b
        if a.ndim > 2 or b.ndim > 2 or left.shape[1] != right.shape[0]:
            raise Unreadable(
                f"a product of shapes {tuple(a.shape)} and {tuple(b.shape)}"
            )
        result = left @ right if b.ndim > 1 else (left @ right)[:, 0]
        return result[0] if b.ndim == 1 and len(left) == 1 else result

    def elementwise(self, a, b):
        return torch.mul(*same_shape("⊙", self(a), self(b)))

    def inner(self, a, b):
        return torch.mul(*same_shape("⟨ ⟩", self(a), self(b))).sum()

    def quotient(self, a, b):
        a, b = self(a), self(b)
        if b.ndim and not self.symbols.pointwise:
            raise Unreadable(f"a division by shape {tuple(b.shape)}")
        return a / b

    def power(self, node, exponent):
        base, exponent = self(node), self(exponent)
        inverse = base.ndim == 2 and exponent == -1
        return torch.linalg.inv(base) if inverse else base**exponent

    def transpose(self, node):
        if (wrt := self.variable(node)) is not None:
            return self.jacobian(wrt, transposed=True)
        return flip(self(node))

    def tuple(self, *items):
        return torch.stack(list(map(self, items)))[None]

    def matrix(self, *rows):
        if any(name("vdots") in row for row in rows):
            rows = self.series(rows[0], rows[-1])
        columns = list(zip(*rows, strict=True))
        if any(name("cdots") in row for row in rows):
            columns = self.series(columns[0], columns[-1])
        values = torch.stack([torch.stack(list(map(self, x))) for x in columns], 1)
        return values[:, 0] if len(columns) == 1 else values

    def series(self, first, last):
        """The rows (or columns) for which dots stand: from an index 1 to an index m."""
        (end,) = {end for pair in zip(first, last, strict=True) for end in ends(*pair)}
        count = range(1, int(self(end)) + 1)
        return [tuple(map(between, first, last, itertools.repeat(i))) for i in count]

    # Indices and sums

    def index(self, node, *indices):
        values = [self(i) for i in indices]
        if node == name("delta"):
            return torch.eq(*values).double()
        if node.kind == "name" and len(indices) == 1:
            label = indices[0].parts[0]
            label = int(label) if isinstance(label, float) else label
            if (text := f"{node.parts[0]}_{label}") in self.symbols:  # g_S, J_1
                return as_float(self.symbols[text])
        whole = Node("index", (node, *indices))
        if (wrt := self.variable(whole)) is not None:
            return self.jacobian(wrt)
        return self.entry(self.indexed(node), values)

    def indexed(self, node):
        """What stands before an index, with all its dimensions."""
        if node.kind == "name" and f"{node.parts[0]}_" in self.symbols:
            return self.symbols[f"{node.parts[0]}_"]  # l_i is no element of l
        wrt = self.variable(node)
        return self(node) if wrt is None else self.jacobian(wrt, natural=True)

    def entry(self, value, indices, skip=0):
        """value[indices], from the dimension after the first `skip` on."""
        places = [int(i) - self.symbols.first for i in indices]
        sizes = value.shape[skip:]
        if len(places) > len(sizes):
            raise Unreadable(f"{len(places)} indices at shape {tuple(value.shape)}")
        if all(0 <= place < size for place, size in zip(places, sizes, strict=False)):
            return value[(slice(None),) * skip + tuple(places)]
        if self.symbols.outside is None:
            raise Unreadable(f"no element {places} in shape {tuple(value.shape)}")
        return torch.full(sizes[len(places) :], float(self.symbols.outside))

    def big_sum(self, names, first, above, condition, body):
        for index in names:
            if index not in self.ranges:
                raise Unreadable(f"nothing says how far the index {index} runs")
            if index in self.indices:
                raise Unreadable(f"the sum over {index} stands where {index} is given")
            run = self.ranges[index]
            for bound, right in (first, run[0]), (above, run[-1]):
                if bound is not None and self(bound) != right:
                    raise Unreadable(f"{index} runs from {run[0]} to {run[-1]}")
        total = torch.tensor(0.0)
        for values in itertools.product(*(self.ranges[index] for index in names)):
            here = self.at(**dict(zip(names, values, strict=True)))
            if condition is None or here(condition):
                total = total + here(body)
        return total

    # Derivatives

    def differential(self, name):
        return self.symbols.differential(name)

    def derivative(self, above, *below):
        """∂ above / ∂ below, where below are names, perhaps with indices."""
        if len(below) > 1:
            return self.derivative(Node("derivative", (above, below[0])), *below[1:])
        wrt, *indices = below[0].parts if below[0].kind == "index" else below
        (wrt,) = wrt.parts
        if above.kind == "index" and above.parts[0].kind == "name":  # computed once
            output = above.parts[0].parts[0]
            output += "_" * (f"{output}_" in self.symbols)
            full = self.symbols.jacobian(output, wrt)
            full = self.entry(full, [self(i) for i in above.parts[1:]])
        else:
            full = jacrev(lambda value: self.at({wrt: value})(above))(self.symbols[wrt])
        outer = full.ndim - self.symbols[wrt].ndim
        return self.entry(full, [self(i) for i in indices], outer)

    def variable(self, node) -> str | None:
        """The W of J_W, the default for J, None for anything else."""
        while node.kind == "group":
            (node,) = node.parts
        if "J" in self.symbols:
            return None
        if node == name("J"):
            return self.symbols.input
        if node.kind == "index" and node.parts[0] == name("J") and len(node.parts) == 2:
            label = node.parts[1].parts[0]
            declared = label in self.symbols and f"J_{label}" not in self.symbols
            return label if declared else None
        return None

    def jacobian(self, wrt="", output="", transposed=False, natural=False):
        output, wrt = output or self.symbols.output, wrt or self.symbols.input
        full, outer = self.symbols.jacobian(output, wrt), self.symbols[output].ndim
        if natural:
            return full
        if outer > 1 or full.ndim - outer > 1:
            if not transposed:
                raise Unreadable(f"J of {wrt}, which is no vector, stands without ⊤")
            return Operator(full, outer)
        full = full if outer else full[None]  # one output, one row
        return flip(full) if transposed else full


def slope(f, x: Tensor) -> Tensor:
    """f'(x) of an elementwise function."""
    return jvp(f, (x,), (torch.ones_like(x),))[1]


def as_float(value) -> Tensor:
    return value.double() if isinstance(value, Tensor) else torch.tensor(float(value))


def flip(value: Tensor) -> Tensor:
    """The transpose: a row for a column, a column for a row."""
    if value.ndim < 2:
        return value[None] if value.ndim else value
    return value[0] if len(value) == 1 else value.mT


def same_shape(sign: str, a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    if a.shape != b.shape:
        raise Unreadable(f"{sign} of shapes {tuple(a.shape)} and {tuple(b.shape)}")
    return a, b


def ends(first: Node, last: Node) -> list[Node]:
    """What stands in the last entry where the first one has a 1."""
    if first == number(1):
        return [] if last == first else [last]
    return [
        end
        for a, b in zip(first.children, last.children, strict=True)
        for end in ends(a, b)
    ]


def between(first: Node, last: Node, i: int) -> Node:
    """The entry with the index i."""
    if first == number(1) and first != last:
        return number(i)
    pairs = zip(first.parts, last.parts, strict=True)
    return Node(
        first.kind,
        tuple(between(a, b, i) if isinstance(a, Node) else a for a, b in pairs),
    )
