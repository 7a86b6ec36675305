"""Names as written: what a page or a script calls by its name exists in the installed packages.

A code span such as `x.new_ones(2, dtype=d)` is read as Python, from left to right: x is a tensor,
a tensor has new_ones, which takes dtype. Where nothing says what a value is (`.detach()`), one
of CLASSES must have the attribute. A bare word must be in one of MODULES or CLASSES, or in the
code of the examples. A bare keyword must be one of a function that the page names.

A name that is wrong on purpose has a mark before its paragraph, list, table or heading; for a
name that only some releases of torch have, the mark says which ones lack it:

    <!-- no name: torch.new_ones: only tensors have it -->
    <!-- no name before 2.13: torch.cuda.new_thing: it came with 2.13 -->
"""

import ast
import difflib
import functools
import importlib
import inspect
import pkgutil
import re
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
from notes.api_names import imports
from notes.examples import scripts_of
from torch.utils import data

from tests.checks.page_blocks import CODE_SPAN, INLINE_MATH, Found, Page, check

MODULES = """builtins numpy torch torch.nn torch.nn.functional torch.nn.init torch.nn.parallel
    torch.func torch.autograd torch.autograd.functional torch.autograd.graph torch.optim torch.amp
    torch.utils.data torch.utils.checkpoint torch.utils.benchmark torch.testing torch.distributed
    torch.accelerator torch.cuda torch.backends.cuda.matmul""".split()
CLASSES = [
    torch.Tensor, torch.nn.Module, torch.optim.Optimizer, torch.amp.GradScaler, torch.Generator,
    data.DataLoader, data.Dataset, torch.autograd.Function, torch.autograd.graph.Node, torch.device,
    torch.Size, torch.finfo, torch.cuda.Stream, torch.cuda.Event, np.ndarray, list, dict, str,
]  # fmt: skip
# What a name means on every page: a module, or some value of a class.
ROOTS = {
    "F": "torch.nn.functional", "nn": "torch.nn", "optim": "torch.optim", "func": "torch.func",
    "autograd": "torch.autograd", "functional": "torch.autograd.functional",
    "dist": "torch.distributed", "np": "numpy", "plt": "matplotlib.pyplot",
} | {name: name for name in "torch numpy copy math warnings textwrap".split()}  # fmt: skip
VALUES = {
    torch.Tensor: "x y z w v p loss total image images label labels target logits",
    torch.nn.Module: "net model", torch.optim.Optimizer: "optimizer",
    torch.amp.GradScaler: "scaler", data.DataLoader: "loader",
}  # fmt: skip
# No Python, though it may look so: options, commands and paths, files and hosts, variables of
# the environment.
NO_CODE = re.compile(
    r"-|\S*[a-z][-/][a-z]|[A-Z]+_[A-Z_]+$|[A-Z_]+\d*=\d"
    r"|.*\.(py|md|html|toml|json|pdf|ipynb|pth?|txt|org|com|cn|venv)\b(?!\()"
)
DOTTED = re.compile(rf"(?<![\w./\\-])(?:{'|'.join(ROOTS)})(?:\.[A-Za-z_]\w*)+(?![\w/-])")
ADDRESS = re.compile(r"docs\.pytorch\.org/[^)\s]*(?:generated/|#)(?:torch\.)?(torch(?:\.\w+)+?)(?:\.html|(?=[)#\s])|$)")  # fmt: skip
NO_PROSE = re.compile(r"https?://[^\s)>]+|\]\([^)]*\)|<!--.*?-->")
FORM = "<!-- no name: NAME: why -->"
MARK = re.compile(r"<!-- no name(?: (before|since) ([\d.]+))?: (\S+): \S.*?-->")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
RELEASE = [int(number) for number in torch.__version__.split(".")[:2]]


@dataclass(frozen=True)
class Value:
    """Some value of a class."""

    of: type


UNKNOWN = [Value(kind) for kind in CLASSES]


# What there is


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
    made = [x for kind in getattr(where, "__mro__", ()) for x in inspect.get_annotations(kind)]
    return UNKNOWN if name in made else []


def resolve(name: str) -> list:
    """What a dotted name means; nothing if it cannot be imported."""
    first, *rest = name.split(".")
    try:
        found = [importlib.import_module(first)]
    except ImportError:
        return []
    return functools.reduce(lambda owners, part: look_up(owners[0], part) if owners else [], rest, found)


@functools.cache
def namespaces() -> list:
    return [*map(pkgutil.resolve_name, MODULES), *CLASSES]


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
    """The declarations of what PyTorch has in C++, by name: "Tensor.sum", "sum"."""
    found: dict[str, list] = {}
    for name in ("_C/__init__", "_C/_VariableFunctions", "_C/_nn", "nn/functional"):
        file = Path(torch.__file__).parent / f"{name}.pyi"
        for node in ast.parse(file.read_text("utf-8")).body:
            inside = [(f"{node.name}.", x) for x in node.body] if isinstance(node, ast.ClassDef) else []
            for place, one in [("", node), *inside]:
                if isinstance(one, ast.FunctionDef):
                    found.setdefault(place + one.name, []).append(one)
    return found


