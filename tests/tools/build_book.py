"""Make the notes a book: pytorch-notes-<language>.pdf and .epub, from the pages as Markdown.

`python -m tests.tools.build_book dist/site dist` reads the Markdown that stands beside each page
of a built site. pandoc reads it and writes EPUB; for the PDF it writes Typst. Both typeset
formulas as text, and Typst takes seconds for a thousand pages with page numbers in the contents.
(Chromium embeds the fonts of MathJax, and Chinese ones, as Type 3; WeasyPrint took 13 s for one
chapter.)
PAPER=us-letter in the environment prints on Letter instead of A4.
"""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from posixpath import join, normpath
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

import pikepdf
import pypandoc
import typst
from mkdocs.config import load_config
from notes.page_to_notebook import DRAWING

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"en": ("mkdocs.yml", ""), "zh": ("mkdocs.zh.yml", "zh/")}
WORDS = {
    "en": {
        "lang": "en",
        "solution": "Solution",
        "solutions": "Solutions of the exercises",
        "ran": "{n} examples ran on {name} with torch {torch}, {date}",
        "commit": "Commit {}",
    },
    "zh": {
        "lang": "zh-Hans",
        "solution": "解答",
        "solutions": "练习解答",
        "ran": "{date}，{n} 个示例在 {name} 上用 torch {torch} 运行",
        "commit": "提交 {}",
    },
}
# Quotation marks are written as they are meant; a picture has its caption below it.
READ = "commonmark_x-smart-implicit_figures"
FORMULA = re.compile(r'<math (?=.*?<annotation encoding="[^"]*">(.*?)</)', re.S)
FONTS = (
    "Chinese needs Noto Serif CJK SC and Noto Sans CJK SC: on Debian and Ubuntu "
    "sudo apt install fonts-noto-cjk, elsewhere https://github.com/notofonts/noto-cjk."
)
Change = Callable[[str, list], list | None]


def changed(node, change: Change):
    """A document of pandoc's with what `change` returns as the content of its elements."""
    if isinstance(node, list):
        return [changed(item, change) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: changed(value, change) for key, value in node.items()}
    new = change(node["t"], node.get("c")) if "t" in node else None
    return node if new is None else node | {"c": new}


def header(level: int, name: str, text: list[dict]) -> dict:
    return {"t": "Header", "c": [level, [name, [], []], text]}


def string(text: str) -> dict:
    return {"t": "Str", "c": text}


def pandoc(*arguments: str | Path, text: str = "") -> str:
    """What pandoc writes. SystemExit if it warns, for example of TeX that it cannot read."""
    command = [pypandoc.get_pandoc_path(), "--fail-if-warnings", *arguments]
    run = subprocess.run(command, input=text, capture_output=True, encoding="utf-8")
    if run.returncode:
        raise SystemExit(f"pandoc could not make the book:\n{run.stderr.strip()}")
    return run.stdout


