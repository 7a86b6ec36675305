"""Being found and shared: what each page says to search engines, to other sites and tools."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree, html
from playwright.sync_api import Page

from tests.test_browser import address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

ROOT = "https://example.org/notes/"
LOCALES = {"en": "en_US", "zh": "zh_CN"}


def pages(site: Path) -> dict[str, str]:
    """Name -> HTML of every page."""
    found = {p.relative_to(site).as_posix(): p for p in site.rglob("*.html")}
    return {
        name: path.read_text("utf-8")
        for name, path in found.items()
        if not name.endswith("404.html")
    }


def tags(text: str) -> dict[str, str]:
    """What the head of a page says: name of a tag -> its text."""
    head = html.document_fromstring(text).find("head")
    found = {"title": head.findtext("title") or ""}
    for meta in head.iter("meta"):
        found[meta.get("name") or meta.get("property") or ""] = meta.get("content")
    for link in head.iter("link"):
        found[f"{link.get('rel').strip()} {link.get('type', '')}"] = link.get("href")
    return found


def sharing_problems(name: str, text: str) -> list[str]:
    """What is missing or wrong in the head of a page."""
    found = tags(text)
    language = "zh" if name.startswith("zh/") else "en"
    other = "zh" if language == "en" else "en"
    place = ROOT + name.removesuffix("index.html")
    expected = {
        "canonical ": place,
        "og:url": place,
        "og:type": "website" if name in ("index.html", "zh/index.html") else "article",
        "og:locale": LOCALES[language],
        "og:locale:alternate": LOCALES[other],
        "og:description": found.get("description"),
        "twitter:card": "summary",
        "alternate text/markdown": "index.md",
    }  # fmt: skip
    problems = [
        f"{name}: {tag} should be '{value}' and is '{found.get(tag)}'"
        for tag, value in expected.items()
        if found.get(tag) != value or not value
    ]
    if not found["title"].startswith(found.get("og:title") or "(none)"):
        problems.append(f"{name}: og:title is '{found.get('og:title')}', not the title")
    return problems


def shared_descriptions(texts: dict[str, str]) -> list[str]:
    """Pages without a description, or with one that another page has."""
    problems, seen = [], {}
    for name, text in texts.items():
        description = tags(text).get("description")
        if not description:
            problems.append(f"{name}: no description: write one in the front matter")
        elif description in seen:
            problems.append(
                f"{name}: the description is that of {seen[description]}: "
                "say what this page has"
            )
        seen.setdefault(description, name)
    return problems


def markdown_problems(path: Path, text: str) -> list[str]:
    """What does not belong into the Markdown of a page, and links that lead nowhere."""
    problems, fence = [], ""
    for number, line in enumerate(text.splitlines(), 1):
        where = f"{path}:{number}"
        if "--8<--" in line:
            problems.append(f"{where}: a snippet that was not put in: {line}")
        if found := re.match(r" *(`{3,})", line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        if fence:
            continue
        if re.match(r"\s*</?[a-z]", line):
            problems.append(f"{where}: HTML: {line}")
        if re.search(r"^\s*\{ ?[.:]|\)\{", line):
            problems.append(f"{where}: a style: {line}")
        for target in re.findall(r"\]\(([^)#:\s]+)[#)]", line):
            if not (path.parent / target).is_file():
                problems.append(f"{where}: the link to {target} leads to no file")
    return problems


def test_every_page_says_what_it_is(site: Path) -> None:
    problems = [x for name, text in pages(site).items() for x in sharing_problems(name, text)]  # fmt: skip
    assert not problems, "\n".join(problems)


def test_every_page_has_its_own_description_and_title(site: Path) -> None:
    texts = pages(site)
    assert not (problems := shared_descriptions(texts)), "\n".join(problems)
    titles = [tags(text)["title"] for text in texts.values()]
    assert len(set(titles)) == len(titles), sorted(titles)


def test_pictures_of_a_shared_page_exist(site: Path) -> None:
    for text in pages(site).values():
        picture = tags(text)["og:image"].removeprefix(ROOT)
        assert (site / picture).read_bytes().startswith(b"\x89PNG")


def test_robots_names_both_sitemaps(site: Path) -> None:
    text = (site / "robots.txt").read_text("utf-8")
    maps = re.findall(r"^Sitemap: (.+)$", text, re.M)
    assert maps == [f"{ROOT}sitemap.xml", f"{ROOT}zh/sitemap.xml"]
    for place in maps:
        etree.parse(site / place.removeprefix(ROOT))
    assert re.search(r"^User-agent: \*\nAllow: /$", text, re.M)


@pytest.mark.parametrize(("home", "other"), [("", "zh/"), ("zh/", "")])
def test_llms_txt_lists_the_markdown_of_every_page(
    site: Path, home: str, other: str
) -> None:
    """Its form: https://llmstxt.org."""
    text = (site / home / "llms.txt").read_text("utf-8")
    form = r"# .+\n\n> .+\n\n.+\n\n## .+\n\n(- \[.+\]\(.+\): .+\n)+\n## Optional\n\n- .+\n?"
    assert re.fullmatch(form, text), text
    listed = re.findall(r"^- \[.+\]\((.+?)\): ", text, re.M)
    assert listed.pop() == f"{ROOT}{other}llms.txt"
    markdown = {n.replace(".html", ".md") for n in pages(site)}
    assert {a.removeprefix(ROOT) for a in listed} == {
        n for n in markdown if n.startswith("zh/") == (home == "zh/")
    }


