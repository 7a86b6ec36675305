"""Tables state what scripts found, in both languages; and no two cells can change places."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from notes.examples import PROVED

from tests.checks import tables
from tests.checks.page_blocks import Page, parse
from tests.conftest import EXAMPLES
from tests.text.test_pages import fail_on
from tests.tools import accept

PAGES = accept.pages()


@pytest.mark.parametrize("name", PAGES)
def test_tables(name: str) -> None:
    english, chinese = PAGES[name]
    fail_on(tables.unproved(EXAMPLES, english) + tables.other_facts(english, chinese))


def swapped(page: Page) -> Iterator[tuple[str, Page]]:
    """Copies of a page, each with two cells of a row or a column of a proved table swapped."""
    for block, above in tables.tables(page):
        if not PROVED.fullmatch(above):
            continue
        rows = [tables.cells(line) for line in block.text.splitlines()]
        places = [(i, j) for i in range(2, len(rows)) for j in range(len(rows[i]))]
        for (i, j), (k, n) in combinations(places, 2):
            a, b = rows[i][j], rows[k][n]
            only_linked = i == k and tables.OFFICIAL in "".join(rows[i][1:])
            if only_linked or (i != k and j != n) or a == b:
                continue
            changed = [row.copy() for row in rows]
            changed[i][j], changed[k][n] = b, a
            text = "\n".join(f"| {' | '.join(row)} |" for row in changed)
            blocks = [replace(x, text=text) if x is block else x for x in page.blocks]
            where = f"{page.path}:{block.line + i}: '{a}' and '{b}' can change places"
            yield where, replace(page, blocks=blocks)


@pytest.mark.parametrize("name", PAGES)
def test_a_swap_is_caught(name: str) -> None:
    """In English by the script, in Chinese by what a cell shares with the English."""
    english, chinese = PAGES[name]
    unseen = [x for x, page in swapped(english) if not tables.unproved(EXAMPLES, page)]
    unseen += [
        x for x, page in swapped(chinese) if not tables.other_facts(english, page)
    ]
    remedy = (
        "and nobody would see it. Add a word of one to tests/checks/table_words.toml"
    )
    fail_on([f"{x}, {remedy}" for x in unseen])


# The checks themselves
SCRIPT = """\
# --8<-- [start:table]
print(...)
#> x[0] | view | 1
#> a | b | copy |
# --8<-- [end:table]
"""
TABLE = """\
<!-- proved by a/tiny.py:table -->

| expression | result | |
|---|---|---|
| [`x[0]`](#view) | view | 1 |
| `a | b` | copy | |
"""
CHINESE = TABLE.replace("view |", "视图 |").replace("copy", "拷贝")
LINKED = "| c | [may differ](https://docs.pytorch.org/docs/stable/a.html) | |\n"


@pytest.mark.parametrize("old, new, line, words", [
    ("", "", 0, ""),
    ("| `a", f"{LINKED}| `a", 0, ""),
    ("<!-- proved by a/tiny.py:table -->", "<!-- nothing to prove: links -->", 0, ""),
    ("<!-- proved by a/tiny.py:table -->", "Text.", 3, "nothing above this table says"),
    ("<!-- proved by a/tiny.py:table -->", "<!-- nothing to prove: -->", 3, "nothing above"),
    ("tiny.py", "gone.py", 3, "there is no section 'table' in examples/a/gone.py"),
    (":table", ":rows", 3, "there is no section 'rows' in examples/a/tiny.py"),
    ("view |", "copy |", 5, "found 'x[0] | copy | 1', where examples/a/tiny.py prints 'x[0] | view"),
    ("| `a | b` | copy | |\n", "", 5, "found 'no row', where examples/a/tiny.py prints 'a | b"),
    ("copy | |\n", "copy | |\n| c | view | |\n", 7, "found 'c | view |', where examples/a/tiny.py prints 'no row'"),
])  # fmt: skip
def test_an_unproved_table_is_caught(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/tiny.py").write_text(SCRIPT, "utf-8")
    page = parse(Path("tiny.md"), TABLE.replace(old, new))
    found = "\n".join(map(str, tables.unproved(tmp_path, page)))
    assert found.startswith(f"tiny.md:{line}: {words}") if words else not found


@pytest.mark.parametrize("old, new, line, words", [
    ("", "", 0, ""),
    ("tiny.py", "gone.py", 3, "above this table stands '<!-- proved by a/gone.py"),
    ("视图", "拷贝", 5, "'拷贝' should say 'view', and lacks 视图 (view). Say it"),
    ("`x[0]`", "`x[1]`", 5, "'[`x[1]`](#view)' should say '[`x[0]`](#view)', and lacks ['`x[0]`'], found"),
    ("| 1 |", "| |", 5, "'' should say '1', and lacks ['1'], found []"),
])  # fmt: skip
def test_other_facts_in_chinese_are_caught(
    old: str, new: str, line: int, words: str
) -> None:
    pages = parse(Path("en.md"), TABLE), parse(Path("zh.md"), CHINESE.replace(old, new))
    found = "\n".join(map(str, tables.other_facts(*pages)))
    assert found.startswith(f"zh.md:{line}: {words}") if words else not found