def declared(function) -> list[ast.FunctionDef]:
    if (getattr(function, "__module__", "") or "").startswith("numpy"):
        return []
    name = getattr(function, "__qualname__", "").removeprefix("_VariableFunctionsClass.")
    forms = (name, f"{name}.__init__", f"{name}.__new__")
    return next((stubs()[form] for form in forms if form in stubs()), [])


@functools.cache
def parameters(function) -> set[str]:
    """The names of what a function takes; with "*" it may take others."""
    text = inspect.getdoc(function) or "*"
    try:
        found = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        every = [x.args for x in declared(function)]
        names = {a.arg for x in every for a in x.posonlyargs + x.args + x.kwonlyargs}
        return names or set(re.findall(r"\w+|^\*", text.partition("\n\n")[0]))
    names = {p.name for p in found}
    if any(p.kind is p.VAR_KEYWORD for p in found):  # its documentation names them
        names |= set(re.findall(r"\w+|^\*", text))
        if "torch.compile" in text:  # nn.Module.compile passes them on to it
            names |= inspect.signature(torch.compile).parameters.keys()
    return names


def result(function) -> list:
    """What a call gives."""
    kinds = {ast.unparse(x.returns) for x in declared(function) if x.returns}
    kind = torch.Tensor if kinds == {"Tensor"} else function
    return [Value(kind)] if isinstance(kind, type) else UNKNOWN


# What is written


@dataclass
class Reader:
    """Looks up the names of a page or a script.

    names: what they mean; own: words of the examples; named: functions of the page. In a script
    a variable may be anything, and so its attributes.
    """

    names: dict[str, list]
    own: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    script: bool = False
    wrong: list[tuple[int, str, str]] = field(default_factory=list)  # line, name, what

    def fail(self, node, name: str, what: str, near: str, known) -> list:
        close = difflib.get_close_matches(near, known, 1, 0.7)
        hint = f" (did you mean {close[0]}?)" if close else ""
        self.wrong.append((node.lineno, name, f"{name}: {what}{hint}"))
        return UNKNOWN

    def read(self, node: ast.AST) -> list:
        """What an expression means, as far as it is known: one of some objects and values."""
        match node:
            case ast.Name(id=name) if self.script:
                return self.names.get(name) or UNKNOWN
            case ast.Name(id=name):
                found = self.word(node, name, variable=True)
                return found if name in self.names or name[:1].isupper() else UNKNOWN
            case ast.Constant(value=value) if value is not ...:
                return [Value(type(value))]
            case ast.Attribute(value=value, attr=attr):
                return self.attribute(node, ast.unparse(node), self.read(value), attr)
            case ast.Call(func=function, args=given, keywords=keywords):
                bare = isinstance(function, ast.Name) and not self.script
                found = self.word(function, function.id) if bare else self.read(function)
                for argument in [*given, *keywords]:
                    self.read(argument)
                self.keywords(node, found)
                return [x for one in found for x in result(one)]
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                module = [node.module] if isinstance(node, ast.ImportFrom) else []
                for n in names:
                    first, *rest = ".".join([*module, n.name]).split(".")
                    found = resolve(first) or self.script or self.word(node, first)
                    for part in rest if found is not True else ():
                        found = self.attribute(node, ".".join([first, *rest]), found, part)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if self.script:
                found = self.read(value)
                same = self.names.setdefault(name, found) == found
                self.names[name] = found if same else UNKNOWN
            case _:
                for child in ast.iter_child_nodes(node):
                    self.read(child)
        return UNKNOWN

    def attribute(self, node, name: str, owners: list, attr: str) -> list:
        found = [x for owner in owners for x in look_up(owner, attr)]
        unsure = len(owners) > 1 or owners == [Value(torch.nn.Module)]
        if unsure and (self.script or not found and attr in self.own):
            return UNKNOWN
        if found:
            return found
        with suppress(ImportError, AttributeError, ValueError):  # torch.autograd.gradcheck: a module as well
            return [pkgutil.resolve_name(name)]
        kinds = [x.of if isinstance(x, Value) else x for x in owners]
        owner = "no class that we know" if unsure else getattr(kinds[0], "__name__", "it")
        known = {x for kind in kinds for x in dir(kind)}
        return self.fail(node, re.sub(r"^_\.", ".", name), f"{owner} has {'' if unsure else 'no '}{attr}", attr, sorted(known))

    def word(self, node, name: str, variable=False) -> list:
        """A bare word, alone or called; or a variable, which only must be no slip of a name."""
        found = self.names.get(name) or everywhere(name)
        if found or len(name) == 1 or name in self.own or name in self.taken:
            return found or UNKNOWN
        known = sorted(words() | self.taken | self.own)
        if variable and not difflib.get_close_matches(name, known, 1, 0.8):
            return UNKNOWN
        return self.fail(node, name, "nothing has this name", name, known)

    def keywords(self, call: ast.Call, found: list) -> None:
        """One of the functions that may be meant takes all keywords."""
        given = {k.arg for k in call.keywords if k.arg}
        known = [parameters(x) for x in found if callable(x)]  # no Value is
        best = min(known, key=lambda x: len(given - x), default={"*"})
        for k in sorted(given - best) if "*" not in best else ():
            name = f"{ast.unparse(call.func)}({k}=)"
            self.fail(call, name, f"it takes no {k}", k, sorted(best))

    @functools.cached_property
    def taken(self) -> set[str]:
        """What the functions take that the page names."""
        some = (x for name in self.named for x in everywhere(name) if callable(x))
        return {name for one in some for name in parameters(one)}

    def span(self, text: str) -> bool:
        """What a code span names; False if it is no Python. (Of a message, its dotted names.)"""
        line = re.sub(r"^\.(?=[a-z])", "_.", text)  # .detach()
        line += " ..." if line.endswith((":", "=")) else ""  # with no_grad():  dim=
        if re.fullmatch(r"\w+\*|\*\w+", text):  # new_*
            if not any(fnmatchcase(word, text) for word in words()):
                self.fail(ast.Name(lineno=1), text, "no name is like this", text, ())
            return True
        try:
            body = [] if NO_CODE.match(text) else ast.parse(line).body
        except SyntaxError:
            body = []
        match body:
            case [] | [ast.AnnAssign()]:  # error: x is not there
                self.prose(text)
                return False
            case [ast.Assign(targets=[ast.Name(id=name)], value=value)] if f"{name}=" in text:
                if name not in self.taken:
                    what = "no function that this page names takes it"
                    self.fail(body[0], f"{name}=", what, name, sorted(self.taken))
                self.read(value)
            case _:
                for node in body:
                    self.read(node)
        return True

    def prose(self, text: str) -> None:
        """The dotted names in a heading, a cell, a sentence."""
        for found in DOTTED.findall(text):
            if not NO_CODE.match(found):
                self.read(ast.parse(found).body[0].value)

    def line(self, row: str) -> list[tuple[str, str]]:
        """What is wrong in a line of a page: name, what."""
        self.wrong.clear()
        for code in CODE_SPAN.finditer(row):
            self.span(code[2])
        rest = INLINE_MATH.sub("", CODE_SPAN.sub("` `", row))
        for text in (*ADDRESS.findall(rest), NO_PROSE.sub("", rest)):
            self.prose(text)
        return [(name, what) for _, name, what in self.wrong]


