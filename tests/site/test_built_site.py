"""The whole site: languages, links, code, downloads, and what it says to search engines."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin

import nbformat
import pytest
from lxml import etree, html
from notes import code_comments
from notes.examples import scripts_of
from pygments.token import Comment

from tests.conftest import ROOT
from tests.site.conftest import sources
from tests.tools.build_site import SITE_ADDRESS

# An address in quotes or parentheses. The one of a namespace is a name, nothing is loaded.
FOREIGN = re.compile(r"""["'`(,]\s*((?:https?:)?//(?!www\.w3\.org/)[^"'`)\s]+)""", re.I)
# Code, and every attribute in which an address may be loaded.
LOADED = """//style/text() | //script/text() | //@*[not(parent::meta
    or name() = 'href' and (parent::a or parent::link[@rel = 'canonical']))]"""
# Admonitions and tabs, HTML, and attributes.
SITE_ONLY = re.compile(
    r"^ *(?:!!!|\?\?\?|===) .*|^[> ]*</?(?!a id=)[a-z].*|\{ ?[.:#][^}]*\}"
)


def foreign_loads(path: Path, text: str) -> list[str]:
    """Addresses of other servers that a browser would load for a page, a style, a script."""
    codes = [(1, text)]
    if path.suffix in (".html", ".svg"):
        found = html.document_fromstring(text).xpath(LOADED)
        codes = [(code.getparent().sourceline, f"({code})") for code in found]
    return [
        f"{path}:{line + code.count(chr(10), 0, found.start())}: a browser would load "
        f"{found[1]}. Serve a copy from the site"
        for line, code in codes
        for found in FOREIGN.finditer(code)
    ]


def broken_targets(site: Path, name: str, text: str) -> list[str]:
    """Links of a built page, those of the theme included, that lead nowhere."""
    problems = []
    for element, _, target, _ in html.document_fromstring(text).iterlinks():
        url = unquote(urljoin(SITE_ADDRESS + name, target))
        if not url.startswith(SITE_ADDRESS):
            continue
        place, _, anchor = url.removeprefix(SITE_ADDRESS).partition("#")
        file = site / place / ("index.html" if place.endswith("/") or not place else "")
        where = f"{name}:{element.sourceline}: the link to {target}"
        if not file.is_file():
            problems.append(f"{where} leads to no file")
        elif anchor and file.suffix == ".html":
            page = text if file == site / name else file.read_text("utf-8")
            if f'id="{anchor}"' not in page:
                problems.append(f"{where} leads to no such heading")
    return problems


def code_without_fence(site: Path, name: str, text: str) -> list[str]:
    """Code that stands in no fence: Markdown makes it of indented lines, too, and HTML is code.

    Of fences, tests/checks/page_checks.py sees to it that their Python comes from a script.
    """
    source, problems = sources()[name], []
    written = source.read_text("utf-8")
    fenced = "code[starts-with(@style, '--lines:')]"  # by hooks/notes/code_blocks.py
    for element in html.document_fromstring(text).xpath(f"//pre[not({fenced})]"):
        first = element.text_content().strip().partition("\n")[0]
        line = written.count("\n", 0, max(written.find(first), 0)) + 1
        problems.append(
            f"{source}:{line}: code typed on the page: {first}. Show a section of a "
            'script: --8<-- "chapter/script.py:section"; or put it into a fence'
        )
    return problems


def said_once(text: str) -> list[str]:
    """The title of a page and its description."""
    patterns = "<title>(.+?)</title>", '<meta name="description" content="(.+?)">'
    return [found[1] for p in patterns if (found := re.search(p, text))]


def head_problems(site: Path, name: str, text: str) -> list[str]:
    """What a page does not say to search engines, and to whom it is sent."""
    here = SITE_ADDRESS + name.removesuffix("index.html")
    kind = "website" if name in ("index.html", "zh/index.html") else "article"
    home = "zh/" if name.startswith("zh/") else ""
    first, other = ("zh_CN", "en_US") if home else ("en_US", "zh_CN")
    title, description, *_ = *said_once(text), "a description", "a description"
    expected = [
        f'<link rel="canonical" href="{here}">',
        f'<meta property="og:url" content="{here}">',
        f'<meta property="og:type" content="{kind}">',
        f'<meta property="og:title" content="{title.partition(" - ")[0]}">',
        f'<meta property="og:description" content="{description}">',
        f'<meta property="og:locale" content="{first}">',
        f'<meta property="og:locale:alternate" content="{other}">',
        f'<meta property="og:image" content="{SITE_ADDRESS}{home}icon.png">',
        '<meta name="twitter:card" content="summary">',
        # Beside rel="alternate" without a space Material would ask for a sitemap.
        '<link rel=" alternate" type="text/markdown" href="index.md">',
    ]
    return [f"{name}: the head lacks {tag}" for tag in expected if tag not in text]


def markdown_leftovers(site: Path, name: str, text: str) -> list[str]:
    """What does not belong into the Markdown of a page."""
    path = (site / name).with_suffix(".md")
    text = re.sub(r" \{#[\w-]+\}$", "", path.read_text("utf-8"), flags=re.M)

    def leads_somewhere(target: str) -> bool:
        file = path.parent / target.partition("#")[0]
        return target.startswith(("https://", "#")) or file.is_file()

    return [f"{path}: {what}" for what in leftovers(text, leads_somewhere)]


def leftovers(text: str, leads_somewhere: Callable[[str], bool]) -> list[str]:
    """What only the site understands in plain Markdown, and links that lead nowhere."""
    problems, fence = [], ""
    for number, line in enumerate(text.splitlines(), 1):
        bare = re.sub(r"(`+).+?\1", "`", line)
        found = re.findall(r"--8<--.*", line)
        if mark := re.match(r"[> ]*(`{3,})", line):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif not fence:
            found += SITE_ONLY.findall(bare)
            targets = re.findall(r"\]\(([^)\s]+)", bare)
            found += [f"the link to {t}" for t in targets if not leads_somewhere(t)]
        problems += [f"line {number}: {what}" for what in found]
    return problems


# Each returns the problems that it finds on a page of the site.
CHECKS = [broken_targets, code_without_fence, head_problems, markdown_leftovers]


@pytest.mark.parametrize("check", CHECKS)
def test_every_page(site: Path, pages: dict[str, str], check) -> None:
    problems = [what for page in pages.items() for what in check(site, *page)]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("check, old, new, expected", [
    (broken_targets, "", '<a href="gone/">x</a>', "the link to gone/ leads to no file"),
    (broken_targets, "", '<a href="#gone">x</a>', "#gone leads to no such heading"),
    (broken_targets, "", '<a href="../autograd/#gone">x</a>', "to no such heading"),
    (code_without_fence, "", "<pre>torch.ones(3)</pre>", ":1: code typed on the page: torch.ones(3)"),
    (head_problems, '"zh_CN"', '"en_US"', 'lacks <meta property="og:locale" content="zh_CN">'),
    (head_problems, '"og:url" content="https://example.org/notes/zh/', '"og:url" content="/', "og:url"),
    (head_problems, 'name="description"', 'name="x"', "og:description"),
    (head_problems, '" alternate"', '"alternate"', 'lacks <link rel=" alternate"'),
])  # fmt: skip
def test_a_planted_fault_is_found(site: Path, pages, check, old, new, expected) -> None:
    name = "zh/tensors/index.html"
    old = old or "</body>"
    assert old in pages[name]
    problems = check(site, name, pages[name].replace(old, new, 1))
    assert expected in "\n".join(problems)


def test_nothing_is_loaded_from_other_servers(site: Path) -> None:
    files = [p for p in site.rglob("*") if p.suffix in (".html", ".css", ".svg")]
    # The scripts of others: in the browser tests
    files += (ROOT / "theme").glob("*.js")
    problems = [x for p in files for x in foreign_loads(p, p.read_text("utf-8"))]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("name, text, found", [
    ("a.html", "<link rel='stylesheet' href='//e.org/x.css'>", "//e.org/x.css"),
    ("a.html", "<img srcset='a.png 1x, https://e.org/b.png 2x'>", "b.png"),
    ("a.svg", "<svg><style>@import 'https://e.org/x.css'</style></svg>", "x.css"),
    ("a.html", "<p>\n<IMG SRC='HTTPS://e.org/x.png'></p>", ":2: a browser would load HTTPS://e.org"),
    ("a.html", "<script>\nfetch('https://e.org/x')</script>", ":2: a browser would load https://e.org/x"),
    ("a.js", "// https://e.org/x is in a comment\nfetch(`//e.org/y`)", ":2: a browser would load //e.org/y"),
    ("a.js", "createElementNS('http://www.w3.org/2000/svg', 'line')", None),
    ("a.html", "<a href='https://e.org'>x</a><link rel='canonical' href='https://e.org'>", None),
])  # fmt: skip
def test_foreign_loads_on_tiny_files(name: str, text: str, found: str | None) -> None:
    problems = foreign_loads(Path(name), text)
    assert problems == [] if found is None else found in problems[0]


def test_both_languages_are_built(site: Path, pages: dict[str, str]) -> None:
    assert set(pages) == set(sources())
    assert {f"zh/{name}" for name in pages if name[:3] != "zh/"} < set(pages)
    for name, text in pages.items():
        language = html.document_fromstring(text).get("lang")
        assert language == ("zh" if name.startswith("zh/") else "en"), name
    said = [said for text in pages.values() for said in said_once(text)]
    twice = {x for x in said if said.count(x) > 1}
    assert not twice, "pages say the same of themselves"
    words = {"": ("Page not found", "Search"), "zh/": ("找不到页面", "搜索")}
    for home, (title, search) in words.items():
        assert (site / home / "icon.png").read_bytes().startswith(b"\x89PNG")
        assert f'placeholder="{search}"' in pages[f"{home}index.html"]
        missing = (site / home / "404.html").read_text("utf-8")
        assert f"<h1>{title}</h1>" in missing
        # A site at the root of its server: `//zh/` would be the server named zh.
        assert not re.findall(r'href="[^":]*//[^"]*"', missing)


def test_pages_with_math_carry_no_math_javascript(site: Path, pages: dict) -> None:
    for name, text in pages.items():
        assert not re.search(r"<script[^>]*mathjax", text, re.I), name
        assert 'arithmatex">\\' not in text, f"{name} has TeX"
        assert ("<mjx-container" in text) == ("mathjax/chtml.css" in text), name
    for folder in (site / "assets/mathjax", site / "zh/assets/mathjax"):
        css = (folder / "chtml.css").read_text("utf-8")
        assert (fonts := re.findall(r"MathJax_[\w-]+\.woff", css))
        assert all((folder / font).is_file() for font in fonts)


def without_comments(source: str) -> list[str]:
    tokens = code_comments.LEXER.get_tokens(source)
    return [text for kind, text in tokens if kind not in Comment]


def test_comments_are_chinese_on_chinese_pages(site: Path) -> None:
    """On the page, in its notebook, in its Markdown; the script to download stays English."""
    english = "six numbers, one after the other"
    chinese = code_comments.catalogue(ROOT)["shapes"][english]
    for name in ("index.html", "index.md", "shapes.ipynb"):
        text = (site / "zh/shapes" / name).read_text("utf-8")
        assert f"# {chinese}" in text, name
        assert english not in text, name
    assert english in (site / "examples/shapes/summary.py").read_text("utf-8")


def test_chapters_are_there_as_notebooks_with_the_same_code(site: Path) -> None:
    for path in sorted((ROOT / "docs/en").glob("*.md")):
        page = path.read_text("utf-8")
        if path.stem == "index" or not scripts_of(page):
            continue
        codes = []
        for home in (site, site / "zh"):
            book = nbformat.read(home / path.stem / f"{path.stem}.ipynb", 4)
            nbformat.validate(book)
            code = [c for c in book.cells if c.cell_type == "code"]
            codes.append(
                [(without_comments(cell.source), cell.outputs) for cell in code]
            )
            folded = [c for c in code if c.metadata.get("cellView") == "form"]
            assert len(folded) == page.count(':solution"\n'), path
            text = "\n\n".join(c.source for c in book.cells if c not in code)
            ids = [f"#{name}" for name in re.findall(r'<a id="([^"]+)"', text)]
            good = ("https://", "data:", *ids)
            problems = leftovers(text, lambda link, good=good: link.startswith(good))
            assert not problems, f"{home}: {path.stem}.ipynb: {problems}"
        assert codes[0] == codes[1], path


@pytest.mark.parametrize("page, before, after", [
    ("autograd", "devices", "no-grad"),
    ("no-grad", "autograd", "neural-networks"),  # what goes deeper is beside the way
    ("neural-networks", "no-grad", "activations"),
    ("jacobians", "autograd-deeper", "jacobians-and-hessians"),
    ("jacobian-explorer", "network-by-hand", "functional"),
    ("own-data", "first-classifier", "map"),
])  # fmt: skip
def test_next_and_previous_follow_the_way_of_learning(
    site: Path, page: str, before: str, after: str
) -> None:
    for home in ("", "zh"):
        tree = html.parse(site / home / page / "index.html")
        links = tree.xpath("//a[contains(@class, 'md-footer__link')]/@href")
        assert links == [f"../{before}/", f"../{after}/"]


def test_robots_and_sitemaps_name_both_languages(site: Path, pages: dict) -> None:
    robots = (site / "robots.txt").read_text("utf-8")
    assert "User-agent: *\nAllow: /\n" in robots
    maps = re.findall(r"^Sitemap: (.+)$", robots, re.M)
    assert maps == [f"{SITE_ADDRESS}sitemap.xml", f"{SITE_ADDRESS}zh/sitemap.xml"]
    built = {SITE_ADDRESS + name.removesuffix("index.html") for name in pages}
    listed = set()
    for place in maps:
        for url in etree.parse(site / place.removeprefix(SITE_ADDRESS)).getroot():
            links = {e.get("hreflang"): e.get("href") for e in url if e.get("href")}
            assert set(links) == {"en", "zh-Hans", "x-default"}
            assert url[0].text in links.values()
            assert built.issuperset(links.values())
            listed.add(url[0].text)
    assert listed == built


def test_llms_txt_lists_the_markdown_of_every_page(site: Path, pages: dict) -> None:
    """Its form: https://llmstxt.org."""
    form = r"# .+\n\n> .+\n\n.+\n\n## .+\n\n(- \[.+\]\(.+\): .+\n)+\n## Optional\n\n- .+\n?"
    for home, other in (("", "zh/"), ("zh/", "")):
        text = (site / home / "llms.txt").read_text("utf-8")
        assert re.fullmatch(form, text), text
        *listed, last = re.findall(r"^- \[.+\]\((.+?)\): ", text, re.M)
        assert last == f"{SITE_ADDRESS}{other}llms.txt"
        here = [name for name in pages if name.startswith("zh/") == bool(home)]
        assert set(listed) == {SITE_ADDRESS + n.replace(".html", ".md") for n in here}


@pytest.mark.parametrize("text, problem", [
    ("# A\n\n[b](b.md#x) `{#a}` [`c`](https://c.org)\n\n> **D**\n", None),
    ('<a id="b"></a>\n\n````python\nx = f[i](y)\n```\n<p>\n=== x\n````\n', None),
    ('# A\n```python\n--8<-- "a.py:b"\n```\n', 'line 3: --8<-- "a.py:b"'),
    ("[b](b.md)\n{ .no-print }\n", "line 2: { .no-print }"),
    ('    === "CPU"\n', 'line 1:     === "CPU"'),
    ("````\n```\n````\n> <p>\n", "line 4: > <p>"),
    ("[b](gone.md)\n", "line 1: the link to gone.md"),
])  # fmt: skip
def test_leftovers_on_tiny_texts(text: str, problem: str | None) -> None:
    problems = leftovers(text, lambda target: target.startswith(("b.md", "https:")))
    assert problems == ([] if problem is None else [problem])
