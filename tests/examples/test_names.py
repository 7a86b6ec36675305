"""Names of PyTorch, NumPy and Python exist as the pages and the CUDA scripts write them.

On another release of torch: `make test-torch TORCH=2.15.0`.
"""

import re
from pathlib import Path

import pytest
from notes.examples import devices_of

from tests.checks import notebook_source
from tests.checks.names import page_reader, wrong_names, wrong_names_of_script
from tests.checks.page_blocks import CODE_SPAN, Page, parse, read
from tests.conftest import EXAMPLES, ROOT

PAGES = {
    p.relative_to(ROOT).as_posix(): read(p) for p in sorted(ROOT.glob("docs/*/*.md"))
}
for path in notebook_source.sources():
    for language in notebook_source.LANGUAGES:
        PAGES[f"{path.name} {language}"] = notebook_source.prose(path, language)
SCRIPTS = {p.relative_to(ROOT).as_posix(): p for p in sorted(EXAMPLES.rglob("*.py"))}
CUDA_ONLY = [
    n for n, p in SCRIPTS.items() if devices_of(p.read_text("utf-8")).names == ("cuda",)
]


@pytest.mark.parametrize("name", PAGES)
def test_names_of_a_page(name: str) -> None:
    found = wrong_names(PAGES[name])
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("name", CUDA_ONLY)
def test_names_of_a_script_that_ran_nowhere(name: str) -> None:
    found = wrong_names_of_script(SCRIPTS[name])
    assert not found, "\n".join(map(str, found))


def misspelt(page: Page) -> list[tuple[str, bool]]:
    """The code spans of a page, each word in turn with a letter doubled, and who was caught."""
    reader, found = page_reader(page), []
    blocks = (
        block.text for block in page.blocks if block.kind not in ("fence", "math")
    )
    spans = {m[2] for text in blocks for m in CODE_SPAN.finditer(text)}
    for code in filter(reader.span, sorted(spans)):
        bare = re.sub('"[^"]*"|#.*', lambda m: " " * len(m[0]), code)
        for word in re.finditer(r"[a-z]\w{3,}", bare):
            middle = sum(word.span()) // 2
            wrong = code[:middle] + code[middle - 1] + code[middle:]
            found.append((wrong, bool(reader.line(f"`{wrong}`"))))
    return found


def test_misspelt_names_are_found() -> None:
    """Of those in real pages almost all; no Python is left of some: with a keyword misspelt."""
    found = [x for name in PAGES if "/en/" in name for x in misspelt(PAGES[name])]
    missed = sorted({wrong for wrong, caught in found if not caught})
    assert len(found) > 500
    assert sum(caught for _, caught in found) > 0.95 * len(found), "\n".join(missed)


TABLE = "| a | b |\n|---|---|\n| x |"


@pytest.mark.parametrize("text", [
    "`torch.cuda.set_sync_debug_mode`, `nn.Linear(2, 3, bias=False)`, `F.cross_entropy`",
    "`x.new_ones(2, dtype=torch.float)`, `func.jacfwd`, `functional.jacobian`, `Module.to`",
    "`loss.detach().cpu().numpy(force=True)`, `.grad`, `net.zero_grad()`, `losses.append(loss)`",
    "`DataLoader(..., pin_memory=True)`, `pin_memory=`, `num_workers`, `new_*`, `*_like`",
    "`with torch.no_grad():`, `from torch.func import grad, vmap`, `torch.cuda.amp.autocast()`",
    "`torch.sum(x, dim=0, keepdim=True)`, `np.sum(a, keepdims=True)`, `torch.finfo(x.dtype).eps`",
    "`nn.Module.to(device)`, `net.compile(fullgraph=True)`, `plt.show()`, `copy.deepcopy(net)`",
    # no names
    "`cu126`, `cuda:0`, `check.py`, `torch.py`, `(2, 2)`, `nvidia-smi`, `pip install torch`, `a`",
    "`UV_INDEX`, `PYTHONUTF8=1`, `-f`, `torch ... is old`, `error: no torch`, $torch.fail$",
    "<https://docs.pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html>",
    "$$\ntorch.fail\n$$",
    "<!-- no name: torch.new_ones: a method -->\n\n- `x`\n- `torch.new_ones(2)`",
    f"<!-- no name: torch.fail: why -->\n\n<!-- nothing to prove: x -->\n\n{TABLE} torch.fail |",
    "!!! note\n\n    <!-- no name before 99.0: torch.new_ones: it will come -->\n\n    `torch.new_ones`",
    "<!-- no name since 99.0: torch.ones: it will go -->\n\n`torch.ones`",
])  # fmt: skip
def test_good_names(text: str) -> None:
    page = f"Of `fc1`.\n\n```text\nfc1\n```\n\n{text}"
    assert wrong_names(parse(Path("tiny.md"), page)) == []


