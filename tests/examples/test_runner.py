"""The example runner catches what it is there to catch, on tiny scripts."""

import subprocess
import sys
from pathlib import Path

import pytest
from notes.examples import Devices, devices_of

from tests.tools.run_example import Outcome, fault, first_difference, run


def check(tmp_path: Path, source: str, **options) -> tuple[int, str] | None:
    """Run a tiny script on the CPU; line and words of what is wrong with it."""
    path = tmp_path / "tiny.py"
    path.write_text(source, "utf-8")
    return fault(source, run(path, "cpu", **options), "cpu")


GOOD = '''
"""Prints in every way that a script may, and sees no GPU."""
import sys
import torch

def show(x):
    print(x)
    #> 1
    #> ≤ 2

show(1)
show("≤ 2")
for i in range(2):
    print(
        torch.full((2,), i),
        "text",
    )
    #> tensor([0, 0]) text
    #> tensor([1, 1]) text
print("a\\n\\nb", file=sys.stdout)
#> a
#>
#> b
text = """
#> not output
"""
print(torch.accelerator.current_accelerator(check_available=True) or "cpu")
#> cpu
print(torch.cuda.is_available())
#> False
'''


def test_good_script_passes_and_prints_the_same_alone(tmp_path: Path) -> None:
    assert check(tmp_path, GOOD) is None
    command = [sys.executable, "-X", "utf8", tmp_path / "tiny.py"]
    alone = subprocess.check_output(command, encoding="utf-8")
    printed = run(tmp_path / "tiny.py", "cpu").printed.values()
    assert sorted(alone.split()) == sorted("".join(printed).split()) != []


@pytest.mark.parametrize("source, line, words", [
    ("print(1)\n#> 2\n", 2, "the output differs from the #> comments"),
    ("print(1)\n", 2, "+#> 1"),  # no output recorded
    ("import os\nos.system('echo loose')\n", 0, "other than by print: 'loose"),
    ("import sys\nsys.stdout.write('≤')\n", 0, "other than by print: '≤'"),
    ("import warnings\nwarnings.warn('old')\n", 2, "UserWarning: old"),
    ("x = 1\ny = x / 0\n", 2, "line 2, in <module>\n    y = x / 0"),
    ("x = 1\ny = = 2\n", 2, "SyntaxError"),
    ("import main\n", 1, "No module named 'main'"),  # of hooks/
    ("import examples\n", 1, "No module named 'examples'"),  # of the repository
    ("import os\nos._exit(3)\n", 0, "exit code 3"),
    ("raise SystemExit('no data')\n", 1, "SystemExit: no data"),
])  # fmt: skip
def test_bad_script(tmp_path: Path, source: str, line: int, words: str) -> None:
    number, what = check(tmp_path, source)
    assert number == line
    assert words in what


def test_a_script_that_hangs_is_stopped(tmp_path: Path) -> None:
    hanging = "import threading\nthreading.Event().wait(60)\n"
    assert "longer than 0.5 s" in check(tmp_path, hanging, seconds=0.5)[1]


def test_without_a_seed_no_run_is_like_another(tmp_path: Path) -> None:
    path, imports = tmp_path / "tiny.py", "import random, torch"
    path.write_text(f"{imports}\nprint(torch.rand(9))\nprint(random.random())\n")
    one, two = (set(run(path, "cpu").printed.values()) for _ in range(2))
    assert len(one | two) == 4


def test_scripts_do_not_reach_each_other(tmp_path: Path) -> None:
    first = "torch.set_default_dtype(torch.float64)\ntorch.set_num_threads(3)\n"
    second = "print(torch.ones(1).dtype, torch.get_num_threads())\n#> torch.float32 1\n"
    assert check(tmp_path, f"import torch\n{first}") is None
    assert check(tmp_path, f"import torch\n{second}") is None


@pytest.mark.parametrize("recorded, printed, same", [
    # one unit in the last place
    ("#> tensor([0.1234, 2.0000])", "#> tensor([0.1235, 2.0000])", True),
    ("#> loss 1.2e-07", "#> loss 1.3e-07", True),
    ("#> [1.   2.5]", "#> [1.  2.5]", True),
    ("#> 0.1234", "#> 0.1236", False),
    ("#> error ≤ 1e-13", "#> error ≤ 1e-12", False),
    ("#> torch.Size([2, 3])", "#> torch.Size([3, 2])", False),  # whole numbers
    ("#> torch 2.13.0", "#> torch 2.13.1", False),
    ("#> 1.00", "#> 1.00 2.00", False),
    ("#> tensor([1., 2.])", "#> tensor([1., 3.])", False),
    ("x = 0.1234", "x = 0.1235", False),
    ("#> 1.0", "#> 1.0\n#> 2.0", False),
])  # fmt: skip
def test_what_is_a_difference(recorded: str, printed: str, same: bool) -> None:
    assert (first_difference(recorded, printed) is None) == same


def test_cuda_output_is_compared_as_on_the_cpu() -> None:
    printed = "tensor([1.], device='cuda:0', dtype=torch.float64) cuda:0"
    outcome, source = Outcome({2: f"{printed}\n"}), f"print(x)\n#> {printed}\n"
    only_cuda = f"# devices: cuda -- shows what a GPU prints\n{source}"
    assert fault(only_cuda, outcome, "cuda") is None
    found = fault(f"\n{source}", outcome, "cuda")[1]
    assert "+#> tensor([1.], dtype=torch.float64) cpu" in found


HEADER = "# devices: cpu -- NumPy is there\n"


def test_devices_header() -> None:
    assert devices_of(f"import torch\n{HEADER}") == Devices(("cpu",), "NumPy is there")
    prose = "# devices differ here\n#> device: ok\n# a device: one place\n"
    assert devices_of(prose) == Devices()
    with pytest.raises(ValueError, match="line 2: a second header; the first is in"):
        devices_of(2 * HEADER)


@pytest.mark.parametrize("form", ["# devices: cpu --", "# devices: tpu -- x",
    "# device: cpu -- x", "#devices: cpu -- x", "    # Devices cpu -- x"])  # fmt: skip
def test_a_bad_devices_header_is_caught(form: str) -> None:
    with pytest.raises(ValueError, match=r"line 1: .* should look like '# devices:"):
        devices_of(form)
