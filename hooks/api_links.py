"""Link names of the PyTorch API in snippets to the official documentation.

A name is linked if the script imports its first part and binds it in no other way, and
if hooks/pytorch-docs.toml knows its page: `nn.Linear` after `from torch import nn`, but
not `x.relu()`, for the text does not say what x is.

A block links a name once. Only its first link on a page is a stop of the Tab key, or
there would be hundreds: every page of the documentation stays within reach.
"""

import ast
import functools
import logging
import re
import tomllib
from pathlib import Path

from scripts import references  # MkDocs looks beside a hook

log = logging.getLogger("mkdocs.hooks.api_links")

DATA = Path(__file__).with_name("pytorch-docs.toml")
BLOCK = re.compile(r'(?<=<div class="language-python highlight">).*?(?=</div>)', re.S)
# Names joined by dots, as Pygments marks them; `(?!...=)` leaves out keywords: f(grad=1).
CHAIN = re.compile(
    r'(?<!<span class="o">\.</span>)<span class="n\w?">@?\w+</span>'
    r'(?:<span class="o">\.</span><span class="n">\w+</span>)*+(?!<span class="o">=)'
)
NAME = re.compile(r'<span class="n\w?">@?(\w+)</span>')


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
    """What the names mean that a script binds by importing, once and in no other way."""
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


def link(block: str, meanings: dict[str, str], linked: set[str]) -> str:
    """A highlighted block with links; `linked` holds the addresses that the page has."""
    here = set()

    def replace(chain: re.Match) -> str:
        parts = list(NAME.finditer(chain[0]))
        first, *rest = (part[1] for part in parts)
        for count in range(len(parts), 0, -1):
            name = ".".join([meanings.get(first, ""), *rest[: count - 1]])
            if address := addresses().get(name):
                break
        if not address or address in here:
            return chain[0]
        stop = ' tabindex="-1"' if address in linked else ""
        here.add(address)
        linked.add(address)
        end = parts[count - 1].end()
        text = re.sub("<[^>]+>", "", chain[0][:end])
        return f'<a href="{address}"{stop}>{text}</a>{chain[0][end:]}'

    return CHAIN.sub(replace, block)


def on_page_content(content, page, config, files):
    blocks = BLOCK.findall(content)
    scripts = [s for _, s, _ in references(page.markdown) if s.endswith(".py")]
    if page.file.src_uri.endswith(".ipynb"):  # a notebook is a whole script
        scripts = [page.file.src_uri.replace(".ipynb", ".py")] * len(blocks)
    if len(blocks) != len(scripts):
        log.warning(
            "%s: %d snippets of Python in %d blocks: one ```python fence to a snippet, "
            "and none without. The page has no links to PyTorch's documentation",
            *(page.file.src_uri, len(scripts), len(blocks)),
        )
        return None
    folder = Path(config.config_file_path).parent / "examples"
    linked: set[str] = set()
    meanings = iter(imports((folder / s).read_text("utf-8")) for s in scripts)
    return BLOCK.sub(lambda block: link(block[0], next(meanings), linked), content)
