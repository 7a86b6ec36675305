"""Which names in a snippet are names of PyTorch's API, and where its documentation has them.

A name counts if the script imports its first part and binds it in no other way, and if
pytorch-docs.toml knows its page: `nn.Linear` after `from torch import nn`, but not `x.relu()`,
for the text does not say what x is.
"""

import ast
import functools
import tomllib
from pathlib import Path

DATA = Path(__file__).with_name("pytorch-docs.toml")


@functools.cache
def addresses() -> dict[str, str]:
    """The address in the documentation of every name that it knows."""
    data = tomllib.loads(DATA.read_text("utf-8"))
    found = dict(data["elsewhere"])
    for module, names in data["page"].items():
        for name in names.split():
            found[f"{module}.{name}"] = f"generated/{module}.{name}.html"
    for page, modules in data["part"].items():
        for module, names in modules.items():
            for name in names.split():
                found[f"{module}.{name}"] = f"{page}.html#{module}.{name}"
    found |= {name: found[known] for name, known in data["same"].items()}
    return {name: data["address"] + path for name, path in found.items()}


@functools.cache
def imports(source: str) -> dict[str, str]:
    """Each imported name of a script with its full dotted name; none that is bound again."""
    found: dict[str, str] = {}
    doubtful = set()

    def bind(name: str, meaning: str) -> None:
        if found.setdefault(name, meaning) != meaning:
            doubtful.add(name)

    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                for n in names:
                    top = n.name.partition(".")[0]
                    bind(n.asname or top, n.name if n.asname else top)
            case ast.ImportFrom(module=module, names=names):
                for n in names:
                    bind(n.asname or n.name, f"{module}.{n.name}")
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                doubtful.add(name)
            case ast.FunctionDef() | ast.ClassDef() | ast.ExceptHandler():
                doubtful.add(node.name)
    return {name: found[name] for name in found.keys() - doubtful}


def address(names: list[str], meanings: dict[str, str]) -> tuple[int, str]:
    """The length of the longest beginning of a dotted name that is documented, and its address.

    (0, "") if none is. `meanings` is what `imports` found in the script.
    """
    first, *rest = names
    for count in range(len(names), 0, -1):
        whole = ".".join([meanings.get(first, ""), *rest[: count - 1]])
        if found := addresses().get(whole):
            return count, found
    return 0, ""
