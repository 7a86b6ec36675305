"""Which English text the Chinese pages translate: docs/translated/ remembers it, page by page.

`python -m tests.tools.accept tensors` says that all sections of docs/zh/tensors.md are up to date,
`shapes#view` that one is; `notebooks/classifier` is the prose of a notebook. Without a name it
lists what is behind, with the lines that changed.
"""

import difflib
import re
import sys
from pathlib import Path

from tests.checks import notebook_source
from tests.checks.page_blocks import Found, Page, Problem, check, read

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "docs/translated"
HEADING = re.compile(r"^(?=#+ .*\{#([\w-]+)\}$)", re.M)
Pages = dict[str, tuple[Page, Page]]  # page -> English, Chinese


def pages(root: Path = ROOT) -> Pages:
    """The pages and the prose of the notebooks that exist in both languages, by name."""
    english, chinese, found = root / "docs/en", root / "docs/zh", {}
    for path in english.rglob("*.md"):
        name = path.relative_to(english)
        if (chinese / name).is_file():
            both = read(path), read(chinese / name)
            found[name.with_suffix("").as_posix()] = both
    for path in notebook_source.sources(root):
        both = notebook_source.prose(path, "en"), notebook_source.prose(path, "zh")
        found[f"notebooks/{path.stem}"] = both
    return dict(sorted(found.items()))


def sections(text: str) -> dict[str, str]:
    """Id of each heading -> its section; what stands above the first is the "description"."""
    description, *others = HEADING.split(text)
    return {"description": description} | dict(
        zip(others[::2], others[1::2], strict=True)
    )


def text_of(page: Page) -> str:
    """The description and the blocks of a page, as they are remembered."""
    description = page.meta.get("description", (1, ""))[1]
    return "\n\n".join([description, *(block.text for block in page.blocks)]) + "\n"


def remembered(name: str, root: Path) -> dict[str, str]:
    path = root / FOLDER / f"{name}.txt"
    return sections(path.read_text("utf-8")) if path.is_file() else {}


@check
def stale(name: str, was: dict[str, str], english: Page, chinese: Page) -> Found:
    """Sections of a Chinese page whose English text is not the one that is remembered."""
    description = chinese.meta.get("description", (1, ""))[0]
    lines = {"description": description} | chinese.headings
    now = sections(text_of(english))
    for section in {**was, **now}:
        old, new = was.get(section, ""), now.get(section, "")
        if old.strip() != new.strip():
            how = "changed" if old and new else "is new" if new else "is gone"
            what = f"the English section #{section} ({english.path}) {how}"
            page = f"{name}#{section}" if new else name
            changes = "".join(f"\n    {line}" for line in difference(old, new))
            remedy = f"Bring the Chinese up to date, then: make accept PAGE={page}"
            yield lines.get(section, 1), what, f"{remedy}{changes}"


def difference(old: str, new: str) -> list[str]:
    """The paragraphs, items and rows that went (-) and came (+)."""
    both = ([line for line in text.splitlines() if line] for text in (old, new))
    lines = list(difflib.unified_diff(*both, n=0, lineterm=""))[2:]
    return [f"{line[0]} {line[1:]}" for line in lines if not line.startswith("@@")]


def all_stale(root: Path = ROOT) -> list[Problem]:
    both = pages(root).items()
    return [x for name, two in both for x in stale(name, remembered(name, root), *two)]


def accept(name: str, root: Path = ROOT) -> str:
    """Remember the English text of a page or a section; return what was done."""
    page, _, section = name.partition("#")
    both = pages(root)
    now = sections(text_of(both[page][0])) if page in both else {}
    if not now or (section and section not in now):
        raise SystemExit(f"There is no {name}. There are: {', '.join(now or both)}")
    was = remembered(page, root) if section else {}
    kept = {
        key: now[key] if key == section or not section else was.get(key) for key in now
    }
    path = root / FOLDER / f"{page}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "\n\n".join(x.strip() for x in kept.values() if x) + "\n"
    path.write_text(text, "utf-8", newline="\n")
    return f"{path.relative_to(root)}: {name} is accepted"


if __name__ == "__main__":
    done = [accept(name) for name in sys.argv[1:]]
    behind = [] if done else [str(x).replace(f"{ROOT}/", "") for x in all_stale()]
    print("\n".join(done or behind or ["Every Chinese page is up to date."]))
