"""Check that the Chinese pages say what the English ones say.

`python tests/translation.py tensors` accepts the page `tensors`: it writes into the Chinese page
which English text it now translates. Look at what changed before you run it.
"""

import hashlib
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]  # for `python tests/translation.py`

from tests.pages import (  # noqa: E402
    CODE_SPAN,
    INLINE_MATH,
    LIST_ITEM,
    Block,
    Page,
    Problem,
    read,
    table_shape,
)

DOCS = ROOT / "docs"
CHINESE = re.compile("[\u4e00-\u9fff]")
WORD = re.compile(r"[A-Za-z]{2,}")


def fingerprint(english: str) -> str:
    """Eight hexadecimal digits that change with any change of the English page."""
    return hashlib.sha256(english.encode()).hexdigest()[:8]


def missing_pages(docs: Path) -> list[Problem]:
    """Pages that exist in one language only."""
    problems = []
    for ours, theirs in (("en", "zh"), ("zh", "en")):
        for page in sorted((docs / ours).rglob("*.md")):
            other = docs / theirs / page.relative_to(docs / ours)
            if not other.is_file():
                what = f"this page has no counterpart {other}"
                problems.append(Problem(page, 1, what, "Write it, in the same commit"))
    return problems


def stale(english: Page, chinese: Page) -> list[Problem]:
    """A Chinese page whose original changed after it was translated."""
    now = fingerprint(english.path.read_text("utf-8"))
    line, translated = chinese.meta.get("original", (1, "nothing"))
    if translated == now:
        return []
    what = f"it translates {english.path} as of '{translated}', which is now '{now}'"
    remedy = (
        f"Bring the Chinese up to date (git log -p -- {english.path}), "
        f"then: make accept PAGE={english.path.stem}"
    )
    return [Problem(chinese.path, line, what, remedy)]


def differences(english: Page, chinese: Page) -> list[Problem]:
    """Headings, snippets, formulas, tables, admonitions and links that are not the same."""
    ours, theirs = english.sections(), chinese.sections()
    names = [[(head.level, head.name) for head, _ in page] for page in (ours, theirs)]
    if names[0] != names[1]:
        at = next(
            (
                i
                for i, pair in enumerate(zip(*names, strict=False))
                if pair[0] != pair[1]
            ),
            min(map(len, names)),
        )
        expected = _heading(ours[at][0]) if at < len(ours) else "the end of the page"
        found = _heading(theirs[at][0]) if at < len(theirs) else "the end of the page"
        line = theirs[min(at, len(theirs) - 1)][0].line
        what = f"expected {expected}, as in {english.path}, found {found}"
        return [
            Problem(
                chinese.path, line, what, "Keep the same headings in the same order"
            )
        ]
    problems = []
    for (head, ours_blocks), (their_head, their_blocks) in zip(
        ours, theirs, strict=True
    ):
        problem = _section(
            english, head, ours_blocks, chinese, their_head, their_blocks
        )
        problems += problem
    return problems


def _heading(block: Block) -> str:
    return f"the heading {'#' * block.level} {{#{block.name}}}"


def _section(english, head, ours, chinese, their_head, theirs) -> list[Problem]:
    features = [[(_feature(b), b.line) for b in blocks] for blocks in (ours, theirs)]
    features = [[(f, line) for f, line in found if f] for found in features]
    section = f"section #{head.name}"
    for i in range(max(map(len, features))):
        expected, at = (
            features[0][i] if i < len(features[0]) else ("no more blocks", head.line)
        )
        found, line = (
            features[1][i] if i < len(features[1]) else ("none", their_head.line)
        )
        if expected != found:
            what = (
                f"{section} differs from {english.path}:{at}: "
                f"expected {_short(expected)}, found {_short(found)}"
            )
            remedy = "Keep code, formulas, tables, admonitions and drawings the same, in order"
            return [Problem(chinese.path, line, what, remedy)]
    problems = []
    for what, get in (
        ("links", lambda block: [target for *_, target in block.links()]),
        (
            "formulas inside the text",
            lambda block: list(map(_formula, block.formulas())),
        ),
    ):
        a, b = (Counter(x for block in blocks for x in get(block)) for blocks in (
            [head, *ours], [their_head, *theirs]))  # fmt: skip
        if a != b:
            missing, extra = (
                _short(", ".join((x - y).elements())) for x, y in ((a, b), (b, a))
            )
            problems.append(
                Problem(chinese.path, their_head.line,
                        f"{section}: the {what} differ from {english.path}:{head.line}: "
                        f"missing {missing or 'none'}; not in the English: {extra or 'none'}",
                        "Use the same ones")
            )  # fmt: skip
    return problems


