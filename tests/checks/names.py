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
import pkgutil
import re
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

import torch
from notes.examples import scripts_of

from tests.checks.api import (
    ANY,
    ROOTS,
    UNKNOWN,
    VALUES,
    Value,
    everywhere,
    look_up,
    parameters,
    result,
    words,
)
from tests.checks.page_blocks import CODE_SPAN, INLINE_MATH, Found, Page, check

# No Python, though it may look so: options, commands and paths, builds, the environment,
# files and hosts.
NO_CODE = re.compile(
    r"--?[a-z][\w-]*( |$)|[^\s(\"']*[a-z][-/][a-z]|cu\d+$|[A-Z]+_[A-Z_]+$|[A-Z_]+\d*=\d"
    r"|[^(\"']*\.(py|md|html|toml|json|pdf|ipynb|pth?|txt|org|com|cn|venv)\b(?!\()"
)
# A name in prose: with a dot, or with an underscore.
OWNERS = "|".join([*ROOTS, *" ".join(VALUES.values()).split()])
IN_PROSE = re.compile(
    rf"(?<![\w./\\<&-])((?:{OWNERS})(?:\.[A-Za-z_]\w*)+|[a-z]{{2,}}(?:_[a-z0-9]{{2,}})+)(?!\.?[\w/=-])",
    re.A,
)
ADDRESS = re.compile(
    r"docs\.pytorch\.org/[^)\s]*(?:generated/|#)(?:torch\.)?(torch(?:\.\w+)+?)(?:\.html|(?![\w.]))"
)
NO_PROSE = re.compile(r"https?://[^\s)>]+|\]\([^)]*\)|<!--.*?-->")
FORM = "<!-- no name: NAME: why -->"
MARK = re.compile(r"<!-- no name(?: (before|since) ([\d.]+))?: (\S+): \S.*?-->")
RELEASE = [int(number) for number in torch.__version__.split(".")[:2]]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@dataclass
class Reader:
    """Looks up the names of a page or a script.

    names: what they mean; own: words of the examples; named: words of the code on the page,
    functions among them. In a script a variable may be anything, and so its attributes.
    """

    names: dict[str, list] = field(default_factory=dict)
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
                return self.attribute(node, self.read(value), attr)
            case ast.Call(func=function, args=given, keywords=keywords):
                bare = isinstance(function, ast.Name) and not self.script
                look = self.word(function, function.id) if bare else self.read(function)
                for argument in [*given, *keywords]:
                    self.read(argument)
                self.keywords(node, look)
                return [x for one in look for x in result(one)]
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                for n in names:
                    self.imported(node, n.name, n.asname)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if self.script:
                found = self.read(value)
                same = self.names.setdefault(name, found) == found
                self.names[name] = found if same else UNKNOWN
            case _:
                for child in ast.iter_child_nodes(node):
                    self.read(child)
        return UNKNOWN

    def imported(self, node, name: str, known_as: str | None) -> None:
        whole = f"{node.module}.{name}" if isinstance(node, ast.ImportFrom) else name
        first = whole.partition(".")[0]
        with suppress(ImportError):  # torchvision, without which the examples run
            self.names.setdefault(first, [importlib.import_module(first)])
        (line,) = ast.increment_lineno(ast.parse(whole), node.lineno - 1).body
        found = self.read(line.value)
        if self.script and (known_as or whole != name):
            self.names[known_as or name] = found

    def attribute(self, node, owners: list, attr: str) -> list:
        found = [x for owner in owners for x in look_up(owner, attr)]
        unsure = len(owners) > 1
        own = f".{attr}" if unsure else f"self.{attr}"
        if (unsure and self.script) or (not found and own in self.own):
            return UNKNOWN
        name = ast.unparse(node)
        with suppress(ImportError, AttributeError, ValueError):
            # torch.autograd.gradcheck is a function and a module
            found = found or [pkgutil.resolve_name(name)]
        if found:
            return found
        kinds = [x.of if isinstance(x, Value) else x for x in owners]
        owner = getattr(kinds[0], "__name__", "it")
        what = (
            f"no class that we know has {attr}" if unsure else f"{owner} has no {attr}"
        )
        known = [x for kind in kinds for x in dir(kind)]
        return self.fail(node, re.sub(r"^_\.", ".", name), what, attr, known)

    def word(self, node, name: str, variable=False) -> list:
        """A bare word, alone or called; or a variable, which only must be no slip of a name."""
        found = self.names.get(name) or everywhere(name)
        if found or len(name) == 1 or name in self.own or name in self.taken:
            return found or UNKNOWN
        known = {*words(), *self.names, *self.taken}
        known = [word for word in known if word[0] != "_"]
        if variable and not difflib.get_close_matches(name, known, 1, 0.75):
            return UNKNOWN
        return self.fail(node, name, "nothing has this name", name, known)

    def keywords(self, call: ast.Call, found: list) -> None:
        """One of the functions that may be meant takes all keywords."""
        given = {k.arg for k in call.keywords if k.arg}
        known = [parameters(x) for x in found if callable(x)]  # no Value is
        best = min(known, key=lambda x: len(given - x), default={ANY})
        for k in sorted(given - best) if ANY not in best else ():
            name = f"{ast.unparse(call.func)}({k}=)"
            self.fail(call, name, f"it takes no {k}", k, best)

    @functools.cached_property
    def taken(self) -> set[str]:
        """What the functions take that the page names."""
        some = (x for name in self.named for x in everywhere(name) if callable(x))
        return {name for one in some for name in parameters(one)}

    def span(self, text: str) -> bool:
        """What a code span names; False if it is no Python. (Of a message, its dotted names.)"""
        if re.fullmatch(r"\w+\*|\*\w+", text):  # new_*
            if not any(fnmatchcase(word, text) for word in words()):
                self.fail(ast.Name(lineno=1), text, "no name is like this", text, ())
            return True
        line = re.sub(r"^\.(?=[a-z])", "_.", text)  # .detach()
        line += " ..." if line.endswith((":", "=")) else ""  # with no_grad():  dim=
        try:
            body = [] if NO_CODE.match(text) else ast.parse(line).body
        except SyntaxError:
            body = []
        match body:
            case [] | [ast.AnnAssign()]:  # error: x is not there
                self.prose(text)
                return False
            case [ast.Assign(targets=[ast.Name(id=k)])] if f"{k}=" in text:
                if k not in self.taken:
                    what = "no function that this page names takes it"
                    self.fail(body[0], f"{k}=", what, k, self.taken)
                self.read(body[0].value)
            case [ast.Expr(value=ast.Name(id=name))]:
                self.word(body[0], name)
            case _:
                for node in body:
                    self.read(node)
        return True

    def prose(self, text: str) -> None:
        """The dotted names in a heading, a cell, a sentence."""
        for found in IN_PROSE.findall(text):
            if not NO_CODE.match(found):
                self.span(found)

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
def script_words(*paths: Path) -> set[str]:
    """The words of code and output; also `.name` of attributes and `self.name` of fields."""
    texts = "\n".join(path.read_text("utf-8") for path in paths if path.is_file())
    texts = re.sub(r'(?s)""".*?"""|# [^\n]*', "", texts)
    forms = r"\w+", r"\.[a-z]\w*", r"self\.\w+(?= =)"
    return {word for form in forms for word in re.findall(form, texts)}


