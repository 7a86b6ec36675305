"""Every formula of a page is true, and each would be found if it were not."""

import re
from collections.abc import Iterator

import pytest
import torch

from tests.checks import notebook_source
from tests.checks.evaluate import Evaluator
from tests.checks.formulas import (
    declared,
    different,
    refuted,
    statements,
    unread,
)
from tests.checks.page_blocks import parse as parse_page
from tests.checks.page_blocks import read
from tests.checks.symbols import Symbols
from tests.checks.tex import TOKEN, parse
from tests.conftest import ROOT

PAGES = [read(path) for path in sorted((ROOT / "docs/en").glob("*.md"))]
PAGES += [notebook_source.prose(path, "en") for path in notebook_source.sources()]
FOUND = {page.path.stem: found for page in PAGES if (found := list(statements(page)))}
# Forward mode of torch 2.13 calls it.
pytestmark = pytest.mark.filterwarnings(
    "ignore:.torch.jit.script. is:DeprecationWarning"
)
REMEDY = (
    "Mend it; or say what its symbols mean in examples/<chapter>/symbols.toml; or list it there"
    " under `unread`, with the reason"
)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Two on a busy machine wait for each other."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.mark.parametrize("page", FOUND)
def test_formulas_are_true(page: str) -> None:
    read_ones = (x for x in FOUND[page] if not unread(x))
    wrong = [f"{x}\n  {why}" for x in read_ones if (why := refuted(x))]
    assert not wrong, "\n".join([*wrong, REMEDY])


def test_few_formulas_are_not_computed(record_property) -> None:
    """At most a tenth, and each that is listed is there."""
    every = [x for found in FOUND.values() for x in found]
    listed = {x: why for x in every if (why := unread(x))}
    for statement, why in listed.items():
        record_property("summary", f"not computed: {statement}: {why}")
    record_property("summary", f"{len(every) - len(listed)} formulas computed.")
    assert len(listed) <= len(every) / 10
    for page, sections in declared().items():
        here = [x for x in listed if x.path.stem == page]
        for tex in sections.get("unread", {}):
            there = any(tex == " ".join(x.tex.split()) for x in here)
            assert there, f"symbols.toml: no formula of {page} is {tex} any more"


def test_what_is_declared_is_used() -> None:
    """Each section of symbols.toml has formulas, and each case of it one that it is for."""
    every = [x for found in FOUND.values() for x in found]
    for page, sections in declared().items():
        for section in (k for k, v in sections.items() if isinstance(v, dict)):
            here = [x for x in every if x.section == section]
            where = f"symbols.toml: [{page}.{section}]"
            assert here or section == "unread", f"{where} has no formula any more"
            for case in sections[section].get("cases", {}):
                used = any(case == x.label or case in x.tex for x in here)
                assert used, f"{where} has no formula with {case} any more"


def mutants(tex: str) -> Iterator[tuple[str, str]]:
    """The formula with one error in it, and of which kind the error is."""
    found = list(TOKEN.finditer(tex))
    depth, term, last = 0, None, found[-1]
    for before, here, after in zip(
        [None, *found], found, [*found[1:], None], strict=False
    ):
        token, start, end = here[0], here.start(), here.end()
        next_one, previous = after and after[0], before and before[0]
        put = lambda text, start=start, end=end: f"{tex[:start]}{text}{tex[end:]}"  # noqa: E731
        inside = re.search(r"_\{[^{}]*$", tex[:start])
        if token in "+-":
            yield "sign", put("-" if token == "+" else "+")
        if token == "=":
            yield "factor", put(r"= 2\,")
        if token == r"\odot":
            yield "product", put(r"\,")
        if token == r"\top" and previous == "^":
            yield "transpose", put("", before.start())
        plain = previous not in ("_", "{", "d") and next_one not in ("^", "_", "(", "'")
        if re.fullmatch("[A-Z]", token) and plain:
            yield "transpose", put(rf"{token}^\top")
        if inside and token.isalpha() and next_one and next_one.isalpha():
            yield "index", put(f"{next_one}{token}", start, after.end())
        if not depth and (token in ("+", "-", "=") or here is last):
            if term is not None:
                yield "term", put("", term, end if here is last else start)
            term = start if token in ("+", "-") else None
        depth += token in ("(", "[", "{", r"\langle", r"\begin")
        depth -= token in (")", "]", "}", r"\rangle", r"\end")


@pytest.mark.parametrize("page", FOUND)
def test_wrong_formulas_are_found(page: str, record_property) -> None:
    """All but transposes, indices and products that change nothing, as in δ_{ij} and I^T."""
    count, missed, equal = 0, [], []
    for statement in FOUND[page]:
        if unread(statement):
            continue
        planted = {tex: kind for kind, tex in mutants(statement.tex)}
        planted.pop(statement.tex, None)
        count += len(planted)
        for tex, kind in planted.items():
            if not refuted(statement, tex):
                line = f"{statement}\n  {kind}: {' '.join(tex.split())}"
                read_the_same = parse(tex) == parse(statement.tex)
                blind = kind in ("sign", "factor", "term") or read_the_same
                (missed if blind else equal).append(line)
    assert len(missed) <= count / 20, "\n".join(missed)
    record_property("summary", f"{page}: {count} errors planted, {len(missed)} missed")
    for line in equal:
        record_property("summary", f"changes nothing: {line}")


