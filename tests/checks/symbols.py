"""What the symbols of a section's formulas mean: `examples/<chapter>/symbols.toml`.

A table there is a section of a page; each line gives a name an expression of torch. A letter
without a line of its own is a size, drawn at random. Names whose expression draws random numbers
are inputs; all others follow from them, and are differentiated by them.
"""

import ast
import contextlib
import functools
import random
import runpy
import unittest.mock
import zlib
from pathlib import Path

import torch
from torch.func import jacrev, jvp

SCRIPTS = Path(__file__).resolve().parents[2] / "examples/jacobians"
NAMES = vars(torch) | vars(torch.nn.functional) | vars(torch.func)
# What takes the expression after it for its argument, in a formula: log x.
FUNCTIONS = {
    name: getattr(torch, name)
    for name in ("log", "exp", "sin", "cos", "tanh", "sinh", "cosh", "diag", "det")
} | {
    "ln": torch.log,
    "sigma": torch.sigmoid,
    "softmax": lambda x: torch.softmax(x, -1),
    "softplus": torch.nn.functional.softplus,
    "GELU": torch.nn.functional.gelu,
    "SiLU": torch.nn.functional.silu,
    "Phi": torch.special.ndtr,
    "tr": torch.trace,
}
# What a section may say beside its names. first: the number that indices begin with. outside: the
# value of an element that does not exist. pointwise: products of vectors are elementwise. small:
# what goes to 0 in ≈, and in = if `dual`. output, input: what J without an index belongs to.
# script: where further names are from.
SETTINGS = {
    **{"first": 1, "outside": None, "pointwise": False, "small": "h", "dual": False},
    **{"output": "", "input": "", "script": ""},
}


@functools.cache
def run(script: str) -> dict:
    """The names that a script of examples/jacobians leaves, run on the CPU."""
    with (
        unittest.mock.patch.object(torch.cuda, "is_available", lambda: False),
        contextlib.redirect_stdout(None),
        torch.random.fork_rng(devices=[]),
    ):
        return runpy.run_path(str(SCRIPTS / script)) if script else {}


class Symbols:
    """The values of a section's names at one random point."""

    def __init__(self, declared: dict, seed: int):
        self.__dict__ |= {
            k: declared.get(k, default) for k, default in SETTINGS.items()
        }
        self.code = {k: str(v) for k, v in declared.items() if k not in SETTINGS}
        self.elsewhere = run(self.script)
        # v = "randn_like(y)": v belongs to y
        likes = {k: v for k, v in self.code.items() if "like(" in v}
        self.outputs = {k: v[v.index("(") + 1 : -1] for k, v in likes.items()}
        self.output = self.output or next(iter(self.outputs.values()), "y")
        self.input = self.input or ("x" if "x" in self.code else "X")
        self.seed, self.step, self.given = seed, 1.0, {}
        self.values, self.sizes, self.memo = {}, {}, {}
        self.pool = random.Random(seed).sample(range(2, 7), 5) * 9

    def __contains__(self, name: str) -> bool:
        return any(
            name in x for x in (self.given, self.code, self.sizes, self.elsewhere)
        )

    def __getitem__(self, name: str):
        if name in self.given:
            return self.given[name]
        if name in self.values:
            return self.values[name]
        if name in self.code:
            with torch.random.fork_rng(devices=[]):
                torch.manual_seed(self.seed + zlib.crc32(name.encode()))
                self.values[name] = self._compute(self.code[name])
            return self.values[name]
        if name not in self:
            raise ValueError(f"{name} is not declared")
        return (self.sizes | self.elsewhere)[name]

    def _compute(self, code: str):
        nodes = list(ast.walk(ast.parse(code)))
        names = {node.id for node in nodes if isinstance(node, ast.Name)}
        names -= {node.arg for node in nodes if isinstance(node, ast.arg)}
        for size in sorted(names):
            if len(size) == 1 and size not in self:
                self.sizes[size] = self.pool[len(self.sizes)]
        known = {name: self[name] for name in names if name in self}
        helpers = {"jacobian": self.jacobian, "one_hot": one_hot}
        try:
            return eval(code, NAMES | helpers | known)
        except (NameError, AttributeError) as error:
            raise SystemExit(f"symbols.toml: {code}: {error}") from None

    def is_input(self, name: str) -> bool:
        return "rand" in self.code[name]

    def override(self, values: dict, step: float = 1.0) -> "Symbols":
        """The same point with other values of some names; what follows from them is computed.

        step: a factor for all differentials.
        """
        other = object.__new__(Symbols)
        other.__dict__ |= self.__dict__ | {"given": self.given | values, "memo": {}}
        other.values = {k: v for k, v in self.values.items() if self.is_input(k)}
        other.step *= step
        return other

    def jacobian(self, output: str, input: str) -> torch.Tensor:
        """The Jacobian of a name by another one; its shape is the output's, then the input's."""
        if (output, input) not in self.memo:
            f = lambda value: self.override({input: value})[output]  # noqa: E731
            self.memo[output, input] = jacrev(f)(self[input])
        return self.memo[output, input]

    def gradient(self, name: str) -> torch.Tensor:
        """What `backward` of the output, with the v that belongs to it, leaves in .grad."""
        leaf = self[name].clone().requires_grad_()
        v = next(v for v, output in self.outputs.items() if output == self.output)
        self.override({name: leaf})[self.output].backward(self[v])
        return leaf.grad

    def differential(self, name: str) -> torch.Tensor:
        """How a name moves when every input moves in a random direction of its own."""
        if name not in self.memo:
            moving = [
                k for k in self.code if self.is_input(k) and k not in self.outputs
            ]
            inputs = {k: self[k] for k in moving if self[k].is_floating_point()}
            draw = torch.Generator().manual_seed(self.seed)
            directions = {
                k: self.step * torch.randn(x.shape, generator=draw)
                for k, x in inputs.items()
            }
            f = lambda values: self.override(values)[name]  # noqa: E731
            self.memo[name] = jvp(f, (inputs,), (directions,))[1]
        return self.memo[name]


def one_hot(classes: torch.Tensor, count: int) -> torch.Tensor:
    return torch.nn.functional.one_hot(classes, count).double()
