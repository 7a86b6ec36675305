"""Take out of the HTML what no eye and no screen reader misses.

Formulas and snippets are most of the weight of a page: hundreds of names and signs, each
in an element of its own. Fewer elements are fewer bytes, and a page that is laid out sooner.
"""

import re

# Pygments marks every token. Names, operators, brackets and blanks need no color of their
# own: they take that of the block.
PLAIN = re.compile(r'<span class="(?:n|nn|o|p|w)">([^<]*)</span>')
KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.S)
BLANK = re.compile(r"\s*\n\s*")

MATHML = re.compile(r"<math\b.*?</math>", re.S)
# Spacing, stretching and sizes are for the eye, which has MathJax's other output.
FOR_THE_EYE = re.compile(r' (?!display=|mathvariant="(?!normal))[\w-]+="[^"]*"')
# A letter, number or sign that is one character: its box and the character's box agree.
BOX_OF_ONE = re.compile(
    r'<mjx-(m[ino]) class="[^"]*"([^>]*)>(<mjx-c class="[^"]*")></mjx-c></mjx-\1>'
)


def lighten_formula(html: str) -> str:
    """A formula from MathJax, looking and read out the same."""
    html = MATHML.sub(lambda found: FOR_THE_EYE.sub("", found[0]), html)
    return BOX_OF_ONE.sub(r"\3\2></mjx-c>", html)


def lighten_page(html: str) -> str:
    """A page without its indentation."""
    parts = KEPT.split(html)
    # Between two kept elements stand text, the element, and the name of its tag.
    texts = [BLANK.sub("\n", text) for text in parts[::3]]
    return "".join(a + b for a, b in zip(texts, [*parts[1::3], ""], strict=True))


def on_page_content(content, page, config, files):
    # theme/explorer.js finds the numbers of its listings by the elements around them.
    return content if page.meta.get("explorer") else PLAIN.sub(r"\1", content)


def on_post_page(output, page, config):
    return lighten_page(output)
