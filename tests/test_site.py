"""The built site: languages, sitemap, links, and nothing from other servers."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from lxml import etree, html

from tests.conftest import ROOT

# Attributes that make a browser load something, and the links among <link> that do.
LOADS = ("src", "srcset", "poster", "data")
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch",
                 "modulepreload", "manifest", "apple-touch-icon"}  # fmt: skip
FOREIGN = re.compile(r"^(https?:)?//")


def foreign_loads(path: Path, text: str) -> list[str]:
    """Addresses of other servers that a browser would load for a page or a style sheet."""
    if path.suffix == ".css":
        pairs = [(text[: m.start()].count("\n") + 1, m[1] or m[2]) for m in re.finditer(
            r"""url\(["']?([^"')]+)|@import\s+["']([^"']+)""", text)]  # fmt: skip
    else:
        pairs = []
        for element in html.document_fromstring(text).iter(etree.Element):
            values = [element.get(name) for name in LOADS]
            if element.tag == "link" and LOADING_LINKS & set(
                element.get("rel", "").split()
            ):
                values.append(element.get("href"))
            values += re.findall(r"url\(([^)]+)", element.get("style", ""))
            if element.tag == "style":
                values += re.findall(r"url\(([^)]+)", element.text or "")
            pairs += [(element.sourceline, value) for value in values if value]
    return [
        f"{path}:{line}: a browser would load {address}. Serve a copy from the site"
        for line, address in pairs
        if FOREIGN.match(address.strip("\"'"))
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
    files = [p for p in site.rglob("*") if p.suffix in (".html", ".css")]
    problems = [x for p in files for x in foreign_loads(p, p.read_text("utf-8"))]
    assert not problems, "\n".join(problems)


def test_no_link_of_a_built_page_is_broken(site: Path) -> None:
    problems = [x for n, text in pages(site).items() if not n.endswith("404.html")
                for x in broken_targets(site, site / n, text)]  # fmt: skip
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
        ("a.css", "a {}\n@import 'https://e.org/f.css';", ":2: a browser would load https://e.org/f"),
        ("a.css", "a { src: url(//e.org/f.woff) }", "f.woff"),
        ("a.html", "<a href='https://e.org'>x</a><link rel='canonical' href='https://e.org'>", None),
    ],
)  # fmt: skip
def test_foreign_loads_on_tiny_files(name: str, text: str, found: str | None) -> None:
    problems = foreign_loads(Path(name), text)
    assert problems == [] if found is None else found in problems[0]


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
