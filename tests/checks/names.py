"""Names as written: what a page or a script calls by its name exists in the installed packages.

A code span such as `x.new_ones(2, dtype=d)` is read as Python, from left to right: x is a tensor,
a tensor has new_ones, which takes dtype. Where nothing says what a value is (`.detach()`), one
of CLASSES must have the attribute. A bare word must be in one of MODULES or CLASSES, or in the
code of the examples. A name that is wrong on purpose has a mark before its paragraph, list,
table or heading: <!-- no name: torch.new_ones: only tensors have it -->
"""

import ast
import difflib
import functools
import importlib
import pkgutil
import re
from collections.abc import Hashable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.checks import api
from tests.checks.api import UNKNOWN, Value
from tests.checks.page_blocks import CODE_SPAN, INLINE_MATH, Block, Found, Page, check

# No Python, though it may look so: options, commands and paths, builds, the environment,
# files and hosts, names with a star.
NO_CODE = re.compile(
    r"\w*\*\w*$|--?[a-z][\w-]*( |$)|[^\s(\"']*[a-z][-/][a-z]|cu\d+$|[A-Z]+_[A-Z_]+$|[A-Z_]+\d*=\d"
    r"|[^(\"']*\.(py|md|html|toml|json|pdf|ipynb|pth?|txt|org|com|cn|venv)\b(?!\()"
)
# A name in prose: with a dot, or with an underscore.
OWNERS = "|".join([*api.ROOTS, *" ".join(api.VALUES.values()).split()])
IN_PROSE = re.compile(
    rf"(?<![\w./\\<&-])((?:{OWNERS})(?:\.[A-Za-z_]\w*)+|[a-z]{{2,}}(?:_[a-z0-9]{{2,}})+)(?!\.?[\w/=-])",
    re.A,
)
ADDRESS = re.compile(
    r"docs\.pytorch\.org/[^)\s]*(?:generated/|#)(?:torch\.)?(torch(?:\.\w+)+?)(?:\.html|(?![\w.]))"
)
NO_PROSE = re.compile(r"https?://[^\s)>]+|\]\([^)]*\)|<!--.*?-->")
FORM = "<!-- no name: NAME: why -->"
MARK = re.compile(r"<!-- no name: (\S+): \S.*?-->")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@dataclass
class Reader:
    """Looks up the names of a page or a script.

    names: what they mean; own: words of the examples. In a script a variable may be anything,
    and so its attributes.
    """

    names: dict[str, list] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
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
                return [x for one in look for x in api.result(one)]
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
        found = [x for owner in owners for x in api.look_up(owner, attr)]
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
        found = self.names.get(name) or api.everywhere(name)
        if found or len(name) == 1 or name in self.own:
            return found or UNKNOWN
        known = [x for x in {*api.words(), *self.names} if x[0].isalpha()]
        own = [x for x in self.own if x[0].isalpha()]
        near = functools.partial(difflib.get_close_matches, name, n=1)
        if variable and not (near(known, cutoff=0.75) or near(own, cutoff=0.88)):
            return UNKNOWN
        known += own
        return self.fail(node, name, "nothing has this name", name, known)

    def keywords(self, call: ast.Call, found: list) -> None:
        """One of the functions that may be meant takes all keywords."""
        given = {k.arg for k in call.keywords if k.arg}
        # no Value is; the methods of C++ classes cannot be remembered
        found = [x for x in found if callable(x) and isinstance(x, Hashable)]
        known = [api.parameters(x) for x in found]
        best = min(known, key=lambda x: len(given - x), default={api.ANY})
        for k in sorted(given - best) if api.ANY not in best else ():
            name = f"{ast.unparse(call.func)}({k}=)"
            self.fail(call, name, f"it takes no {k}", k, best)

    def span(self, text: str) -> bool:
        """What a code span names; False if it is no Python."""
        line = re.sub(r"^\.(?=[a-z])", "_.", text)  # .detach()
        line += " ..." if line.endswith((":", "=")) else ""  # with no_grad():  dim=
        try:
            body = [] if NO_CODE.match(text) else ast.parse(line).body
        except SyntaxError:
            return False
        match body:
            case [] | [ast.AnnAssign()]:  # error: x is not there
                return False
            case [ast.Expr(value=ast.Name(id=name))]:
                self.word(body[0], name)
            case [ast.Assign(targets=[ast.Name(id=k)], value=v)] if f"{k}=" in text:
                self.word(body[0], k)
                self.read(v)
            case _:
                for node in body:
                    self.read(node)
        return True

    def line(self, row: str) -> list[tuple[str, str]]:
        """What is wrong in a line of a page: name, what."""
        self.wrong.clear()
        for code in CODE_SPAN.finditer(row):
            self.span(code[2])
        rest = INLINE_MATH.sub("", CODE_SPAN.sub("` `", row))
        for name in ADDRESS.findall(rest) + IN_PROSE.findall(NO_PROSE.sub("", rest)):
            self.span(name)
        return [(name, what) for _, name, what in self.wrong]


@functools.cache
def example_words() -> set[str]:
    """The words of code and output; also `.name` of attributes and `self.name` of fields."""
    texts = "\n".join(path.read_text("utf-8") for path in EXAMPLES.rglob("*.py"))
    texts = re.sub(r'(?s)""".*?"""|# [^\n]*', "", texts)
    forms = r"\w+", r"\.[a-z]\w*", r"self\.\w+(?= =)"
    return {word for form in forms for word in re.findall(form, texts)}


def page_reader(page: Page) -> Reader:
    fences = "\n".join(block.text for block in page.blocks if block.kind == "fence")
    names = {name: [pkgutil.resolve_name(full)] for name, full in api.ROOTS.items()}
    for kind, variables in api.VALUES.items():
        names |= {name: [Value(kind)] for name in variables.split()}
    own = example_words() | set(re.findall(r"\w+", fences))
    return Reader(names, own)


@check
def wrong_names(page: Page) -> Found:
    """Names in code spans, headings, cells and links that nothing has; marks without need."""
    reader = page_reader(page)
    meta = [Block("text", *line) for line in page.meta.values()]
    marks: dict[str, int] = {}
    for block in (*meta, *page.blocks, Block("text", 0, "the end")):
        lines = block.numbered if block.kind != "math" else []
        found = [(n, *wrong) for n, row in lines for wrong in reader.line(row)]
        for number, row in lines:
            if row.count("<!-- no name") != len(MARK.findall(row)):
                yield number, f"cannot read this mark: {row.strip()}", f"Write {FORM}"
            marks |= dict.fromkeys(MARK.findall(row), number)
        if not re.sub(r"(?s)<!--.*?-->", "", block.text).strip():
            continue  # a table has a comment of its own
        for number, name, what in found:
            if name not in marks:
                form = FORM.replace("NAME", name)
                yield number, what, f"Mend it, or say above: {form}"
        for name in marks.keys() - {name for _, name, _ in found}:
            yield marks[name], f"no wrong {name} stands below", "Take the mark away"
        marks.clear()


def reader_of(path: Path) -> Reader:
    """What the names of a script mean, and what is wrong there."""
    reader = Reader(script=True)
    reader.read(ast.parse(path.read_text("utf-8")))
    return reader


@check
def wrong_names_of_script(path: Path) -> Found:
    """Names and keywords that nothing has, where it is known what they would belong to."""
    yield from ((line, what, "Mend it") for line, _, what in reader_of(path).wrong)
