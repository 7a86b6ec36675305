"""What the names of PyTorch, NumPy and Python mean: looked up in the installed packages.

What an expression means is a list: objects, or some Value of a class, one of which it is. Where
nothing says what a value is, it may be of each class in CLASSES.
"""

import ast
import functools
import importlib
import inspect
import pkgutil
import re
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
from torch.utils import data

# Where a bare word may come from, with CLASSES.
MODULES = """builtins numpy torch torch.nn torch.nn.functional torch.nn.init torch.nn.parallel
    torch.func torch.autograd torch.autograd.functional torch.autograd.graph torch.optim torch.amp
    torch.utils.data torch.utils.checkpoint torch.utils.benchmark torch.testing torch.distributed
    torch.accelerator torch.cuda torch.backends.cuda.matmul"""
CLASSES = [
    torch.Tensor, torch.nn.Module, torch.optim.Optimizer, torch.amp.GradScaler, torch.Generator,
    data.DataLoader, data.Dataset, torch.autograd.Function, torch.autograd.graph.Node, torch.device,
    torch.Size, torch.finfo, torch.cuda.Stream, torch.cuda.Event, np.ndarray, list, dict, str,
]  # fmt: skip
# What a name means on every page: a module, or some value of a class.
ROOTS = {
    "torch": "torch", "nn": "torch.nn", "F": "torch.nn.functional", "optim": "torch.optim",
    "func": "torch.func", "autograd": "torch.autograd", "functional": "torch.autograd.functional",
    "dist": "torch.distributed", "numpy": "numpy", "np": "numpy", "plt": "matplotlib.pyplot",
    "copy": "copy", "math": "math", "warnings": "warnings", "Dim": "torch.export.Dim",
}  # fmt: skip
VALUES = {
    torch.Tensor: "x y z w v p loss total image images label labels target logits",
    torch.nn.Module: "net model", torch.optim.Optimizer: "optimizer",
    torch.amp.GradScaler: "scaler", data.DataLoader: "loader",
}  # fmt: skip


@dataclass(frozen=True)
class Value:
    """Some value of a class."""

    of: type


UNKNOWN = [Value(kind) for kind in CLASSES]
ANY = "* "  # among the parameters of a function: it may take others


def look_up(owner, name: str) -> list:
    """What an attribute of a module, a class or a value means; nothing if there is none."""
    where = owner.of if isinstance(owner, Value) else owner
    with warnings.catch_warnings(), suppress(AttributeError, ImportError):
        warnings.simplefilter("ignore")  # an old name is a name
        if isinstance(where, ModuleType) and not hasattr(where, name):
            return [importlib.import_module(f"{where.__name__}.{name}")]
        found = getattr(where, name)
        # A property does not say what it gives.
        return UNKNOWN if isinstance(where, type) and not callable(found) else [found]
    return []


@functools.cache
def namespaces() -> list:
    return [*map(pkgutil.resolve_name, MODULES.split()), *CLASSES]


@functools.cache
def words() -> set[str]:
    """The bare words that mean something on every page."""
    return {name for owner in namespaces() for name in dir(owner)}


@functools.cache
def everywhere(name: str) -> list:
    """All that a bare word can mean."""
    return [found for owner in namespaces() for found in look_up(owner, name)]


@functools.cache
def stubs() -> dict[str, list[ast.FunctionDef]]:
    """The declarations of what PyTorch has in C++, by name: "TensorBase.sum", "sum"."""
    found: dict[str, list] = {}
    for name in ("_C/__init__", "_C/_VariableFunctions", "_C/_nn", "nn/functional"):
        file = Path(torch.__file__).parent / f"{name}.pyi"
        for node in ast.parse(file.read_text("utf-8")).body:
            for one in (node, *getattr(node, "body", ())):
                if isinstance(one, ast.FunctionDef):
                    place = "" if one is node else f"{node.name}."
                    found.setdefault(place + one.name, []).append(one)
    return found


def declared(function) -> list[ast.FunctionDef]:
    name = getattr(function, "__qualname__", "")
    if (getattr(function, "__module__", "") or "").startswith("numpy"):
        return []
    name = name.removeprefix("_VariableFunctionsClass.")
    forms = (name, f"{name}.__init__", f"{name}.__new__")
    return next((stubs()[form] for form in forms if form in stubs()), [])


@functools.cache
def parameters(function) -> set[str]:
    """The names of what a function takes."""
    text = inspect.getdoc(function) or ""
    try:
        found = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # in C++: its declarations, or its documentation
        every = [x.args for x in declared(function)]
        names = {a.arg for x in every for a in x.posonlyargs + x.args + x.kwonlyargs}
        first = text.partition("\n\n")[0].replace("**", ANY)
        calls = "".join(re.findall(r"\(.*\)", first)) or ANY
        return names or set(re.findall(r"\w+|\* ", calls))
    names = {p.name for p in found}
    if any(p.kind is p.VAR_KEYWORD for p in found):  # its documentation may name them
        said = re.findall(r"(?m)(\w+)=|^ *([a-z]\w*)(?: ?\(|: )", text)
        names |= {one or other for one, other in said} or {ANY}
    return names


def result(function) -> list:
    """What a call gives."""
    kinds = {ast.unparse(x.returns) for x in declared(function) if x.returns}
    kind = torch.Tensor if kinds == {"Tensor"} else function
    return [Value(kind)] if isinstance(kind, type) else UNKNOWN
