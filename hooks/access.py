"""Mend in the HTML of a page what screen readers stumble over."""

import html
import re

EMPTY_HEADER = re.compile(r"<th([^>]*)></th>")
CELL = re.compile(r"<(t[hd])>((?:(?!</t[hd]>).)*)(?=</\1>)", re.S)
CHINESE = re.compile("[\u4e00-\u9fff]")
LATIN = re.compile("[A-Za-z]{2}")
# A link around a formula and nothing else. Its name is what the MathML says.
FORMULA_LINK = re.compile(
    r'<a (href="[^"]*")>(?=<span class="arithmatex"[^>]*>(?:(?!</a>).)*?'
    r"(<math.*?</math>)</mjx-assistive-mml></mjx-container></span></a>)",
    re.S,
)


def text(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def say_language(content: str, language: str) -> str:
    """Cells of tables in the other language say so, to be read with its sounds."""

    def replace(cell: re.Match) -> str:
        tag, inner = cell.groups()
        words = text(inner)
        if language == "en" and CHINESE.search(words):
            return f'<{tag} lang="zh-Hans">{inner}'
        # Code and formulas are no English.
        plain = (
            not CHINESE.search(words)
            and "<code" not in inner
            and "arithmatex" not in inner
        )
        if language == "zh" and plain and LATIN.search(words):
            return f'<{tag} lang="en">{inner}'
        return cell[0]

    return CELL.sub(replace, content)


def name_formula_links(content: str) -> str:
    def replace(link: re.Match) -> str:
        # MathML has invisible signs: "function of", "times".
        name = re.sub("[\u2061-\u2064]", "", text(link[2]))
        return f'<a {link[1]} aria-label="{html.escape(name)}">'

    return FORMULA_LINK.sub(replace, content)


def on_page_content(content, page, config, files):
    content = EMPTY_HEADER.sub(r"<td\1></td>", content)  # a corner is no header
    # Read out, not shown: Material makes each title a tooltip, which takes a phone long.
    name = {"en": "Permanent link", "zh": "本节链接"}[config.theme["language"]]
    content = content.replace('title="Permanent link"', f'aria-label="{name}"')
    return say_language(content, config.theme["language"])


def on_page_context(context, page, config, nav):
    page.content = name_formula_links(page.content)  # hooks/formulas.py has typeset it