class Book:
    """The pages of one language as one document, in which links lead inside.

    `folder` gets the files that the document needs.
    """

    def __init__(self, site: Path, language: str, folder: Path) -> None:
        settings, home = LANGUAGES[language]
        self.config = load_config(str(ROOT / settings))
        self.words, self.home, self.folder = WORDS[language], site / home, folder
        self.address = urljoin(self.config.site_url, home)
        names = self.config.extra.get("nav", {})
        # The sections of the menu, "" for a page on its own, and the addresses of their pages.
        self.parts = [
            (names.get(title, title) if isinstance(inner, list) else "", pages(inner))
            for item in self.config.nav
            for title, inner in item.items()
        ]
        every = [page for _, inner in self.parts for page in inner]
        texts = [(self.home / page / "index.md").read_text("utf-8") for page in every]
        marked = "\n".join(f"::::::::: page\n{text}\n:::::::::" for text in texts)
        self.read = json.loads(pandoc("-f", READ, "-t", "json", text=marked))
        self.pages = {
            page: div["c"][1]
            for page, div in zip(every, self.read["blocks"], strict=True)
        }
        self.ids = {page: headings(blocks) for page, blocks in self.pages.items()}

    def document(self) -> str:
        """For pandoc: parts, chapters, and the solutions of all exercises at the end."""
        book, solutions = [], []
        for title, inner in self.parts:
            book += [header(1, "", [string(title)])] * bool(title)
            for page in inner:
                kept, solved = self.without_solutions(self.chapter(page))
                book += kept
                solutions += solved
        title = [string(self.words["solutions"])]
        book += [header(1, "solutions", title), *solutions]
        return json.dumps(self.read | {"blocks": book})

    def chapter(self, page: str) -> list[dict]:
        """The blocks of a page, one level lower, with names that no other page has."""

        def change(kind: str, content: list) -> list | None:
            if kind == "Header":
                level, (name, *_), text = content
                return [level + 1, [self.anchor(page, name), [], []], text]
            if kind in ("Link", "Image"):
                attributes, text, (address, _) = content
                find = self.target if kind == "Link" else self.picture
                return [attributes, text, [find(page, address), ""]]
            return None

        return changed(self.pages[page], change)

    def anchor(self, page: str, name: str) -> str:
        _, *others = self.ids[page]
        at = page.strip("/").replace("/", "-") or "home"
        return f"{at}--{name}" if name in others else at

    def target(self, page: str, address: str) -> str:
        """Where a link leads: inside the book, to the site for what the book lacks, elsewhere."""
        if re.match(r"\w+:", address):
            return address
        path, _, name = address.partition("#")
        there = (
            normpath(join("/", page, path)).lstrip("/") if path else f"{page}index.md"
        )
        inside = there.removesuffix("index.md")
        if inside != there and inside in self.pages:
            return f"#{self.anchor(inside, name)}"
        return urljoin(self.address, there)

    def picture(self, page: str, address: str) -> str:
        """The file of a picture; a drawing gets the colors that a page gives it."""
        file = (self.home / page / address).resolve()
        kept = self.folder / f"{file.parent.name}-{file.name}"
        if file.suffix == ".svg":
            style = DRAWING.replace("sans-serif", "Libertinus Serif, Noto Sans CJK SC")
            text = file.read_text("utf-8").replace(">", f">{style}", 1)
            kept.write_text(text, "utf-8")
        else:
            kept.write_bytes(file.read_bytes())
        return kept.name

    def without_solutions(self, chapter: list[dict]) -> tuple[list[dict], list[dict]]:
        """The chapter, and its solutions under the titles of their exercises."""
        kept, solved, title, solving = [], [chapter[0]], None, False
        for block in chapter:
            if block["t"] == "Header":
                title, solving = block, False
            elif block["t"] == "BlockQuote":
                words = json.dumps(block["c"][:1], ensure_ascii=False)
                if solving := f'"{self.words["solution"]}"' in words:
                    _, (name, *_), text = title["c"]
                    there, said = f"{name}--solution", self.words["solution"]
                    solved += [header(3, there, text), *block["c"][1:]]
                    link = [["", [], []], [string(said)], [f"#{there}", ""]]
                    kept.append({"t": "Para", "c": [{"t": "Link", "c": link}]})
                    continue
            (solved if solving else kept).append(block)
        *_, text = chapter[0]["c"]
        solved[0] = header(2, "", text)
        return kept, solved if len(solved) > 1 else []


def pages(item: list | dict | str) -> list[str]:
    """The addresses of the pages of a part of the menu, "" for the first page of the site."""
    if isinstance(item, str):
        return [re.sub(r"(^index)?\.\w+$", "/", item).lstrip("/")]
    inner = item.values() if isinstance(item, dict) else item
    return [page for one in inner for page in pages(one)]


