"""Names of PyTorch in snippets lead to their documentation, and to that of nothing else."""

import ast
import contextlib
import functools
import importlib
import re
import tomllib
from pathlib import Path
from types import ModuleType, SimpleNamespace

import api_links
import pytest
from lxml import html
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer
from scripts import references

from tests.conftest import EXAMPLES, ROOT

LISTED = tomllib.loads(api_links.DATA.read_text("utf-8"))
BASE = LISTED["address"]


def resolve(name: str):
    """The object that a dotted name means, found by importing."""
    parts = name.split(".")
    for count in range(1, len(parts) + 1):
        # torch.autograd.gradcheck is a function and a module: the function is tried first.
        try:
            found = importlib.import_module(".".join(parts[:count]))
            for part in parts[count:]:
                found = getattr(found, part)
            return found
        except (ImportError, AttributeError):
            continue
    raise LookupError(f"{name} is not in the installed torch")


def unlisted(used: set[str], listed: set[str], same: set[str]) -> list[str]:
    """Names that are not listed, though what they mean is, under another name."""
    known = {id(resolve(name)): name for name in sorted(listed - same)}
    problems = []
    for name in sorted(used - listed):
        try:
            found = resolve(name)
        except LookupError:
            continue  # an example that shows what is gone, or of another package
        other = known.get(id(found))
        if other and callable(found) and not isinstance(found, ModuleType):
            problems.append(
                f"hooks/pytorch-docs.toml: {name} is {other}, which has a page: "
                f'add "{name}" = "{other}" under [same]'
            )
    return problems


def used_names(source: str) -> set[str]:
    """The dotted names of a script that begin with something imported from torch."""
    meanings = api_links.imports(source)
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name | ast.Attribute):
            first, *rest = ast.unparse(node).split(".")
            if meanings.get(first, "").partition(".")[0] == "torch":
                found.add(".".join([meanings[first], *rest]))
    return found


def test_every_listed_name_can_be_imported() -> None:
    assert len(api_links.addresses()) > 1000
    for name in api_links.addresses():
        assert not isinstance(resolve(name), ModuleType), name
    for name, other in LISTED["same"].items():
        assert resolve(name) is resolve(other), name


def test_names_in_the_examples_are_listed_under_every_name() -> None:
    used = set()
    for script in EXAMPLES.rglob("*.py"):
        used |= used_names(script.read_text("utf-8"))
    problems = unlisted(used, set(api_links.addresses()), set(LISTED["same"]))
    assert not problems, "\n".join(problems)


def test_an_unlisted_second_name_is_found() -> None:
    listed = {"torch.nn.modules.flatten.Flatten", "torch.arange"}
    used = {"torch.nn.Flatten", "torch.arange", "torch.pi", "torch.gone", "torch.nn"}
    (problem,) = unlisted(used, listed, set())
    assert "torch.nn.Flatten is torch.nn.modules.flatten.Flatten" in problem
    with pytest.raises(LookupError, match=r"torch\.gone"):
        resolve("torch.gone")


def linked(code: str, script: str) -> list[tuple[str, str, str | None]]:
    """Text, address and tabindex of the links in a snippet of a script."""
    block = highlight(code, PythonLexer(), HtmlFormatter())
    out = api_links.link(block, api_links.imports(script), set())
    assert html.fromstring(out).text_content() == html.fromstring(block).text_content()
    return [
        (a.text_content(), a.get("href").removeprefix(BASE), a.get("tabindex"))
        for a in html.fromstring(out).iter("a")
    ]


