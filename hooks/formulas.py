"""Typeset the formulas of each page while building.

`pymdownx.arithmatex` in generic mode leaves the markup that this hook replaces. A TeX
error is a warning, so `--strict` fails.
"""

import html
import logging
import os
import re
from pathlib import Path

from math_fonts import characters, small  # MkDocs looks beside a hook
from typeset import mathjax_files, stylesheet, typeset

log = logging.getLogger("mkdocs.hooks.formulas")

FORMULA = re.compile(
    r'(<(?:div|span) class="arithmatex"[^>]*>)\\([\[(])(.*?)\\[\])](</(?:div|span)>)',
    re.S,
)
# Every formula uses these two; preloaded, they do not shift the text when they arrive.
PRELOADED = ["MathJax_Math-Italic.woff", "MathJax_Main-Regular.woff"]


def on_page_content(content, page, config, files):
    page.meta["math"] = 'class="arithmatex"' in content
    # Neither TeX nor what becomes of it belongs into the search index.
    return content.replace(
        'class="arithmatex">', 'class="arithmatex" data-search-exclude>'
    )


def on_page_context(context, page, config, nav):
    """Typeset here, after the search has read the page: reading formulas takes seconds."""
    path = Path(page.file.abs_src_path)
    name = os.path.relpath(path)

    def replace(found: re.Match) -> str:
        start, bracket, tex, end = found.groups()
        tex = html.unescape(tex).strip()
        try:
            return start + typeset(tex, bracket == "[") + end
        except ValueError as error:
            source = path.read_text("utf-8")
            position = source.find(tex)
            line = f":{source.count(chr(10), 0, position) + 1}" if position >= 0 else ""
            log.warning("%s%s: TeX error: %s in: %s", name, line, error, tex)
            return found[0]

    page.content = FORMULA.sub(replace, page.content)
    context["math_preloaded"] = PRELOADED


def on_post_build(config):
    if not typeset.cache_info().currsize:
        return
    folder = Path(config.site_dir, "assets/mathjax")
    folder.mkdir(parents=True, exist_ok=True)
    css = stylesheet()
    used = characters(css)
    fonts = mathjax_files() / "output/chtml/fonts/woff-v2"
    for font in set(re.findall(r"MathJax_[\w-]+\.woff", css)):
        (folder / font).write_bytes(small(fonts / font, used))
    (folder / "chtml.css").write_text(css, "utf-8")
