"""Let notebooks be pages like all others.

mkdocs-jupyter turns a notebook into what our template in hooks/notebook/ makes of it: Markdown.
From there on it is a page: MkDocs renders it, checks its links and takes its headings, and every
other hook finds what it is used to. (The template of mkdocs-jupyter itself writes 575 KB of styles
into each page, and its Markdown knows neither our ids nor our links.)

Pictures become files of their own. The notebook that readers download has whole addresses.
"""

import html
import re
from base64 import b64decode
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urljoin

import nbformat
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.utils.meta import get_data
from mkdocs_jupyter.config import settings

settings.templates_dir = str(Path(__file__).with_name("notebook"))

PICTURE = re.compile(r"(?<=\]\()data:image/png;base64,[^)]*(?=\))")
LINK = re.compile(r"(?<=\]\()([^)#:\s]+)(?=[#)])")  # to another file of ours
DOWNLOAD = {
    "en": "Download this notebook (.ipynb)",
    "zh": "下载这个笔记本（.ipynb）",
}


def not_run(notebook) -> list[str]:
    """Code cells that failed, or never ran: such a notebook is not published."""
    problems = []
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type != "code":
            continue
        if any(output.output_type == "error" for output in cell.outputs):
            problems.append(
                f"cell {number} failed. Mend its script, then: make notebooks"
            )
        elif cell.execution_count is None:
            problems.append(f"cell {number} was not run. Run it with: make notebooks")
    return problems


def with_whole_addresses(notebook, folder: str, site_url: str, files):
    """Let links to pages lead to the site: beside a downloaded notebook there are none."""

    def whole(link: re.Match) -> str:
        file = files.get_file_from_path(normpath(join(folder, link[0])))
        return urljoin(site_url, file.url) if file else link[0]

    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = LINK.sub(whole, cell.source)
    return notebook


def on_page_markdown(markdown, page, config, files):
    uri = page.file.src_uri
    if not uri.endswith(".ipynb"):
        return None
    notebook = nbformat.reads(markdown, 4)
    if problems := not_run(notebook):
        path = page.file.abs_src_path
        raise PluginError("\n".join(f"{path}: {what}" for what in problems))

    page.render(config, files)  # by mkdocs-jupyter
    del page.render  # next time by MkDocs
    written = html.unescape(re.search("<pre>(.*?)</pre>", page.content, re.S)[1])
    text, page.meta = get_data(written)

    folder, stem = dirname(uri), Path(uri).stem

    def add(name: str, content) -> str:
        files.append(File.generated(config, join(folder, name), content=content))
        return name

    for number, data in enumerate(PICTURE.findall(text), 1):
        name = add(f"{stem}-{number}.png", b64decode(data.partition(",")[2]))
        text = text.replace(data, name, 1)

    whole = with_whole_addresses(notebook, folder, config.site_url, files)
    name = add(f"{stem}/{stem}.ipynb", nbformat.writes(whole))
    words = DOWNLOAD[config.theme["language"]]
    button = (
        f"[{words}]({name}){{ .download download={stem}.ipynb data-search-exclude }}"
    )
    return re.sub(r"^(# .*)$", rf"\1\n\n{button}\n", text, count=1, flags=re.M)