@pytest.mark.parametrize(
    ("code", "text", "address"),
    [
        ("import torch\nx = torch.arange(6).sum()", "torch.arange", "generated/torch.arange.html"),
        ("from torch import nn\nnn.Linear(2, 3).weight", "nn.Linear", "generated/torch.nn.Linear.html"),
        ("import torch.nn.functional as F\nF.relu(1)", "F.relu", "generated/torch.nn.functional.relu.html"),
        ("from torch.func import vjp as pull\nf(pull)", "pull", "generated/torch.func.vjp.html"),
        ("import torch\n@torch.no_grad()\ndef f(): pass", "@torch.no_grad", "generated/torch.no_grad.html"),
        ("import torch\nf'{torch.ones(2)}'", "torch.ones", "generated/torch.ones.html"),
        ("import torch\ntorch.Tensor.item", "torch.Tensor", "tensors.html#torch.Tensor"),
        ("import torch\ntorch.inference_mode()", "torch.inference_mode", "generated/torch.autograd.grad_mode.inference_mode.html"),
        ("import torch\ntorch.finfo(x)", "torch.finfo", "type_info.html#torch.torch.finfo"),
    ],
)  # fmt: skip
def test_what_is_linked(code: str, text: str, address: str) -> None:
    assert [link[:2] for link in linked(code, code)] == [(text, address)]


GRAD = "from torch.func import grad\n"


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("import torch", "x.relu()"),  # the text does not say what x is
        ("import torch", "x.torch.arange(3)"),
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
    ],
)
def test_what_is_not_linked(script: str, code: str) -> None:
    assert linked(code, script) == []


def test_only_the_doubt_keeps_it_from_being_linked() -> None:
    assert linked("grad(f)", GRAD)


def test_a_block_links_a_name_once_and_a_page_has_one_stop_of_it() -> None:
    code = "import torch\ntorch.ones(1)\ntorch.ones(2)\ntorch.zeros(1)\n"
    block = highlight(code, PythonLexer(), HtmlFormatter())
    on_page: set[str] = set()
    meanings = api_links.imports(code)
    both = "".join(api_links.link(block, meanings, on_page) for _ in range(2))
    stops = [a.get("tabindex") for a in html.fromstring(both).iter("a")]
    assert stops == [None, None, "-1", "-1"]


def test_python_without_a_script_is_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    page = SimpleNamespace(
        markdown="```python\nx = 1\n```", file=SimpleNamespace(src_uri="tensors.md")
    )
    content = '<div class="language-python highlight"><pre>x = 1</pre></div>'
    assert api_links.on_page_content(content, page, None, None) is None
    assert "tensors.md: 0 snippets of Python in 1 blocks" in caplog.text


def imported(script: Path) -> dict:
    """What the imports of a script bind."""
    bound: dict = {}
    for node in ast.walk(ast.parse(script.read_text("utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            line = ast.unparse(node)
            if re.match(r"(import|from) torch\b", line):
                exec(line, bound)
    return bound


def scripts_of(page: Path) -> set[Path]:
    if page.suffix == ".ipynb":
        return {EXAMPLES / "notebooks" / f"{page.stem}.py"}
    names = {name for _, name, _ in references(page.read_text("utf-8"))}
    return {EXAMPLES / name for name in names if name.endswith(".py")}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_links_of_the_site_lead_to_what_the_code_means(
    site: Path, language: str
) -> None:
    """By importing what the scripts of a page import: not by the names that the hook reads."""
    names = {address: name for name, address in api_links.addresses().items()}
    docs = ROOT / "docs" / language
    home = site if language == "en" else site / language
    checked = set()
    for page in sorted([*docs.rglob("*.md"), *docs.rglob("*.ipynb")]):
        built = home / page.relative_to(docs).with_suffix("") / "index.html"
        if page.stem == "index":
            built = home / "index.html"
        code = html.parse(built).xpath("//div[contains(@class, 'language-python')]")
        links = [a for block in code for a in block.xpath("./pre//a")]
        everywhere = [imported(script) for script in scripts_of(page)]
        for a in links:
            first, *rest = a.text_content().lstrip("@").split(".")
            meant = []
            for bound in everywhere:
                with contextlib.suppress(KeyError, AttributeError):
                    meant.append(functools.reduce(getattr, rest, bound[first]))
            right = resolve(names[a.get("href")])
            assert any(found is right for found in meant), f"{page}: {a.get('href')}"
            checked.add(a.get("href"))
        stops = [a.get("href") for a in links if a.get("tabindex") is None]
        assert sorted(stops) == sorted({a.get("href") for a in links}), page
    assert len(checked) > 100