SYMBOLS = {
    "x": "tensor([3.0, 4.0]).double()",
    "A": "tensor([[1.0, 2.0], [0.0, 1.0], [5.0, 0.0]]).double()",
    "y": "A @ x",
    "v": "ones_like(y)",
    "k": "2",
    "f": "square",
}


@pytest.mark.parametrize("tex, expected", [
    (r"2k + 1", 5.0),
    (r"-k^2 \cdot \tfrac{1}{k} - 1", -3.0),
    (r"A x", [11.0, 4.0, 15.0]),
    (r"x^\top x", 25.0),
    (r"x\,x^\top", [[9.0, 12.0], [12.0, 16.0]]),
    (r"\lVert x \rVert + \overline{x}", 8.5),
    (r"\left\lfloor \frac{k + 3}{2} \right\rfloor + 1", 3.0),
    (r"\sum_{i=1}^{2} x_i \, x_i", 25.0),
    (r"\sum_{i:\,x_i > 3} x_i", 4.0),
    (r"[k > 1]", 1.0),
    (r"\operatorname{diag}(x)", [[3.0, 0.0], [0.0, 4.0]]),
    (r"\langle x, x \odot x \rangle / 2", 45.5),
    (r"J^\top v", [6.0, 3.0]),
    (r"J_x", [[1.0, 2.0], [0.0, 1.0], [5.0, 0.0]]),
    (r"(J^\top)_{2,1}", 2.0),
    (r"\frac{\partial y_3}{\partial x_1}", 5.0),
    (r"\partial y / \partial x_2", [2.0, 1.0, 0.0]),
    (r"f'(x_1) + f(k)", 10.0),
    (r"\begin{pmatrix} x_1 & k \\ 0 & 1 \end{pmatrix}", [[3.0, 2.0], [0.0, 1.0]]),
    (r"\begin{pmatrix} x_1 \\ \vdots \\ x_k \end{pmatrix}", [3.0, 4.0]),
    (r"e^{k} - \exp(k)", 0.0),
    (r"\frac{1}{2", "expected }, found the end"),
    (r"x +", "expected more, found the end"),
    (r"x ) y", ") is not expected here"),
    (r"x \& y", r"\& is not known"),
    (r"\begin{cases} x \end{cases}", "the environment cases is not known"),
    (r"\frac{\partial^2 y_1}{\partial x_1}", "∂ 1 times below, and not above"),
    (r"q", "q is not declared"),
    (r"x A", "a product of shapes (2,) and (3, 2)"),
    (r"x + y", "+ of shapes (2,) and (3,)"),
    (r"x_3", "no element [2] in shape (2,)"),
    (r"\sum_{i=1}^{3} x_i", "i runs from 1 to 2"),
])  # fmt: skip
def test_what_is_read(tex: str, expected: list | float | str) -> None:
    """Good and bad TeX; bad TeX gets words."""
    here = Evaluator(Symbols(SYMBOLS, 0), {"i": range(1, 3)})
    if isinstance(expected, str):
        with pytest.raises(ValueError, match=re.escape(expected)):
            here(parse(tex))
    else:
        assert not different(here(parse(tex)).double(), torch.tensor(expected).double())


@pytest.mark.parametrize("name, old, new, words", [
    ("jacobian-gallery", r"V\,W \\", r"-V\,W \\", "the left side is"),
    ("jacobians-of-losses", "&= p_j - q_j", "&= q_j - p_j", "the left side is"),
    ("jacobian-gallery", r"$v x^\top$ for W", r"$x v^\top$ for W", "has the shape"),
    ("jacobians-of-layers", "$u = \\gamma", "$u = 2\\gamma", "the left side is"),
    ("jacobians", r"v_i \, J_{ij}", r"v_i \, J_{ji}", " values, and "),
    ("operations", "A_{ik} B_{kj}", "A_{ik} B_{jk}", " values, and "),
    ("jacobians-of-losses", r"\sum_k e^{x_k}$.", r"\sum_i e^{x_i}$.", "the sum over i stands where"),
    ("jacobian-gallery", r"$y = \log \lvert\det X\rvert", r"$y = \log \det X", "nan"),
    ("jacobians-and-hessians", r"\partial^2 l", r"\partial^3 l", "∂ 2 times below"),
    ("jacobians", "with $v = e_i$ the", "with $v = e_i + e_j$ the", ""),
    ("jacobians", "No step needs its J", "$J^\\top v\n= J v$.", "a product of shapes"),
    ("jacobians", "No step needs its J", r"$J^\top v \equiv J v$.", "nothing with ="),
])  # fmt: skip
def test_a_wrong_formula_is_named(name: str, old: str, new: str, words: str) -> None:
    path = ROOT / f"docs/en/{name}.md"
    before, found, after = path.read_text("utf-8").partition(old)
    assert found
    line = before.count("\n")
    page = parse_page(path, before + new + after)
    wrong = [
        (x, why) for x in statements(page) if not unread(x) and (why := refuted(x))
    ]
    assert wrong and all(words in why for _, why in wrong)
    assert all(line - 12 < statement.line <= line + 1 for statement, _ in wrong)