def test_every_page_is_there_as_markdown(site: Path) -> None:
    problems = []
    for name, text in pages(site).items():
        path = site / urljoin(name, tags(text)["alternate text/markdown"])
        problems += markdown_problems(path, path.read_text("utf-8"))
    assert not problems, "\n".join(problems)


def test_markdown_has_the_code_the_formulas_and_the_drawings(site: Path) -> None:
    for home, drawn in (("", "Array a and tensor y are"), ("zh/", "数组 a")):
        bridge = (site / home / "numpy-bridge/index.md").read_text("utf-8")
        assert "\nimport torch\n" in bridge
        assert "\n#> " in bridge
        assert re.search(rf"^> .*{drawn}", bridge, re.M)
        assert "$J^\\top v$" in (site / home / "jacobians/index.md").read_text("utf-8")


def test_visiting_a_page_asks_for_nothing_that_is_not_there(
    page: Page, address: str
) -> None:
    """Material would ask for a sitemap beside the Markdown."""
    failed: list[str] = []
    page.on("response", lambda r: r.ok or failed.append(f"{r.status} {r.url}"))
    for place in ("", "zh/tensors/"):
        page.goto(address + place, wait_until="networkidle")
    assert not failed, "\n".join(failed)


# The checks on tiny pages.

GOOD = """<html><head><title>Tensors - Notes</title>
<meta name="description" content="All about tensors.">
<link rel="canonical" href="https://example.org/notes/zh/tensors/">
<link rel=" alternate" type="text/markdown" href="index.md">
<meta property="og:type" content="article"><meta property="og:title" content="Tensors">
<meta property="og:description" content="All about tensors.">
<meta property="og:url" content="https://example.org/notes/zh/tensors/">
<meta property="og:locale" content="zh_CN">
<meta property="og:locale:alternate" content="en_US">
<meta name="twitter:card" content="summary"></head><body></body></html>"""


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("", "", None),
        ('content="zh_CN"', 'content="en_US"', "og:locale should be 'zh_CN'"),
        ('"og:url" content="https://example.org/notes/zh/', '"og:url" content="/', "og:url"),
        ('name="twitter:card"', 'name="x"', "twitter:card should be 'summary'"),
        ('content="Tensors"', 'content="Autograd"', "og:title is 'Autograd'"),
        ('name="description" content="All about tensors."', 'name="x"', "og:description"),
        (' type="text/markdown"', "", "alternate text/markdown"),
    ],
)  # fmt: skip
def test_sharing_problems_on_a_tiny_page(
    old: str, new: str, problem: str | None
) -> None:
    problems = sharing_problems("zh/tensors/index.html", GOOD.replace(old, new, 1))
    assert problems == [] if problem is None else problem in "\n".join(problems)


def test_shared_descriptions_on_tiny_pages() -> None:
    other = GOOD.replace("All about tensors", "All about views")
    assert shared_descriptions({"a": GOOD, "b": other}) == []
    assert "that of a" in shared_descriptions({"a": GOOD, "b": GOOD})[0]
    assert "no desc" in shared_descriptions({"a": GOOD.replace("description", "x")})[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# A\n\n[b](../b.md#x) [c](https://c.org) [d](#d)\n", None),
        ("```python\nx = f[i](y)  # <b\n<p>\n```\n", None),
        ('# A\n```python\n--8<-- "a.py:b"\n```\n', "a.md:3: a snippet"),
        ("<div>\n", "a.md:1: HTML"),
        ("[b](../b.md)\n{ .no-print }\n", "a.md:2: a style"),
        ("[b](../b.md){ .download }\n", "a.md:1: a style"),
        ("````\n```\n````\n<p>\n", "a.md:4: HTML"),
        ("[b](../gone.md)\n", "a.md:1: the link to ../gone.md leads to no file"),
    ],
)
def test_markdown_problems_on_tiny_pages(
    tmp_path: Path, text: str, problem: str | None
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.md").write_text("B", "utf-8")
    problems = markdown_problems(tmp_path / "a/a.md", text)
    assert problems == [] if problem is None else problem in problems[0]
