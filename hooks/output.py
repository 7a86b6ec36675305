"""Give the output lines of a snippet (`#>`) elements of their own.

site.css sets their text apart (`output`), and takes the whole lines away (`printed`)
while the copy button reads a block: see theme/copy.js.
"""

import re

INDENT = r'(?:<span class="w"> +</span>| +)?'
LINES = re.compile(rf'^(?:{INDENT}<span class="c1">#&gt;.*</span>\n?)+', re.M)


def on_page_content(content, page, config, files):
    content = LINES.sub(r'<span class="printed">\g<0></span>', content)
    return content.replace('<span class="c1">#&gt;', '<span class="c1 output">#&gt;')