def headings(blocks: list[dict]) -> list[str]:
    return [block["c"][1][0] for block in blocks if block["t"] == "Header"]


def about(book: Book) -> dict[str, str]:
    """What the title page says."""
    runs = json.loads((ROOT / "examples/record.json").read_text("utf-8"))
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%h %as"]
    asked = subprocess.run(git, capture_output=True, encoding="utf-8")
    last_run = f"- {max(run['date'] for run in runs)}"  # in a copy without its history
    commit, date = (last_run if asked.returncode else asked.stdout).split()
    runs.sort(key=lambda run: -len(run["passed"]))
    ran = [book.words["ran"].format(**run, n=len(run["passed"])) for run in runs]
    return {
        "title": book.config.site_name,
        "subtitle": book.config.site_description,
        "date": date,
        "commit": book.words["commit"].format(commit),
        "ran": "; ".join(ran),
        "lang": book.words["lang"],
        "paper": os.environ.get("PAPER", "a4"),
    }


def with_alternatives(epub: Path) -> None:
    """Give each formula its TeX as the text for readers that know no MathML."""
    with zipfile.ZipFile(epub) as file:
        parts = {info: file.read(info) for info in file.infolist()}
    with zipfile.ZipFile(epub, "w") as file:
        for info, data in parts.items():
            if info.filename.endswith(".xhtml"):
                data = FORMULA.sub(alternative, data.decode()).encode()
            file.writestr(info, data)


def alternative(formula: re.Match) -> str:
    tex = " ".join(formula[1].split()).replace('"', "&quot;")
    return f'<math alttext="{tex}" '


def build(site: Path, language: str, target: Path) -> list[Path]:
    """Write the PDF and the EPUB of one language into `target`, and return them."""
    target.mkdir(parents=True, exist_ok=True)
    pdf, epub = (target / f"pytorch-notes-{language}.{x}" for x in ("pdf", "epub"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        book = Book(site, language, folder)
        document, said = book.document(), about(book)
        typeset(document, said, folder / "book.typ", pdf)
        with pikepdf.open(pdf, allow_overwriting_input=True) as file:  # a third of it
            file.save(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        empty, cover = json.dumps(book.read | {"blocks": []}), folder / "cover-{p}.png"
        typeset(empty, said, folder / "cover.typ", cover, format="png", ppi=100)
        fields = [
            f"-M{key}={said[key]}" for key in ("lang", "title", "subtitle", "date")
        ]
        fields += ["-Mrights=CC BY 4.0", f"-Midentifier={book.address}"]
        looks = ["--mathml", "--toc", "--toc-depth=3", "--split-level=2"]
        looks += ["--css", ROOT / "theme/book.css", "--resource-path", folder]
        looks += ["--epub-cover-image", folder / "cover-1.png", "-o", epub]
        pandoc("-f", "json", "-t", "epub3", *looks, *fields, text=document)
    with_alternatives(epub)
    return [pdf, epub]


def typeset(document: str, said: dict, source: Path, target: Path, **options) -> None:
    """Write `source` for Typst beside its pictures, and what Typst makes of it."""
    fields = [f"-V{key}={value}" for key, value in said.items()]
    template = ROOT / "theme/book.typ"
    how = ["-f", "json", "-t", "typst", "--template", template, *fields]
    source.write_text(pandoc(*how, text=document), "utf-8")
    _, warnings = typst.compile_with_warnings(source, output=target, **options)
    said = [warning.message for warning in warnings]
    if lacking := [text for text in said if "font" in text]:
        raise SystemExit(f"Typst could not set the book: {', '.join(lacking)}. {FONTS}")


def build_both(site: Path, target: Path) -> list[Path]:
    with ProcessPoolExecutor() as both:
        made = both.map(build, [site] * 2, LANGUAGES, [target] * 2)
        return [file for files in made for file in files]


if __name__ == "__main__":
    for file in build_both(*map(Path, sys.argv[1:])):
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")
