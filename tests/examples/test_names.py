"""Names of PyTorch, NumPy and Python exist as the pages and the CUDA scripts write them.

On another release of torch: `make test-torch TORCH=2.15.0`.
"""

import re
from pathlib import Path

import pytest
from notes.examples import devices_of

from tests.checks import notebook_source
from tests.checks.names import page_reader, wrong_names, wrong_names_of_script
from tests.checks.page_blocks import CODE_SPAN, parse, read
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


def test_misspelt_names_are_found() -> None:
    """In code spans each word in turn, with a letter doubled: almost all are caught."""
    missed, count = set(), 0
    for page in (page for name, page in PAGES.items() if "/en/" in name):
        reader, kinds = page_reader(page), ("fence", "math")
        text = "\n".join(b.text for b in page.blocks if b.kind not in kinds)
        for code in filter(reader.span, {m[2] for m in CODE_SPAN.finditer(text)}):
            bare = re.sub('"[^"]*"|#.*', lambda m: " " * len(m[0]), code)
            for word in re.finditer(r"[a-z]\w{3,}", bare):
                middle, count = sum(word.span()) // 2, count + 1
                wrong = code[:middle] + code[middle - 1] + code[middle:]
                if not reader.line(f"`{wrong}`"):
                    missed.add(wrong)
    assert count > 500
    assert len(missed) < 0.05 * count, "\n".join(sorted(missed))


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
])  # fmt: skip
def test_good_names(text: str) -> None:
    page = f"Of `fc1`.\n\n```text\nfc1\n```\n\n{text}"
    assert wrong_names(parse(Path("tiny.md"), page)) == []


@pytest.mark.parametrize("text, line, words", [
    ("Text\n`torch.cuda.syncronise_all()`", 2, "cuda has no syncronise_all (did you mean synchronize?)"),
    ("`loss.step()`", 1, "Tensor has no step"),
    ("`.detacch()`", 1, ".detacch: no class that we know has detacch (did you mean detach?)"),
    ("`torch.ones(2).zero_grad()`", 1, "Tensor has no zero_grad"),
    ("`x.to(device, non_block=True)`", 1, "x.to(non_block=): it takes no non_block (did you mean non_blocking?)"),
    ("`torch.sum(x, pin_memory=True)`", 1, "it takes no pin_memory"),
    ("`Dataloader(..., num_workers=2)`", 1, "nothing has this name (did you mean"),
    ("`DataLoader(..., num_worker=2)`", 1, "(did you mean num_workers?)"),
    ("`pin_memry=True`", 1, "did you mean pin_memory?"),
    ("`requires_grda`", 1, "did you mean requires_grad?"),
    ("`optimizr.step()`", 1, "did you mean optimizer?"),
    ("`from torch.func import jacfwdd`", 1, "did you mean jacfwd?"),
    ("## torch.cuda.sync {#sync}", 1, "torch.cuda has no sync"),
    (f"{TABLE} torch.onse |", 3, "did you mean ones?"),
    (f"{TABLE} requires_grda |", 3, "did you mean requires_grad?"),
    ("```bash\npython -c 'torch.onse'\n```", 2, "did you mean ones?"),
    ('!!! note "`torch.onse`"\n    x', 1, "did you mean ones?"),
    ("[x](https://docs.pytorch.org/docs/stable/generated/torch.onse.html)", 1, "did you mean ones?"),
    ("[x](https://docs.pytorch.org/docs/stable/tensors.html#torch.Tensr)", 1, "did you mean Tensor?"),
    ("---\ndescription: All of torch.onse.\n---", 2, "did you mean ones?"),
    ("<!-- no name: torch.new_ones: a method -->\n\nx\n\n`torch.new_ones`", 1, "no wrong torch.new_ones stands"),
    ("<!-- no name: torch.ones: a method -->\n\n`torch.ones`", 1, "Take the mark away"),
    ("x\n\n<!-- no name: torch.fail: why -->", 3, "no wrong torch.fail stands below"),
    ("<!-- no name: torch.fail -->\n\nx", 1, "Write <!-- no name: NAME: why -->"),
])  # fmt: skip
def test_bad_names(text: str, line: int, words: str) -> None:
    found = wrong_names(parse(Path("tiny.md"), text))
    assert any(f"tiny.md:{line}: " in str(x) and words in str(x) for x in found), found


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