def _feature(block: Block) -> str:
    """What of a block must be the same in both languages; empty for prose."""
    text = re.sub(r"\s+", " ", block.text).strip()
    match block.kind:
        case "fence":
            return f"code {text}"
        case "math":
            return f"formula {_formula(text)}"
        case "table":
            return "a table of {} lines and {} columns".format(*table_shape(block))
        case "admonition":
            return f"admonition '{block.name}'"
        case "tab":
            return "a tab"
        case "html":
            drawings = re.findall(r'--8<-- "(?:en|zh)/([^"]+)"', block.text)
            tags = re.findall(r"<(\w+)", block.text)
            return f"HTML {' '.join(tags + drawings)}"
    return ""


def _formula(tex: str) -> str:
    """A formula with the words in it left out."""
    return re.sub(r"\s+", " ", re.sub(r"\\text\{[^}]*\}", r"\\text{}", tex)).strip()


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:157] + "..."


def drawing_differences(english: Path, chinese: Path) -> list[Problem]:
    """A drawing whose lines and boxes are not the same in both languages."""
    shapes = [
        re.sub(r">[^<]+<", "><", p.read_text("utf-8")).split()
        for p in (english, chinese)
    ]
    if shapes[0] == shapes[1]:
        return []
    what = f"the drawing differs from {english} in more than its words"
    return [
        Problem(chinese, 1, what, "Copy the English file and change the words only")
    ]


def without_chinese(page: Page) -> list[Problem]:
    """Paragraphs, list items and captions of a Chinese page that were left in another language."""
    problems = []
    for block in page.blocks:
        if block.kind not in ("text", "admonition", "html"):
            continue
        for line, unit in _units(block):
            bare = re.sub(
                r"\]\([^)]*\)|<[^>]*>|--8<--.*", " ", INLINE_MATH.sub(" ", unit)
            )
            if WORD.search(CODE_SPAN.sub(" ", bare)) and not CHINESE.search(bare):
                what = f"no Chinese in: {_short(unit.strip())}"
                problems.append(Problem(page.path, line, what, "Say it in Chinese"))
    return problems


def _units(block: Block) -> list[tuple[int, str]]:
    """The paragraph as (line, text), or its list items one by one; an admonition's title."""
    if block.kind == "admonition":
        title = re.search(r'"(.*)"', block.text)
        return [(block.line, title[1])] if title else []
    units: list[tuple[int, str]] = []
    for number, line in enumerate(block.text.splitlines(), block.line):
        if LIST_ITEM.match(line) or not units:
            units.append((number, line))
        else:
            units[-1] = (units[-1][0], f"{units[-1][1]} {line}")
    return units


def accept(name: str) -> str:
    """Write the fingerprint of the English page into the Chinese one; return what was done."""
    if name.startswith("notebooks/"):  # one script holds the prose of both languages
        from tests import notebook_source

        return notebook_source.accept(ROOT / "examples" / f"{name}.py")
    english, chinese = DOCS / "en" / f"{name}.md", DOCS / "zh" / f"{name}.md"
    for path in (english, chinese):
        if not path.is_file():
            raise SystemExit(
                f"There is no {path}. Name a page: make accept PAGE=tensors"
            )
    new = f"original: {fingerprint(english.read_text('utf-8'))}"
    text = chinese.read_text("utf-8")
    if not text.startswith("---\n"):
        text = f"---\n---\n\n{text}"
    front, rest = text[4:].split("---\n", 1)
    front = "".join(x for x in front.splitlines(True) if not x.startswith("original:"))
    chinese.write_text(f"---\n{front}{new}\n---\n{rest}", "utf-8")
    return f"docs/zh/{name}.md now says '{new}'"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        pages = sorted((DOCS / "en").rglob("*.md"))
        pairs = [(p, DOCS / "zh" / p.relative_to(DOCS / "en")) for p in pages]
        found = [
            x for en, zh in pairs if zh.is_file() for x in stale(read(en), read(zh))
        ]
        print(*(found or ["Every Chinese page is up to date."]), sep="\n")
        raise SystemExit(
            "Name the pages that you have looked at: make accept PAGE=tensors"
        )
    for page_name in sys.argv[1:]:
        print(accept(page_name))