@pytest.mark.parametrize("text, line, words", [
    ("Text\n`torch.cuda.syncronise_all()`", 2, "cuda has no syncronise_all (did you mean synchronize?)"),
    ("再用 `torch.cuda.syncronise_all()`。", 1, "did you mean synchronize?"),
    ("`torch.saev(net.state_dict(), 'net.pt')`", 1, "did you mean save?"),
    ("`x.reshap(2)`", 1, "Tensor has no reshap (did you mean reshape?)"),
    ("`loss.step()`", 1, "Tensor has no step"),
    ("`optimizer.backward()`", 1, "Optimizer has no backward"),
    ("`net.detach()`", 1, "Module has no detach"),
    ("`.detacch()`", 1, ".detacch: no class that we know has detacch (did you mean detach?)"),
    ("`torch.ones(2).zero_grad()`", 1, "Tensor has no zero_grad"),
    ("`x.to(device, non_block=True)`", 1, "x.to(non_block=): it takes no non_block (did you mean non_blocking?)"),
    ("`torch.sum(x, pin_memory=True)`", 1, "it takes no pin_memory"),
    ("`nn.Linear(2, 3, biass=True)`", 1, "did you mean bias?"),
    ("`Dataloader(..., num_workers=2)`", 1, "nothing has this name (did you mean"),
    ("`Dataset(..., num_workers=2)`", 1, "it takes no num_workers"),
    ("`DataLoader(..., num_worker=2)`", 1, "(did you mean num_workers?)"),
    ("`torch.sum` and `pin_memory=True`", 1, "no function that this page names takes it"),
    ("`requires_grda`", 1, "did you mean requires_grad?"),
    ("`optimizr.step()`", 1, "did you mean optimizer?"),
    ("`from torch.func import jacfwdd`", 1, "did you mean jacfwd?"),
    ("`np.bool8_`", 1, "numpy has no bool8_"),
    ("`mew_*`", 1, "no name is like this"),
    ("`torch.tensr: not found`", 1, "did you mean tensor?"),
    ("## torch.cuda.sync {#sync}", 1, "torch.cuda has no sync"),
    ("## `nn.Linearr` {#linear}", 1, "did you mean Linear?"),
    (f"{TABLE} torch.onse |", 3, "did you mean ones?"),
    (f"{TABLE} `torch.onse` |", 3, "did you mean ones?"),
    (f"{TABLE} requires_grda |", 3, "did you mean requires_grad?"),
    ("```bash\npython -c 'torch.onse'\n```", 2, "did you mean ones?"),
    ('!!! note "`torch.onse`"\n    x', 1, "did you mean ones?"),
    ("[x](https://docs.pytorch.org/docs/stable/generated/torch.onse.html)", 1, "did you mean ones?"),
    ("[x](https://docs.pytorch.org/docs/stable/tensors.html#torch.Tensr)", 1, "did you mean Tensor?"),
    ("---\ndescription: All of torch.onse.\n---", 2, "did you mean ones?"),
    ("<!-- no name: torch.new_ones: a method -->\n\nx\n\n`torch.new_ones`", 1, "no wrong torch.new_ones stands"),
    ("<!-- no name: torch.ones: a method -->\n\n`torch.ones`", 1, "Take the mark away"),
    ("x\n\n<!-- no name: torch.fail: why -->", 3, "nothing stands below"),
    ("<!-- no name: torch.fail -->\n\nx", 1, "Write <!-- no name: NAME: why -->"),
    ("<!-- no name before 2.0: torch.fail: new -->\n\n`torch.fail`", 3, "torch has no fail"),
])  # fmt: skip
def test_bad_names(text: str, line: int, words: str) -> None:
    found = wrong_names(parse(Path("tiny.md"), text))
    assert any(f"tiny.md:{line}: " in str(x) and words in str(x) for x in found), found


def test_bad_names_in_a_notebook(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text('# %% [markdown] lang="zh"\n# 用 `torch.onse`。\n', "utf-8")
    (problem,) = wrong_names(notebook_source.prose(path, "zh"))
    assert "tiny.py:2: torch.onse" in str(problem)


@pytest.mark.parametrize("code, words", [
    ("torch.cuda.synchroniz()", "did you mean synchronize?"),
    ("from torch.cuda import Streamx", "did you mean Stream?"),
    ("s = torch.cuda.Stream()\ns.wait_streamx(s)", "did you mean wait_stream?"),
    ("def f():\n    return torch.ones(2, devise='cuda')", "did you mean device?"),
    ("torch.ones(2).cud()", "Tensor has no cud"),
])  # fmt: skip
def test_bad_names_in_a_script(tmp_path: Path, code: str, words: str) -> None:
    path = tmp_path / "tiny.py"
    path.write_text(
        f"import torch\n{code}\nx = torch.ones(2)\nx = Net()\nx.own(a=1)\n", "utf-8"
    )
    (problem,) = wrong_names_of_script(path)
    assert words in str(problem)
    assert f"tiny.py:{2 + code.count(chr(10))}: " in str(problem)
