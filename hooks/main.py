"""The only hook that MkDocs loads: what happens to the site and to each page, in order.

A page's way:

    docs/<language>/tensors.md
      -> on_page_markdown   a notebook becomes Markdown; snippets are checked; the page is written
                            as plain Markdown and as a notebook; the line of what ran is added
      -> Markdown           notes/markdown_extension.py: blocks of code, accessibility
      -> on_page_content    what was wrong with them stops the build
      -> on_page_context    the search has read the page: it gets the terms of the glossary one by
                            one; formulas are typeset
      -> theme/             templates

Each step is a function of notes/ that knows nothing of MkDocs. (languages.py, which starts the
Chinese build, is no step.)
"""

import functools
import json
import logging
import os
import re
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import urljoin, urlsplit

import nbformat
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url
from notes import (
    code_comments,
    languages,
    mathjax,
    notebook_to_page,
    run_record,
    snippet_checks,
)
from notes.examples import scripts_of
from notes.markdown_extension import NotesExtension
from notes.page_to_markdown import Resolve, page_markdown
from notes.page_to_notebook import page_notebook

log = logging.getLogger("mkdocs.hooks.notes")

# Colab opens what lies in a repository on GitHub: the workflow that publishes the site
# puts its notebooks on this branch.
NOTEBOOKS_BRANCH = "notebooks"
COLAB = "https://colab.research.google.com/github/"
TITLE = re.compile(r"^# .*$", re.M)
# A term of the glossary: a row whose first cell has an id.
TERM = re.compile(
    r'<td id="([\w-]+)".*?>(.*?)</td>\s*<td.*?>(.*?)</td>\s*<td.*?>(.*?)</td>'
)
IN_DRAWING = re.compile(r'<a href="([\w/-]+\.md)">')


class Site:
    """What the steps need to know while one language is built."""

    def __init__(self, config) -> None:
        self.root = Path(config.config_file_path).parent
        self.bases = [self.root / "examples", self.root / "docs"]
        self.language = config.theme["language"]
        self.english = self.language == "en"
        self.up = "" if self.english else "../"  # to the site that holds both
        self.comments = {} if self.english else code_comments.catalogue(self.root)
        self.extension = NotesExtension(self.language, self.read, self.comments)
        record = self.bases[0] / "record.json"
        self.runs = json.loads(record.read_text("utf-8")) if record.is_file() else []
        self.texts: dict[str, str] = {}
        self.shown = functools.cache(self._shown)  # once a build, as read

    def read(self, name: str) -> str:
        """The text of a file in examples/ or docs/, read once a build."""
        if name not in self.texts:
            path = next(b / name for b in self.bases if (b / name).is_file())
            self.texts[name] = path.read_text("utf-8")
        return self.texts[name]

    def _shown(self, name: str) -> str:
        """The same as a reader sees it: comments of scripts are in the page's language."""
        words = self.comments.get(code_comments.chapter(name), {})
        return code_comments.translated(self.read(name), words)

    def every_script(self) -> dict[str, str]:
        examples = self.bases[0]
        names = (p.relative_to(examples).as_posix() for p in examples.rglob("*.py"))
        return {name: self.read(name) for name in sorted(names)}


def on_startup(command, dirty):
    languages.command = command
    # MkDocs writes the time of the build into sitemap.xml.gz: the same files, the same bytes.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")


@event_priority(100)  # before the search reads its settings
def on_config(config):
    if problems := languages.settings_problems(config):
        raise ConfigurationError("\n".join(problems))
    config.extra["site"] = site = Site(config)
    config.markdown_extensions.append(site.extension)
    # Relative to the settings, not to where the command runs.
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(b) for b in site.bases]


def on_files(files, config):
    languages.start(config)
    site = config.extra["site"]
    if site.english:
        for path in sorted(site.root.glob("examples/*/**/*.*")):
            if path.suffix in (".py", ".toml"):  # a script may read its .toml
                name = path.relative_to(site.root).as_posix()
                files.append(File.generated(config, name, abs_src_path=str(path)))


def on_nav(nav, config, files):
    """Name the sections; Next and Previous pass a section inside a section by."""
    names = config.extra.get("nav", {})  # in Chinese
    for page in nav.pages:
        for item in (page, *page.ancestors):
            if item.title in names:
                item.title = names[item.title]
    way = [page for page in nav.pages if len(page.ancestors) < 2]
    for before, after in pairwise(way):
        before.next_page, after.previous_page = after, before


