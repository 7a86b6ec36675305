"""Offer every script as it is, and every chapter as a notebook in the reader's language.

The scripts are copied to examples/ in the site, for both languages: a link stands at each
snippet, and a list at the end of the page. The notebook lies beside its page.
"""

import json
import posixpath
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url
from scripts import references  # MkDocs looks beside a hook
from to_notebook import notebook

SNIPPET = re.compile(r'<div class="language-python highlight">.*?(?=</div>)', re.S)
LIST_TITLE = {"en": "Scripts of this page", "zh": "本页的脚本"}
# Colab opens what lies in a repository on GitHub: the workflow that publishes the site
# puts its notebooks on this branch.
BRANCH = "notebooks"
COLAB = "https://colab.research.google.com/github/"


def on_files(files, config):
    if config.theme["language"] != "en":
        return  # both languages link to one copy
    root = Path(config.config_file_path).parent
    for path in sorted(root.glob("examples/*/**/*.*")):
        if path.suffix in (".py", ".toml"):  # a script may read its .toml
            name = path.relative_to(root).as_posix()
            files.append(File.generated(config, name, abs_src_path=str(path)))


def on_page_content(content, page, config, files):
    names = [s for _, s, _ in references(page.markdown) if s.endswith(".py")]
    if not names:
        return None
    language = config.theme["language"]
    if not page.is_homepage:
        write_notebook(page, config, files, language)
    up = "" if language == "en" else "../"
    links = {
        name: f'href="{up}{get_relative_url(f"examples/{name}", page.url)}" download'
        for name in names
    }
    targets = [(links[name], posixpath.basename(name)) for name in names]
    content = with_links(page.file.src_uri, content, targets)
    items = "\n".join(f"<li><a {links[name]}>{name}</a></li>" for name in links)
    return (
        f'{content}\n<details class="scripts" data-search-exclude>\n'
        f"<summary>{LIST_TITLE[language]}</summary>\n<ul>\n{items}\n</ul>\n</details>"
    )


def with_links(page: str, content: str, links: list[tuple[str, str]]) -> str:
    """The page with a link at each snippet, to be given in order as (attributes, text)."""
    found = len(SNIPPET.findall(content))
    if found != len(links):
        raise PluginError(
            f"{page}: {found} blocks of Python but {len(links)} snippets: "
            "one ```python fence to a snippet, and none without"
        )
    parts = iter(links)

    def add(block: re.Match) -> str:
        attributes, text = next(parts)
        return (
            f'{block[0]}<a class="script" {attributes} data-search-exclude>{text}</a>'
        )

    return SNIPPET.sub(add, content)


def write_notebook(page, config, files, language: str) -> None:
    root = Path(config.config_file_path).parent
    folder = posixpath.dirname(page.file.src_uri)

    def read(name: str) -> str:
        base = "examples" if name.endswith(".py") else "docs"
        return (root / base / name).read_text("utf-8")

    def resolve(target: str) -> str:
        name, mark, anchor = target.partition("#")
        file = files.get_file_from_path(
            posixpath.normpath(f"{folder}/{name}".lstrip("/"))
        )
        if not name or urlsplit(name).scheme or not file:
            return target
        return urljoin(config.site_url, file.url) + mark + anchor

    made = notebook(page.markdown, read, resolve, page.canonical_url, language)
    if made is None:
        return
    path = posixpath.join(
        posixpath.dirname(page.file.dest_uri), f"{page.file.name}.ipynb"
    )
    target = Path(config.site_dir, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(made, ensure_ascii=False, indent=1), "utf-8")
    page.meta["notebook"] = path
    repository = urlsplit(config.repo_url or "")
    if repository.hostname == "github.com":
        where = f"{repository.path.strip('/')}/blob/{BRANCH}/{'' if language == 'en' else 'zh/'}"
        page.meta["colab"] = f"{COLAB}{where}{path}"
