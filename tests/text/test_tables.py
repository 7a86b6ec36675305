"""Tables state what scripts found, in both languages; and no two cells can change places."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from notes.examples import PROVED
from notes.snippet_checks import unused_problems

from tests.checks import tables
from tests.checks.page_blocks import Block, cells, parse
from tests.conftest import EXAMPLES
from tests.text.test_pages import fail_on
from tests.tools import accept

PAGES = accept.pages()


@pytest.mark.parametrize("name", PAGES)
def test_tables(name: str) -> None:
    english, chinese = PAGES[name]
    fail_on(tables.unproved(EXAMPLES, english) + tables.other_facts(english, chinese))


def swapped(table: Block) -> Iterator[tuple[str, Block]]:
    """A table again and again, each time with other two cells of a row or a column swapped."""
    grid = [cells(line) for line in table.text.splitlines()]
    places = [(i, j) for i in range(len(grid)) if i != 1 for j in range(len(grid[i]))]
    for (i, j), (k, n) in combinations(places, 2):
        a, b = grid[i][j], grid[k][n]
        only_linked = i == k and tables.OFFICIAL in "".join(grid[i][1:])
        if only_linked or (i != k and j != n) or a == b:
            continue
        grid[i][j], grid[k][n] = b, a
        text = "\n".join(f"| {' | '.join(row)} |" for row in grid)
        grid[i][j], grid[k][n] = a, b
        yield f"{table.line + i}: '{a}' and '{b}'", replace(table, text=text)


@pytest.mark.parametrize("name", PAGES)
def test_a_swap_is_caught(name: str) -> None:
    """In English by the script, in Chinese by what a cell shares with the English."""
    english, chinese = PAGES[name]
    unseen = []
    pairs = zip(*map(tables.tables, PAGES[name]), strict=True)
    for (ours, _), (theirs, _) in (x for x in pairs if PROVED.fullmatch(x[0][1])):
        for where, table in swapped(ours):
            if not tables.unproved(EXAMPLES, replace(english, blocks=[table])):
                unseen.append(f"{english.path}:{where}")
        for where, table in swapped(theirs):
            pages = replace(english, blocks=[ours]), replace(chinese, blocks=[table])
            if not tables.other_facts(*pages):
                unseen.append(f"{chinese.path}:{where}")
    remedy = "change places unseen: add a word of one to tests/checks/table_words.toml"
    fail_on([f"{where} {remedy}" for where in unseen])


# The checks themselves
SCRIPT = """\
# --8<-- [start:table]
print(...)
#> expression | result |
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
CHINESE = (
    TABLE.replace("result", "结果").replace("view |", "视图 |").replace("copy", "拷贝")
)


LINKED = "| c | [may differ](https://docs.pytorch.org/docs/stable/a.html) | |\n"
SHOWN = f"{tables.SHOWN}\n\n| a | b |\n|---|---|\n| [x]"
SECTIONS = '## One {#one}\n`step`\n## Two {#two}\n--8<-- "a/tiny.py:table"\n'


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
    (TABLE, f"{SHOWN}(b.md#one) | `y.step()`, then `print(z)` |", 5, "the sections that this row links to have no 'print'"),
    (TABLE, f"{SHOWN}(b.md#one) | `copy` |", 5, "the sections that this row links to have no 'copy'"),
    (TABLE, f"{SHOWN}(b.md#two) | `copy`, then `print(z)` |", 0, ""),
    (TABLE, f"{SHOWN}(b.md#one) | [`copy`](https://docs.pytorch.org/docs/stable/a.html) |", 0, ""),
])  # fmt: skip
def test_an_unproved_table_is_caught(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/tiny.py").write_text(SCRIPT, "utf-8")
    (tmp_path / "b.md").write_text(SECTIONS, "utf-8")
    page = parse(tmp_path / "a.md", TABLE.replace(old, new))
    found = "\n".join(map(str, tables.unproved(tmp_path, page)))
    assert f"/a.md:{line}: {words}" in found if words else not found


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


def test_what_proves_a_table_is_used(tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text(SCRIPT, "utf-8")
    assert unused_problems(tmp_path, ["<!-- proved by tiny.py:table -->"]) == []
    assert "no page shows section 'table'" in unused_problems(tmp_path, ["table"])[0]