def on_page_markdown(markdown, page, config, files):
    site, whole_script = config.extra["site"], ""
    source = Path(os.path.relpath(page.file.abs_src_path))
    if page.file.src_uri.endswith(".ipynb"):
        whole_script = page.file.src_uri.replace(".ipynb", ".py")
        markdown = _from_notebook(markdown, page, config, files, site, source)
    else:
        bases = [Path(os.path.relpath(base)) for base in site.bases]
        text = page.file.content_string
        if problems := snippet_checks.page_problems(source, text, bases):
            raise PluginError("\n".join(problems))
    if not TITLE.match(markdown.lstrip()):
        raise PluginError(f"{source}: begin the page with its title: # Title {{#id}}")
    scripts = scripts_of(markdown)

    if run_record.PLACE in markdown:
        tables = run_record.tables(site.every_script(), site.runs, site.language)
        markdown = markdown.replace(run_record.PLACE, tables)
    missing = run_record.no_cuda_run(site.runs, site.language)
    markdown = markdown.replace(run_record.NO_CUDA_RUN, missing)
    _write_markdown(markdown, page, config, files, site)
    if scripts and not page.is_homepage:
        _write_notebook(markdown, page, config, files, site)

    to_scripts = site.up + get_relative_url("examples", page.url)
    every_token = page.meta.get("explorer", False)  # theme/explorer.js finds them
    site.extension.start(
        str(source), to_scripts, script=whole_script, every_token=every_token
    )
    page.meta["has_scripts"] = bool(scripts)
    return _with_status(markdown, page, files, site, scripts or [whole_script])


def _from_notebook(source: str, page, config, files, site: Site, path: Path) -> str:
    """The Markdown of a notebook; its pictures and the notebook itself become files."""
    notebook = nbformat.reads(source, 4)
    if problems := notebook_to_page.not_run(notebook):
        raise PluginError("\n".join(f"{path}: {what}" for what in problems))
    del page.render  # that of mkdocs-jupyter: what follows is Markdown, for MkDocs
    page.meta["description"] = notebook.metadata.description
    folder, stem = dirname(page.file.src_uri), Path(page.file.src_uri).stem
    text, made = notebook_to_page.notebook_markdown(notebook, stem, site.language)
    resolve = _on_the_site(page, config, files)
    made[f"{stem}/{stem}.ipynb"] = notebook_to_page.with_whole_addresses(
        notebook, resolve
    )
    for name, content in made.items():
        files.append(File.generated(config, join(folder, name), content=content))
    return text


def _target(link: str, page, files) -> tuple[File | None, str]:
    """The file of the site that a link of a page leads to, if it is one, and the #id."""
    name, mark, anchor = link.partition("#")
    if not name or urlsplit(name).scheme:
        return None, ""
    uri = normpath(join(dirname(page.file.src_uri), name))
    return files.get_file_from_path(uri), mark + anchor


def _on_the_site(page, config, files) -> Resolve:
    """What makes whole addresses of a page's links, for a copy that lies elsewhere."""

    def resolve(link: str) -> str:
        file, anchor = _target(link, page, files)
        return urljoin(config.site_url, file.url) + anchor if file else link

    return resolve


