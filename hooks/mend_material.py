"""Mend six things in the files that Material puts beside the pages.

Each mend knows the text that it changes. Another Material may be written otherwise, or not
need the mend: then the build stops and says what to try.
"""

import re
from fnmatch import fnmatch
from typing import NamedTuple

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File


class Mend(NamedTuple):
    files: str
    expected: str  # for the reader of the error
    pattern: str
    replacement: str
    trial: str  # what shows whether the mend is still needed


MENDS = [
    # Nobody types spaces in Chinese, so the search cuts a query where it finds words of the
    # index. It leaves out the last sign when it looks: 梯度裁剪 is searched as 梯度, and 同步
    # as whatever begins with 同. The end of a slice may be the length.
    Mend(
        "assets/javascripts/workers/search.*.js",
        "for(let o=s+1;o<t.length;o++)t.slice(s,o)in",
        r"(for\(let (\w)=(\w)\+1;\2<)((\w)\.length;\2\+\+\)\5\.slice\(\3,\2\)in)",
        r"\1=\4",
        "see whether 同步 finds what is about 同步",
    ),
    # The parts of a page (header, menu, contents, search) and all its snippets start in one
    # task that holds up a phone. Tabs start in a task each, by subscribeOn: the others too.
    # (Material's content.lazy gives a button only to snippets that have been on the screen:
    # pressing Tab down the tensors page, one comes by 23 of 64.)
    Mend(
        "assets/javascripts/bundle.*.js",
        '.pipe(et(pe))}function, then M("pre:not(.mermaid) > code",e).map(i=>Yn(i,{...})), '
        'then L(...me("consent")...),$s=H(()=>L(...me("announce")...)),Ki=',
        r"(\.pipe\((\w+\(\w+\))\)\}function [^;]*;[^;]*"
        r'\("pre:not\(\.mermaid\) > code",\w+\)\.map\(\w+=>\w+\(\w+,\{[^{}]*\}\))'
        r'(.*?=\w+\()(\.{3}\w+\("consent"\).*?)'
        r'(\),[\w$]+=\w+\(\(\)=>\w+\()(\.{3}\w+\("announce"\).*?)(\)\),\w+=)',
        r"\1.pipe(\2)\3...[\4].map(part=>part.pipe(\2))\5...[\6].map(part=>part.pipe(\2))\7",
        "see what Lighthouse says about the blocking time of a page with much code",
    ),
    # It asks of each entry of the menu and the contents whether its text is cut short, and
    # each answer goes to all of them: 85 by 85 on the tensors page. Only the header cuts.
    Mend(
        "assets/javascripts/bundle.*.js",
        'M(".md-ellipsis")',
        r'\("\.md-ellipsis"\)',
        '(".md-header__topic .md-ellipsis")',
        "see what Lighthouse says about the blocking time of a page with many headings",
    ),
    # It wraps each table to let it scroll by itself, on which the styles of all that follows
    # depend. Here tables come wrapped.
    Mend(
        "assets/javascripts/bundle.*.js",
        '...M("table:not([class])",e).map(i=>ti(i)),',
        r'\.{3}\w\("table:not\(\[class\]\)",\w+\)\.map\(\w+=>\w+\(\w+\)\),',
        "",
        "see whether tables are wrapped once",
    ),
    # A new <meta name="color-scheme"> computes all styles of the page again, twice. Ours
    # come from a rule in theme/site.css.
    Mend(
        "assets/javascripts/bundle.*.js",
        'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);',
        r'(let (\w)=\w\("meta",\{name:"color-scheme"\}\);)document\.head\.appendChild\(\2\);',
        r"\1",
        "see how often a browser computes the styles of the whole page at its start",
    ),
    # So does this rule, when the page starts and when the reader changes its colors.
    Mend(
        "assets/stylesheets/palette.*.css",
        "[data-md-color-switching] *{transition-duration:0s!important}",
        r"\[data-md-color-switching\] \*[^{}]*\{transition-duration:0s!important\}",
        "",
        "see how often a browser computes the styles of the whole page at its start",
    ),
]

WRAP = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
WRAP_END = "</div></div>"


def on_config(config):
    """From file://, instant navigation ends at once, and with it Material's work on the page."""
    if not config.use_directory_urls:  # make offline
        features = config.theme["features"]
        features[:] = [f for f in features if not f.startswith("navigation.instant")]


def on_files(files, config):
    for mend in MENDS:
        file = next((f for f in files if fnmatch(f.src_uri, mend.files)), None)
        text = mended(mend, file.content_string if file else "", mend.files)
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=text))


def on_page_content(content, page, config, files):
    return content.replace("<table>", f"{WRAP}<table>").replace(
        "</table>", f"</table>{WRAP_END}"
    )


def mended(mend: Mend, text: str, name: str) -> str:
    """A file of Material with one thing changed. PluginError if that does not stand there once."""
    text, count = re.subn(mend.pattern, mend.replacement, text)
    if count != 1:
        raise PluginError(
            f"{name}: expected {mend.expected} once, found {count}. This Material is another "
            f"one: {mend.trial} without hooks/mend_material.py, and mend or delete the entry there"
        )
    return text
