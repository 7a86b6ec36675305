"""TeX to HTML with MathJax, so that pages need no math JavaScript.

MathJax 3 runs in V8 (the mini-racer wheel); its files come with the django-static-mathjax
wheel. hooks/formulas.py calls this, and tests do without MkDocs.
"""

import atexit
import functools
import html
import importlib.util
import json
import re
import time
from pathlib import Path

from lighten import lighten_formula  # MkDocs looks beside a hook
from py_mini_racer import MiniRacer

MODULES = [
    "core",
    "adaptors/liteDOM",
    "input/tex-full",
    "output/chtml",
    "a11y/assistive-mml",
]
SETUP = """
var global = globalThis;
globalThis.require = name => {
  name = name.replace(/^\\/?mj\\//, '');
  if (!/\\.js$/.test(name)) name += '.js';
  if (!(name in FILES)) throw Error('MathJax asks for ' + name);
  (0, eval)(FILES[name]);
  return {};
};
globalThis.MathJax = {
  loader: {
    paths: {mathjax: 'mj'}, require: globalThis.require, load: MODULES,
    failed(error) { globalThis.FAILED = String(error.message) },
  },
  startup: {
    typeset: false, document: '',
    ready() { MathJax.startup.defaultReady(); globalThis.READY = 1 },
  },
  tex: {packages: {'[-]': ['noundefined']}},  // an unknown command is an error
  chtml: {fontURL: '.', adaptiveCSS: true},
  options: {enableAssistiveMml: true},
};
"""
CALLS = """
function typeset(tex, display) {
  const node = MathJax.tex2chtml(tex, {display, em: 16, ex: 8, containerWidth: 1280});
  return MathJax.startup.adaptor.outerHTML(node);
}
function stylesheet() {
  return MathJax.startup.adaptor.textContent(MathJax.chtmlStylesheet());
}
"""


def mathjax_files() -> Path:
    """The folder of MathJax's distributed files."""
    package = importlib.util.find_spec("mathjax").submodule_search_locations[0]
    return Path(package, "static/mathjax/es5")


@functools.cache
def v8() -> MiniRacer:
    """A JavaScript engine in which MathJax is ready."""
    es5 = mathjax_files()
    names = [f"{name}.js" for name in [*MODULES, "output/chtml/fonts/tex"]]
    files = {name: (es5 / name).read_text("utf-8") for name in names}
    engine = MiniRacer()
    atexit.register(engine.close)  # an open engine can hang the interpreter at exit
    engine.eval(
        f"var FILES = {json.dumps(files)}, MODULES = {json.dumps(MODULES)};{SETUP}"
    )
    engine.eval((es5 / "startup.js").read_text("utf-8"))
    deadline = time.monotonic() + 20
    while engine.eval("globalThis.READY || 0") != 1:
        if time.monotonic() > deadline:
            raise RuntimeError(
                f"MathJax did not start: {engine.eval('String(globalThis.FAILED)')}"
            )
        time.sleep(0.01)
    engine.eval(CALLS)
    return engine


@functools.cache
def typeset(tex: str, display: bool) -> str:
    """One formula as HTML. Raises ValueError with MathJax's message for wrong TeX."""
    out = v8().call("typeset", tex, display)
    if error := re.search(r'data-mjx-error="([^"]*)"', out):
        raise ValueError(html.unescape(error[1]))
    return lighten_formula(out)


def stylesheet() -> str:
    """The style sheet for all formulas typeset so far; its fonts lie beside it."""
    return v8().call("stylesheet")
