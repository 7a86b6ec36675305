"""Put each page beside its HTML as Markdown: tensors/index.md, for people who read with other tools.

It is the page's own Markdown with the snippets in place. Links lead to the Markdown of other
pages; a drawing becomes its description; what only a browser understands is left out.
"""

import html
import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

from markdown import Markdown

FENCE = re.compile(r"^( *)(`{3,}|~{3,})(.*)$")
LINK = re.compile(r"(?<=\]\()([^)#:\s]+)(#[^)\s]*)?(?=[)\s])")
LINK_STYLE = re.compile(r"(?<=\))\{[^}\n]*\}")  # {.download}, behind a link
FENCE_STYLE = re.compile(r"\{ *\.(\w+)[^}]*\}")  # ```{.text .output}
DRAWING = re.compile(
    r'<figure class="diagram".*>\n--8<-- "(.+\.svg)"\n<figcaption>(.*)</figcaption>\n</figure>'
)
TAG = re.compile(r"\s*(</?[a-z]|\{ ?[.#:])")  # or a style, under a block


def on_page_markdown(markdown, page, config, files):
    root = Path(config.config_file_path).parent

    def drawing(found: re.Match) -> str:
        svg = (root / "docs" / found[1]).read_text("utf-8")
        title = html.unescape(re.search(r"<title[^>]*>([^<]*)<", svg)[1])
        return f"> {title}\n>\n> {found[2]}"

    def link(found: re.Match) -> str:
        uri = normpath(join(dirname(page.file.src_uri), found[1]))
        file = files.get_file_from_path(uri)
        if file is None:
            return found[0]
        target = _beside(file) if file.is_documentation_page() else file.dest_uri
        return relpath(target, dirname(_beside(page.file))) + (found[2] or "")

    text = plain(DRAWING.sub(drawing, markdown), link)
    settings = {"pymdownx.snippets": config.mdx_configs["pymdownx.snippets"]}
    md = Markdown(extensions=["pymdownx.snippets"], extension_configs=settings)
    lines = md.preprocessors["snippet"].run(text.splitlines())
    page.meta["markdown"] = _beside(page.file)  # for the templates
    page.meta["as_markdown"] = "\n".join(lines).strip() + "\n"


def on_post_page(output, page, config):
    path = Path(config.site_dir, page.meta["markdown"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page.meta["as_markdown"], "utf-8")


def plain(markdown: str, link) -> str:
    """The Markdown without HTML and styles, with each link as `link` writes it; code is kept."""
    lines, fence = [], ""
    for line in markdown.splitlines():
        if found := FENCE.match(line):
            if not fence:
                fence = found[2]
                line = FENCE_STYLE.sub(r"\1", line)
            elif found[2].startswith(fence) and not found[3].strip():
                fence = ""
        elif not fence:
            if TAG.match(line):
                continue
            line = LINK_STYLE.sub("", LINK.sub(link, line)).rstrip()
        lines.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _beside(file) -> str:
    return file.dest_uri.removesuffix(".html") + ".md"
