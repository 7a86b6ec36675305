"""The built site: languages, sitemap, links, and nothing from other servers."""

import re
import textwrap
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from lxml import etree, html
from scripts import references

from tests.conftest import EXAMPLES, ROOT
from tests.pages import PYTHON, read
from tests.test_pasting import cut

# Attributes that make a browser load something, and the links among <link> that do.
LOADS = ("src", "srcset", "poster", "data", "ping", "href", "xlink:href")
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch",
                 "modulepreload", "manifest", "apple-touch-icon"}  # fmt: skip
FOREIGN = re.compile(r"(https?:)?//", re.I)
IN_CSS = re.compile(
    r"""(?:url|image-set)\(\s*["']?([^"')\s]+)|@import\s+["']([^"']+)"""
)
# In JavaScript: an address in quotes. The one of a namespace is a name, nothing is loaded.
IN_SCRIPT = re.compile(r"""["'`]((?:https?:)?//(?!www\.w3\.org/)[^"'`\s]+)""")


def foreign_loads(path: Path, text: str) -> list[str]:
    """Addresses of other servers that a browser would load for a page, a style, a script."""

    def inside(pattern: re.Pattern, code: str, line: int = 1) -> list[tuple[int, str]]:
        return [
            (line + code.count("\n", 0, m.start()), next(filter(None, m.groups())))
            for m in pattern.finditer(code)
        ]

    if path.suffix in (".css", ".js"):
        pairs = inside(IN_CSS if path.suffix == ".css" else IN_SCRIPT, text)
    else:
        pairs = []
        for element in html.document_fromstring(text).iter(etree.Element):
            line, tag, code = element.sourceline, element.tag, element.text or ""
            relation = set(element.get("rel", "").lower().split())
            link = tag in ("a", "area") or (
                tag == "link" and not LOADING_LINKS & relation
            )
            for name in LOADS:
                if not (link and name == "href"):
                    # srcset names several: "a.png 1x, b.png 2x"
                    pairs += [(line, x) for x in element.get(name, "").split(", ")]
            pairs += inside(IN_CSS, element.get("style", ""), line)
            if tag in ("style", "script"):
                pairs += inside(IN_CSS if tag == "style" else IN_SCRIPT, code, line)
    return [
        f"{path}:{line}: a browser would load {address}. Serve a copy from the site"
        for line, address in pairs
        if FOREIGN.match(address.strip())
    ]


def broken_targets(site: Path, path: Path, text: str) -> list[str]:
    """Links of a built page, those of the theme included, that lead nowhere."""
    base = "https://example.org/notes/"
    here = urljoin(base, path.relative_to(site).as_posix())
    problems = []
    for element in html.document_fromstring(text).iter("a", "link", "script", "img"):
        target = element.get("href") or element.get("src")
        url = urljoin(here, target or "")
        if (
            not target
            or target.startswith(("data:", "javascript:"))
            or not url.startswith(base)
        ):
            continue
        name, _, anchor = url.removeprefix(base).partition("#")
        file = site / unquote(name)
        file = file / "index.html" if name.endswith("/") or not name else file
        where = f"{path}:{element.sourceline}: the link to {target}"
        if not file.is_file():
            problems.append(f"{where} leads to no file")
        elif anchor and file.suffix == ".html" and anchor != "__codelineno":
            page = text if file == path else file.read_text("utf-8")
            if f'id="{unquote(anchor)}"' not in page:
                problems.append(f"{where} leads to no such heading")
    return problems


def pages(site: Path) -> dict[str, str]:
    return {
        p.relative_to(site).as_posix(): p.read_text("utf-8")
        for p in site.rglob("*.html")
    }


def test_both_languages_are_built(site: Path) -> None:
    built = set(pages(site))
    english = {name for name in built if not name.startswith("zh/")}
    assert {f"zh/{name}" for name in english} == built - english
    assert "tensors/index.html" in english


def test_links_of_the_404_page_stay_on_the_server(site: Path) -> None:
    """A site at the root of its server: `//zh/` would be the server named zh."""
    for path in site.rglob("404.html"):
        assert not re.findall(r'href="[^":]*//[^"]*"', path.read_text("utf-8"))