def page_reader(page: Page) -> Reader:
    text = "\n".join(page.lines)
    own_script = [page.path] if page.path.suffix == ".py" else []  # of a notebook
    shown = script_words(*own_script, *(EXAMPLES / name for name in scripts_of(text)))
    fences = "\n".join(block.text for block in page.blocks if block.kind == "fence")
    spans = "\n".join([m[2] for m in CODE_SPAN.finditer(text)] + ADDRESS.findall(text))
    names = {name: [pkgutil.resolve_name(full)] for name, full in ROOTS.items()}
    for kind, variables in VALUES.items():
        names |= {name: [Value(kind)] for name in variables.split()}
    own = script_words(*EXAMPLES.rglob("*.py")) | set(re.findall(r"\w+", fences))
    return Reader(names, own, shown | set(re.findall(r"\w+", spans)))


@check
def wrong_names(page: Page) -> Found:
    """Names in code spans, headings, cells and links that nothing has; marks without need."""
    reader = page_reader(page)
    for number, text in page.meta.values():
        yield from ((number, what, "Mend it") for _, what in reader.line(text))
    marks: dict[str, int] = {}
    for block in (x for x in page.blocks if x.kind != "math"):
        found = [(n, *wrong) for n, row in block.numbered for wrong in reader.line(row)]
        for number, row in block.numbered:
            if row.count("<!-- no name") != len(MARK.findall(row)):
                yield number, f"cannot read this mark: {row.strip()}", f"Write {FORM}"
            for when, release, name in MARK.findall(row):
                is_new = not when or [int(x) for x in release.split(".")] <= RELEASE
                if not when or is_new == (when == "since"):
                    marks[name] = number
        if not re.sub(r"(?s)<!--.*?-->", "", block.text).strip():
            continue  # a table has a comment of its own
        for number, name, what in found:
            if name not in marks:
                form = FORM.replace("NAME", name)
                yield number, what, f"Mend it, or say above: {form}"
        for name in marks.keys() - {name for _, name, _ in found}:
            yield marks[name], f"no wrong {name} stands below", "Take the mark away"
        marks.clear()
    for name, number in marks.items():
        yield number, f"nothing stands below the mark of {name}", "Take it away"


@check
def wrong_names_of_script(path: Path) -> Found:
    """Names and keywords that nothing has, where it is known what they would belong to."""
    reader = Reader(script=True)
    reader.read(ast.parse(path.read_text("utf-8")))
    yield from ((line, what, "Mend it") for line, _, what in reader.wrong)
