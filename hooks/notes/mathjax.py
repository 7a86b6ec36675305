"""Typeset formulas while building, so that pages need no math JavaScript.

MathJax 3 runs in V8 (the mini-racer wheel); its files come with the django-static-mathjax wheel.
"""

import atexit
import functools
import html
import importlib.util
import io
import json
import re
import time
from collections.abc import Callable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from py_mini_racer import MiniRacer

# What pymdownx.arithmatex leaves in generic mode.
FORMULA = re.compile(
    r'(<(?:div|span) class="arithmatex"[^>]*>)\\([\[(])(.*?)\\[\])](</(?:div|span)>)',
    re.S,
)
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
MATHML = re.compile(r"<math\b.*?</math>", re.S)
# MathML is only read aloud: of its attributes, spacing, stretching and sizes are for the eye.
LAYOUT = re.compile(r' (?!display=|mathvariant="(?!normal))[\w-]+="[^"]*"')
# A wrapper around one character adds nothing: its box is that of the character.
ONE_CHARACTER = re.compile(
    r'<mjx-(m[ino]) class="[^"]*"([^>]*)>(<mjx-c class="[^"]*")></mjx-c></mjx-\1>'
)
INVISIBLE = re.compile("[\u2061-\u2064]")  # "function of", "times"
# Every formula uses these two; preloaded, they do not shift the text when they arrive.
PRELOADED = ["MathJax_Math-Italic.woff", "MathJax_Main-Regular.woff"]
CONTENT = re.compile(r'content: "([^"]*)"')
ESCAPE = re.compile(r"\\([0-9A-Fa-f]+) ?")


def files() -> Path:
    """The folder of MathJax's distributed files."""
    package = importlib.util.find_spec("mathjax").submodule_search_locations[0]
    return Path(package, "static/mathjax/es5")


@functools.cache
def v8() -> MiniRacer:
    """A JavaScript engine in which MathJax is ready."""
    es5 = files()
    names = [f"{name}.js" for name in [*MODULES, "output/chtml/fonts/tex"]]
    sources = {name: (es5 / name).read_text("utf-8") for name in names}
    engine = MiniRacer()
    atexit.register(engine.close)  # an open engine can hang the interpreter at exit
    engine.eval(
        f"var FILES = {json.dumps(sources)}, MODULES = {json.dumps(MODULES)};{SETUP}"
    )
    engine.eval((es5 / "startup.js").read_text("utf-8"))
    deadline = time.monotonic() + 60  # it takes a second; a machine may be busy
    while engine.eval("globalThis.READY || 0") != 1:
        if time.monotonic() > deadline:
            why = engine.eval("String(globalThis.FAILED)")
            raise RuntimeError(f"MathJax did not start: {why}")
        time.sleep(0.01)
    engine.eval(CALLS)
    return engine


@functools.cache
def typeset(tex: str, display: bool) -> str:
    """One formula as HTML. Raises ValueError with MathJax's message for wrong TeX."""
    out = v8().call("typeset", tex, display)
    if error := re.search(r'data-mjx-error="([^"]*)"', out):
        raise ValueError(html.unescape(error[1]))
    return lighten(out)


def lighten(formula: str) -> str:
    """A formula from MathJax with fewer elements, looking and read out the same."""
    formula = MATHML.sub(lambda found: LAYOUT.sub("", found[0]), formula)
    return ONE_CHARACTER.sub(r"\3\2></mjx-c>", formula)


def read_out(tex: str) -> str:
    r"""What a screen reader says of an inline formula `\(x\)`: the text of its MathML."""
    try:
        formula = typeset(tex.removeprefix(r"\(").removesuffix(r"\)").strip(), False)
    except ValueError:
        return tex  # typeset_page says so
    words = re.sub("<[^>]*>", "", MATHML.search(formula)[0])
    return INVISIBLE.sub("", html.unescape(words))


def typeset_page(content: str, complain: Callable[[str, str], None]) -> str:
    """The HTML of a page with its formulas typeset.

    Wrong TeX stays as it is, and `complain` gets it with MathJax's message.
    """

    def replace(found: re.Match) -> str:
        start, bracket, tex, end = found.groups()
        tex = html.unescape(tex).strip()
        try:
            return start + typeset(tex, bracket == "[") + end
        except ValueError as error:
            complain(tex, str(error))
            return found[0]

    return FORMULA.sub(replace, content)


def write_styles(folder: Path) -> None:
    """Write the style sheet of all formulas typeset so far, and their fonts, into a folder."""
    if not typeset.cache_info().currsize:
        return
    folder.mkdir(parents=True, exist_ok=True)
    css = v8().call("stylesheet")
    used = characters(css)
    fonts = files() / "output/chtml/fonts/woff-v2"
    for font in set(re.findall(r"MathJax_[\w-]+\.woff", css)):
        (folder / font).write_bytes(smaller_font(fonts / font, used))
    (folder / "chtml.css").write_text(css, "utf-8")


def characters(css: str) -> frozenset[int]:
    """The characters that MathJax's style sheet writes, as numbers."""
    text = " ".join(CONTENT.findall(css))
    return frozenset(map(ord, ESCAPE.sub(lambda code: chr(int(code[1], 16)), text)))


@functools.cache  # `mkdocs serve` builds again and again with the same characters
def smaller_font(font: Path, kept: frozenset[int]) -> bytes:
    """The font file with these characters alone: a tenth to a half of the bytes."""
    options = subset.Options(layout_features=[], name_IDs=[])
    options.drop_tables += ["FFTM"]  # FontForge's time stamps
    worker = subset.Subsetter(options)
    worker.populate(unicodes=kept)
    # Without a new time stamp two builds are the same; bounds would take half of the time.
    loaded = TTFont(font, recalcBBoxes=False, recalcTimestamp=False)
    if not kept & loaded.getBestCmap().keys():
        return font.read_bytes()  # MathJax's font for what no other has
    worker.subset(loaded)
    out = io.BytesIO()
    loaded.save(out)
    return out.getvalue()