def test_each_page_says_its_language(site: Path) -> None:
    for name, text in pages(site).items():
        language = html.document_fromstring(text).get("lang")
        assert language == ("zh" if name.startswith("zh/") else "en"), name


def test_theme_words_are_in_the_language(site: Path) -> None:
    assert 'placeholder="Search"' in (site / "index.html").read_text("utf-8")
    assert 'placeholder="搜索"' in (site / "zh/index.html").read_text("utf-8")
    assert "Page not found" in (site / "404.html").read_text("utf-8")
    assert "<h1>找不到页面</h1>" in (site / "zh/404.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["sitemap.xml", "zh/sitemap.xml"])
def test_sitemap_names_both_languages(site: Path, name: str) -> None:
    tree = etree.parse(site / name)
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9",
             "x": "http://www.w3.org/1999/xhtml"}  # fmt: skip
    built = {
        n.removesuffix("index.html") for n in pages(site) if not n.endswith("404.html")
    }
    for url in tree.findall("s:url", names):
        links = {e.get("hreflang"): e.get("href") for e in url.findall("x:link", names)}
        assert set(links) == {"en", "zh-Hans", "x-default"}
        assert url.findtext("s:loc", namespaces=names) in links.values()
        for address in links.values():
            assert address.removeprefix("https://example.org/notes/") in built
    assert len(tree.findall("s:url", names)) == len(built) / 2


def test_nothing_is_loaded_from_other_servers(site: Path) -> None:
    files = [p for p in site.rglob("*") if p.suffix in (".html", ".css", ".svg")]
    files += (ROOT / "theme").rglob(
        "*.js"
    )  # Material's own scripts: in the browser tests
    problems = [x for p in files for x in foreign_loads(p, p.read_text("utf-8"))]
    assert not problems, "\n".join(problems)


def test_no_link_of_a_built_page_is_broken(site: Path) -> None:
    problems = [x for n, text in pages(site).items() if not n.endswith("404.html")
                for x in broken_targets(site, site / n, text)]  # fmt: skip
    assert not problems, "\n".join(problems)


def code_from_nowhere(built: str, source: Path, examples: Path) -> list[str]:
    """Code on a built page that is neither a section of a script nor a fence of its source.

    Markdown also makes code of indented lines, of fences in quotations, and of HTML.
    """
    written = source.read_text("utf-8")
    known = {
        same_code(cut((examples / name).read_text("utf-8"), section))
        for _, name, section in references(written)
        if name.endswith(".py")
    }
    for block in read(source).blocks:
        if block.kind == "fence" and block.name not in PYTHON:
            known.add(same_code("\n".join(block.text.splitlines()[1:-1])))
    problems = []
    for element in html.document_fromstring(built).iter("pre"):
        code = same_code(element.text_content())
        if code and code not in known:
            first = code.splitlines()[0].strip()
            line = written.count("\n", 0, max(written.find(first), 0)) + 1
            problems.append(
                f"{source}:{line}: code typed on the page: {first}. Show a section of a "
                'script: --8<-- "chapter/script.py:section"; or give its fence a language'
            )
    return problems


def same_code(code: str) -> str:
    """Code without the white space that Markdown may change."""
    lines = textwrap.dedent(code.strip("\n")).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip()


def test_code_of_built_pages_comes_from_scripts(site: Path) -> None:
    problems = []
    for source in sorted((ROOT / "docs").rglob("*.md")):
        language, *_ = source.relative_to(ROOT / "docs").parts
        name = source.relative_to(ROOT / "docs" / language).with_suffix("")
        folder = site if language == "en" else site / language
        built = folder / ("" if name.name == "index" else name) / "index.html"
        text = built.read_text("utf-8")
        problems += code_from_nowhere(text, source, EXAMPLES)
    assert not problems, "\n".join(problems)