def _write(config, name: str, text: str) -> None:
    path = Path(config.site_dir, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _write_markdown(markdown: str, page, config, files, site: Site) -> None:
    """Put the page beside its HTML as Markdown: tensors/index.md."""

    def beside(file: File) -> str:
        is_page = file.is_documentation_page()
        return file.dest_uri.removesuffix(".html") + ".md" if is_page else file.dest_uri

    def resolve(link: str) -> str:
        file, anchor = _target(link, page, files)
        return relpath(beside(file), dirname(name)) + anchor if file else link

    name = page.meta["markdown"] = beside(page.file)  # for the templates
    _write(config, name, page_markdown(markdown, site.shown, resolve))


def _write_notebook(markdown: str, page, config, files, site: Site) -> None:
    """Put the page beside its HTML as a notebook, in which links lead to the site."""
    resolve = _on_the_site(page, config, files)
    address, language = page.canonical_url, site.language
    made = page_notebook(markdown, site.shown, resolve, address, language)
    if made is None:
        return
    name = join(dirname(page.file.dest_uri), f"{page.file.name}.ipynb")
    page.meta["notebook"] = name
    _write(config, name, json.dumps(made, ensure_ascii=False, indent=1))
    repository = urlsplit(config.repo_url or "")
    if repository.hostname == "github.com":
        folder = "" if site.english else "zh/"
        where = f"{repository.path.strip('/')}/blob/{NOTEBOOKS_BRANCH}/{folder}"
        page.meta["colab"] = f"{COLAB}{where}{name}"


def _with_status(markdown: str, page, files, site: Site, scripts: list[str]) -> str:
    """Say under the title what the examples of a page ran on, and how to run them."""
    sources = {name: site.read(name) for name in scripts if name}
    text = run_record.line(sources, site.runs, site.language)
    if not text or page.is_homepage:
        return markdown
    if table := files.get_file_from_path("what-ran-where.md"):
        more = run_record.WORDS[site.language]["more"]
        text += f' <a href="{table.url_relative_to(page.file)}">{more}</a>'
    if scripts_of(markdown):
        in_order = page.meta.get("in_order", False)
        how = run_record.how_to_run(markdown, in_order, site.read, site.language)
        text += f"<br>{how}"
    line = f'<p class="checked" data-search-exclude>{text}</p>'
    return TITLE.sub(lambda title: f"{title[0]}\n\n{line}\n", markdown, count=1)


def on_page_content(content, page, config, files):
    extension = config.extra["site"].extension
    if extension.problems:
        raise PluginError("\n".join(extension.problems))
    page.meta["math"] = extension.has_math

    def to_page(link: re.Match) -> str:
        file, _ = _target(link[1], page, files)
        if file is None:
            source = os.path.relpath(page.file.abs_src_path)
            raise PluginError(f"{source}: a drawing links to {link[1]}: no such page")
        return f'<a href="{file.url_relative_to(page.file)}">'

    return IN_DRAWING.sub(to_page, content)  # MkDocs leaves those as they are


def on_env(env, config, files):
    env.trim_blocks = env.lstrip_blocks = True  # a menu of 60 pages is mostly blanks
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # Chinese as it is
    site = config.extra["site"]
    if site.english:  # both languages show the same snippets: a test sees to that
        pages = (file.content_string for file in files.documentation_pages())
        examples = Path(os.path.relpath(site.root / "examples"))
        for problem in snippet_checks.unused_problems(examples, pages):
            log.warning(problem)


def on_page_context(context, page, config, nav):
    """Typeset here: reading formulas would take the search seconds."""
    path = page.file.abs_src_path

    def complain(tex: str, why: str) -> None:
        before, found, _ = page.file.content_string.partition(tex)
        line = f":{before.count(chr(10)) + 1}" if found else ""
        log.warning("%s%s: TeX error: %s in: %s", os.path.relpath(path), line, why, tex)

    _index_terms(page, config)
    page.content = mathjax.typeset_page(page.content, complain)
    context["math_preloaded"] = mathjax.PRELOADED


def _index_terms(page, config) -> None:
    """The search has taken a table for one long text: each term is found by itself.

    It comes after sections that explain more, and before those that only mention it.
    """
    index = config.plugins["material/search"].search_index
    for name, *words, meaning in TERM.findall(page.content):
        title = " ".join(dict.fromkeys(words))  # often the same in both languages
        entry = {"location": f"{page.url}#{name}", "title": title, "text": meaning}
        index.entries.append(entry | {"boost": 0.6})


def on_post_build(config):
    mathjax.write_styles(Path(config.site_dir, "assets/mathjax"))
    _write(config, "licenses.txt", _licenses(config.extra["site"].root))
    languages.finish(config)


def _licenses(root: Path) -> str:
    """The licenses of the notes and of what a built site has from others."""
    material = distribution("mkdocs-material").read_text("licenses/LICENSE")
    texts = {
        "PyTorch Notes": "".join(p.read_text("utf-8") for p in root.glob("LICENSE")),
        "Material for MkDocs: styles, icons, scripts": material,
        "MathJax: fonts": (mathjax.files().parent / "LICENSE").read_text("utf-8"),
    }
    for file in sorted(root.glob("theme/vendor/*.js")):  # each begins with its license
        texts[f"vendor/{file.name}"] = file.read_text("utf-8").partition("*/")[0]
    return "\n\n".join(f"# {what}\n\n{text}" for what, text in texts.items())
