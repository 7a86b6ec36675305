"""Which English text the Chinese pages translate, section by section: docs/translations.toml.

`python -m tests.tools.accept tensors` says that all sections of docs/zh/tensors.md are up to date,
`shapes#view` that one is; `notebooks/classifier` is the prose of a notebook. Without a name it
lists what is behind. Look at what changed before you accept it.
"""

import hashlib
import sys
import tomllib
from pathlib import Path

from tests.checks import notebook_source
from tests.checks.page_blocks import Found, Page, Problem, check, read

ROOT = Path(__file__).resolve().parents[2]
FILE = "docs/translations.toml"
HEAD = """\
# Which English text each section of the Chinese pages translates: the beginning of its SHA-256.
# `make accept PAGE=tensors` or `make accept PAGE=shapes#view` writes it, one line a section.
"""
Tables = dict[str, dict[str, str]]  # page -> section -> fingerprint
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


def fingerprints(english: Page) -> dict[str, str]:
    """Id of each heading -> 8 hexadecimal digits that change with any letter of its section.

    The description of the page is the section "description".
    """
    name = "description"
    texts = {name: [english.meta.get(name, (1, ""))[1]]}
    for block in english.blocks:
        name = block.name if block.kind == "heading" else name
        texts.setdefault(name, []).append(block.text)
    whole = {name: "\n\n".join(text).encode() for name, text in texts.items()}
    return {name: hashlib.sha256(text).hexdigest()[:8] for name, text in whole.items()}


def accepted(root: Path = ROOT) -> Tables:
    """What the file says. Raises ValueError if it is no TOML, as after a merge."""
    try:
        return tomllib.loads((root / FILE).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        remedy = "Of two lines for one section keep either, then: make accept"
        raise ValueError(f"{FILE}: {error}. {remedy}") from None


def written(tables: Tables, known: Pages) -> str:
    """The file: pages by name, sections as on the page, nothing of what is gone."""
    text = HEAD
    for name, (english, _) in known.items():
        table = tables.get(name, {})
        rows = [f'{x} = "{table[x]}"\n' for x in fingerprints(english) if x in table]
        key = f'"{name}"' if "/" in name else name
        text += f"\n[{key}]\n{''.join(rows)}" if rows else ""
    return text


@check
def stale(name: str, table: dict[str, str], english: Page, chinese: Page) -> Found:
    """Sections of a Chinese page whose English text is not the one that was accepted."""
    if not table:
        remedy = f"Compare it with {english.path}, then: make accept PAGE={name}"
        yield 1, f"{FILE} has no table for this page", remedy
        return
    description = chinese.meta.get("description", (1, ""))[0]
    lines = {"description": description} | chinese.headings
    for section, now in fingerprints(english).items():
        if table.get(section) != now:
            how = "changed" if section in table else "is new"
            what = f"the English section #{section} ({english.path}) {how}"
            remedy = (
                f"See git diff {english.path}, or git log -p {english.path}; bring the "
                f"Chinese up to date, then: make accept PAGE={name}#{section}"
            )
            yield lines.get(section, 1), what, remedy


def all_stale(root: Path = ROOT) -> list[Problem]:
    tables = accepted(root)
    both = pages(root).items()
    return [x for name, two in both for x in stale(name, tables.get(name, {}), *two)]


def accept(name: str, root: Path = ROOT) -> str:
    """Write down that a page or a section is up to date; return what was done."""
    page, _, section = name.partition("#")
    both, tables = pages(root), accepted(root)
    now = fingerprints(both[page][0]) if page in both else {}
    chosen = {key: value for key, value in now.items() if section in ("", key)}
    if not chosen:
        raise SystemExit(f"There is no {name}. There are: {', '.join(now or both)}")
    tables[page] = tables.get(page, {}) | chosen
    (root / FILE).write_text(written(tables, both), "utf-8", newline="\n")
    return f"{FILE}: {name} is accepted"


if __name__ == "__main__":
    done = [accept(name) for name in sys.argv[1:]]
    behind = [] if done else [str(x).replace(f"{ROOT}/", "") for x in all_stale()]
    print("\n".join(done or behind or ["Every Chinese page is up to date."]))