def test_pages_with_math_carry_no_math_javascript(site: Path) -> None:
    with_math = [text for text in pages(site).values() if "<mjx-container" in text]
    assert with_math
    for text in with_math:
        assert not re.search(r"<script[^>]*mathjax", text, re.I)
        assert "assets/mathjax/chtml.css" in text
        assert 'arithmatex">\\' not in text  # nothing was left in TeX
    for folder in (site, site / "zh"):
        css = (folder / "assets/mathjax/chtml.css").read_text("utf-8")
        fonts = re.findall(r"MathJax_[\w-]+\.woff", css)
        assert fonts
        assert all((folder / "assets/mathjax" / font).is_file() for font in fonts)


def test_building_needs_no_torch() -> None:
    """Nothing that the build imports asks for torch."""
    for hook in (ROOT / "hooks").glob("*.py"):
        assert "import torch" not in hook.read_text("utf-8"), hook


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.html", "<p>\n<img src='https://e.org/x.png'></p>", ":2: a browser would load https://e.org"),
        ("a.html", "<link rel='stylesheet' href='//e.org/x.css'>", "//e.org/x.css"),
        ("a.html", "<link rel='preconnect' href='https://fonts.e.org'>", "fonts.e.org"),
        ("a.html", "<p style='background: url(https://e.org/b.png)'>x</p>", "b.png"),
        ("a.html", "<script src='https://e.org/x.js'></script>", "x.js"),
        ("a.html", "<img srcset='a.png 1x, https://e.org/b.png 2x'>", "b.png"),
        ("a.html", "<svg><image href='https://e.org/x.png'/></svg>", "x.png"),
        ("a.html", "<svg><image xlink:href='https://e.org/x.png'/></svg>", "x.png"),
        ("a.svg", "<svg><style>@import 'https://e.org/x.css'</style></svg>", "x.css"),
        ("a.html", "<IMG SRC='HTTPS://e.org/x.png'>", "x.png"),
        ("a.html", "<script>\nfetch('https://e.org/x')</script>", ":2: a browser would load https://e.org/x"),
        ("a.js", "// https://e.org/x is in a comment\nfetch(`//e.org/y`)", ":2: a browser would load //e.org/y"),
        ("a.js", "createElementNS('http://www.w3.org/2000/svg', 'line')", None),
        ("a.css", "a {}\n@import 'https://e.org/f.css';", ":2: a browser would load https://e.org/f"),
        ("a.css", "a { src: url(//e.org/f.woff) }", "f.woff"),
        ("a.html", "<a href='https://e.org'>x</a><link rel='canonical' href='https://e.org'>", None),
    ],
)  # fmt: skip
def test_foreign_loads_on_tiny_files(name: str, text: str, found: str | None) -> None:
    problems = foreign_loads(Path(name), text)
    assert problems == [] if found is None else found in problems[0]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("x = 1", False),  # the section
        ("pip install torch", False),  # the fence
        ("torch.ones(3)", True),  # indented
        ("x = 1\n\ny = 2", True),
    ],
)
def test_code_from_nowhere_is_caught(tmp_path: Path, code: str, found: bool) -> None:
    script = "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"
    (tmp_path / "a.py").write_text(script, "utf-8")
    source = tmp_path / "a.md"
    source.write_text(
        '```python\n--8<-- "a.py:one"\n```\n\n'
        "- Item\n\n    ```bash\n    pip install torch\n    ```\n\n    torch.ones(3)\n",
        "utf-8",
    )
    problems = code_from_nowhere(f"<pre>{code}\n</pre>", source, tmp_path)
    assert bool(problems) == found
    if code == "torch.ones(3)":
        assert problems[0].startswith(f"{source}:11: code typed on the page")


@pytest.mark.parametrize(
    ("link", "found"),
    [("b/", None), ("b/#x", None), ("#y", None), ("gone/", "no file"), ("b/#z", "no such heading"),
     ("https://other.org/gone", None)],
)  # fmt: skip
def test_broken_targets_on_a_tiny_site(
    tmp_path: Path, link: str, found: str | None
) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/index.html").write_text('<h1 id="x">B</h1>', "utf-8")
    text = f'<h1 id="y">A</h1>\n<a href="{link}">link</a>'
    (tmp_path / "index.html").write_text(text, "utf-8")
    problems = broken_targets(tmp_path, tmp_path / "index.html", text)
    assert problems == [] if found is None else found in problems[0]