@functools.cache
def example_words(*paths: Path) -> set[str]:
    return {word for path in paths for word in re.findall(r"\w+", path.read_text("utf-8"))}


def page_reader(page: Page) -> Reader:
    text = "\n".join(page.lines)
    shown = [EXAMPLES / name for name in scripts_of(text)]
    shown = example_words(*(path for path in shown if path.is_file()))
    if page.path.suffix == ".py":
        shown |= example_words(page.path)
    fences = "\n".join(block.text for block in page.blocks if block.kind == "fence")
    spans = "\n".join([m[2] for m in CODE_SPAN.finditer(text)] + ADDRESS.findall(text))
    names = {name: resolve(full) for name, full in ROOTS.items()}
    for kind, variables in VALUES.items():
        names |= {name: [Value(kind)] for name in variables.split()}
    own = example_words(*EXAMPLES.rglob("*.py")) | set(re.findall(r"\w+", fences))
    return Reader(names, own, shown | set(re.findall(r"\w+", spans)))


@check
def wrong_names(page: Page) -> Found:
    """Names in code spans, headings, cells and links that nothing has; marks without need."""
    reader = page_reader(page)
    for number, text in page.meta.values():
        yield from ((number, what, "Mend it") for _, what in reader.line(text))
    marks: dict[str, int] = {}
    for block in (x for x in page.blocks if x.kind not in ("fence", "math")):
        found = [(n, *wrong) for n, row in block.numbered for wrong in reader.line(row)]
        for number, row in block.numbered:
            if row.count("<!-- no name") != len(MARK.findall(row)):
                yield number, f"this mark cannot be read: {row.strip()}", f"Write {FORM}"
            for when, release, name in MARK.findall(row):
                before = RELEASE < [int(x) for x in release.split(".")] if when else None
                if before is None or before == (when == "before"):
                    marks[name] = number
        if not MARK.sub("", block.text).strip():
            continue
        for number, name, what in found:
            if name not in marks:
                yield number, what, f"Mend it, or say above: {FORM.replace('NAME', name)}"
        for name in marks.keys() - {name for _, name, _ in found}:
            yield marks[name], f"no wrong {name} stands below", "Take the mark away"
        marks.clear()
    for name, number in marks.items():
        yield number, f"nothing stands below the mark of {name}", "Take it away"


@check
def wrong_names_of_script(path: Path) -> Found:
    """Names and keywords that nothing has, where it is known what they would belong to."""
    text = path.read_text("utf-8")
    names = {name: resolve(full) for name, full in imports(text).items()}
    reader = Reader(names, script=True)
    reader.read(ast.parse(text))
    yield from ((line, what, "Mend it") for line, _, what in reader.wrong)
