"""Names of PyTorch in snippets lead to their documentation, and to that of nothing else."""

import ast
import contextlib
import pkgutil
import tomllib
from types import ModuleType

import pytest
from lxml import html
from notes.api_names import DATA, addresses, imports
from notes.examples import scripts_of

from tests.checks.names import reader_of
from tests.conftest import EXAMPLES
from tests.site.conftest import sources
from tests.site.test_steps import block

LISTED = tomllib.loads(DATA.read_text("utf-8"))


def resolve(name: str):
    """The object that a dotted name means, found by importing."""
    try:  # torch.autograd.gradcheck is a function and a module: the function is meant
        return pkgutil.resolve_name(name.replace(".", ":", 1))
    except AttributeError:
        return pkgutil.resolve_name(name)


def unlisted(source: str, listed: set[str]) -> list[str]:
    """Names of torch in a script that are not listed, though what they mean is."""
    listed_once = sorted(listed - LISTED["same"].keys())
    # with its type: torch.distributed.ReduceOp.SUM equals False
    known = {(type(x := resolve(name)), x): name for name in listed_once}
    meanings, problems = imports(source), []
    nodes = ast.walk(ast.parse(source))
    texts = {ast.unparse(n) for n in nodes if isinstance(n, ast.Name | ast.Attribute)}
    for first, dot, rest in (text.partition(".") for text in texts):
        name = meanings.get(first, "") + dot + rest
        if name.startswith("torch.") and name not in listed:
            # An example may show what is gone; a tensor cannot be looked up.
            with contextlib.suppress(AttributeError, KeyError, TypeError, ValueError):
                other = known[type(x := resolve(name)), x]
                what = f'{name} is {other}: add "{name}" = "{other}" under [same]'
                problems.append(f"hooks/notes/{DATA.name}: {what}")
    return problems


def test_every_listed_name_can_be_imported() -> None:
    assert len(addresses()) > 1000
    for name in addresses():
        assert not isinstance(resolve(name), ModuleType), name
    for name, other in LISTED["same"].items():
        assert resolve(name) is resolve(other), name


def test_names_in_the_examples_are_listed_under_every_name() -> None:
    texts = [path.read_text("utf-8") for path in EXAMPLES.rglob("*.py")]
    problems = {x for text in texts for x in unlisted(text, addresses().keys())}
    assert not problems, "\n".join(problems)


def test_an_unlisted_second_name_is_found() -> None:
    code = "import torch\nfrom torch import nn\nnn.Flatten\ntorch.arange(torch.pi, torch.gone)"
    listed = {"torch.nn.modules.flatten.Flatten", "torch.arange"}
    (problem,) = unlisted(code, listed)
    assert "torch.nn.Flatten is torch.nn.modules.flatten.Flatten" in problem


def links(code: str, script: str) -> list[tuple[str, str]]:
    """Text and address of the links in a snippet of a script."""
    found = block(code, meanings=imports(script)).iter("a")
    return [(a.text, a.get("href").removeprefix(LISTED["address"])) for a in found]


@pytest.mark.parametrize("code, text, address", [
    ("import torch\nx = torch.arange(6).sum()", "torch.arange", "generated/torch.arange.html"),
    ("from torch import nn\nnn.Linear(2, 3).weight", "nn.Linear", "generated/torch.nn.Linear.html"),
    ("import torch.nn.functional as F\nF.relu(1)", "F.relu", "generated/torch.nn.functional.relu.html"),
    ("from torch.func import vjp as pull\nf(pull)", "pull", "generated/torch.func.vjp.html"),
    ("import torch\nf'{torch.ones(1)} {torch.ones(2)}'", "torch.ones", "generated/torch.ones.html"),
    ("import torch\n@torch.no_grad()\ndef f(): pass", "@torch.no_grad", "generated/torch.no_grad.html"),
    ("import torch\ntorch.Tensor.item", "torch.Tensor", "tensors.html#torch.Tensor"),
    ("import torch\ntorch.finfo(x)", "torch.finfo", "type_info.html#torch.torch.finfo"),
])  # fmt: skip
def test_what_is_linked(code: str, text: str, address: str) -> None:
    assert links(code, code) == [(text, address)]


GRAD = "from torch.func import grad\n"


@pytest.mark.parametrize("script, code", [
    ("import torch", "x.relu()"),  # the text does not say what x is
    ("import torch", "torch.pi + torch.gone()"),  # no page
    ("import torch", "# torch.arange\n'torch.arange'"),
    ("import numpy as torch", "torch.arange(3)"),
    ("x = 1", "torch.arange(3)"),
    (GRAD, "f(grad=1)"),
    (GRAD + "def f(grad): pass", "grad(f)"),
    (GRAD + "grad = 1", "grad(f)"),
    (GRAD + "from torch.autograd import grad", "grad(f)"),
    (GRAD + "try: 1\nexcept ValueError as grad: 2", "grad(f)"),
    (GRAD + "def grad(): pass", "grad(f)"),
])  # fmt: skip
def test_what_is_not_linked(script: str, code: str) -> None:
    assert links(code, script) == []
    assert links("grad(f)", GRAD)  # here nothing is in doubt


def test_links_of_the_site_lead_to_what_the_code_means(pages: dict[str, str]) -> None:
    """Each is one stop of the Tab key on its page."""
    names = {address: name for name, address in addresses().items()}
    checked = set()
    for page, source in sources().items():
        scripts = scripts_of(source.read_text("utf-8")) or [f"notebooks/{source.stem}.py"]  # fmt: skip
        paths = (EXAMPLES / script for script in scripts)
        readers = [reader_of(path) for path in paths if path.is_file()]
        links = html.document_fromstring(pages[page]).xpath("//pre/code//a")
        for a in links:
            right, code = resolve(names[a.get("href")]), a.text_content().lstrip("@")
            node = ast.parse(code, mode="eval").body
            meant = (found for reader in readers for found in reader.read(node))
            assert any(found is right for found in meant), f"{page}: {a.get('href')}"
        stops = [a.get("href") for a in links if a.get("tabindex") is None]
        assert sorted(stops) == sorted({a.get("href") for a in links}), page
        checked.update(stops)
    assert len(checked) > 100
