"""Let `mkdocs serve --dirty` build only the pages that an edit touches.

MkDocs leaves out a page that is older than what was built of it. It does not know that pages
are made of snippets too, and forgets what others need of a page that it left out. Here a
page is left out while all that it is made of is the same, and what others need is kept.
"""

import hashlib
import logging
import re
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.pages import Page
from mkdocs.utils import DuplicateFilter
from record import PLACE  # MkDocs looks beside a hook
from scripts import references

# Front matter and title: the navigation of every page shows them.
HEAD = re.compile(r"\A(?:---\n.*?\n---\n)?\s*#[^\n]*", re.S)
# Pages link to these: MkDocs looks for them when it builds the page with the link.
ANCHOR = re.compile(r"\{ ?#[\w-]+")
# What the rest of the site wants to know of a page. (Without Markdown it has no title.)
OF_A_PAGE = ("markdown", "meta", "present_anchor_ids", "_title_from_render")


@dataclass
class Built:
    """What the last build of a language left behind."""

    digests: dict[str, str] = field(default_factory=dict)  # page -> what it was made of
    pages: dict[str, dict] = field(default_factory=dict)
    entries: list[dict] = field(default_factory=list)  # of the search


active = False
built: dict[str, Built] = {}  # by language


def on_startup(command, dirty):
    global active
    active = dirty
    if active:  # MkDocs warns of what is mended here
        logger = logging.getLogger("mkdocs.commands.build")
        said = ("A 'dirty' build", "The directory contains stale files")
        logger.addFilter(lambda record: not record.msg.startswith(said))
        # An error that comes back after it was mended has to be said again.
        for once in [f for f in logger.filters if isinstance(f, DuplicateFilter)]:
            logger.removeFilter(once)


def digests(root: Path, folder: Path) -> dict[str, str]:
    """A digest of all that each page in a folder is made of, by the page's path there."""
    # No lock files of editors, which are links to nowhere.
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    notebooks = [p for p in files if p.suffix == ".ipynb"]
    pages = [p for p in files if p.suffix == ".md"]
    texts = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in pages}
    scripts = sorted(p for p in root.glob("examples/**/*.py") if p.is_file())
    # A change of these may change every page.
    common = [
        *root.glob("mkdocs*.yml"),
        *(p for p in sorted(root.glob("theme/**/*")) if p.is_file()),
        *root.glob("examples/record.json"),
        *notebooks,
    ]
    shared = hashlib.sha256()
    for path in common:
        shared.update(path.read_bytes())
    shared.update("\n".join(map(str, [*files, *scripts])).encode())
    for text in texts.values():
        head = HEAD.match(text)
        shared.update((head[0] if head else text).encode())
        shared.update(" ".join(ANCHOR.findall(text)).encode())

    found = {}
    for name, text in texts.items():
        digest = shared.copy()
        digest.update(text.encode())
        bases = (root / "examples", root / "docs")
        made_of = {base / file for _, file, _ in references(text) for base in bases}
        if PLACE in text:
            made_of |= set(scripts)
        for path in sorted(made_of):
            digest.update(path.read_bytes() if path.is_file() else b"")
        found[name] = digest.hexdigest()
    for path in notebooks:  # a notebook is a whole script, which the page names
        digest = shared.copy()
        script = root / "examples" / path.relative_to(folder).with_suffix(".py")
        digest.update(script.read_bytes())
        found[path.relative_to(folder).as_posix()] = digest.hexdigest()
    return found


def on_nav(nav, config, files):
    if not active:
        return
    language = config.theme["language"]
    root, folder = Path(config.config_file_path).parent, Path(config.docs_dir)
    before = built.get(language, Built())
    now = built[language] = Built(digests(root, folder))
    for file in files.documentation_pages():
        uri = file.src_uri
        # MkDocs makes pages outside the navigation later.
        page = file.page or Page(None, file, config)
        same = uri in before.pages and before.digests[uri] == now.digests[uri]
        # MkDocs asks this before it reads a page and before it writes it.
        file.is_modified = lambda modified=not same: modified
        if same:
            vars(page).update(before.pages[uri])
            now.entries += [e for e in before.entries if page_of(e) == page.url]


def page_of(entry: dict) -> str:
    return entry["location"].partition("#")[0]


def on_env(env, config, files):
    if not active:
        return
    now = built[config.theme["language"]]
    for file in files.documentation_pages():
        known = vars(file.page)
        now.pages[file.src_uri] = {name: known[name] for name in OF_A_PAGE}
    search = config.plugins["material/search"]
    search.search_index.entries += now.entries
    search.search_index_prev = None  # it remembers one page, and one language


def on_post_build(config):
    if active:
        search = config.plugins["material/search"]
        built[config.theme["language"]].entries = search.search_index.entries


def on_build_error(error):
    """What stands there now may be of the failed build: build all of it next time."""
    built.clear()
