"""The example runner catches what it is there to catch, on tiny scripts."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from notes.examples import devices_of

from tests.tools.run_example import (
    Outcome,
    as_on_cpu,
    fault,
    first_difference,
    render,
    run,
)


def check(tmp_path: Path, source: str, **options) -> tuple[int, str] | None:
    """Run a tiny script on the CPU; line and words of what is wrong with it."""
    path = tmp_path / "tiny.py"
    path.write_text(source, "utf-8")
    return fault(source, run(path, "cpu", **options), "cpu")


GOOD = textwrap.dedent('''
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
''')


def test_good_script_passes_and_prints_the_same_alone(tmp_path: Path) -> None:
    assert check(tmp_path, GOOD) is None
    alone = subprocess.run(
        [sys.executable, "-X", "utf8", "tiny.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    printed = run(tmp_path / "tiny.py", "cpu").printed.values()
    assert sorted(alone.stdout.split()) == sorted("".join(printed).split()) != []


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("print(1)\n#> 2\n", 2, "the output differs from the #> comments"),
        ("print(1)\n", 2, "+#> 1"),  # no output recorded
        ("if False:\n    print(1)\n    #> 1\n", 3, "-    #> 1"),  # never printed
        ("print(1000)\n#> 1001\n", 2, "differs"),  # whole numbers are exact
        ("print(0.25)\n#> 0.27\n", 2, "differs"),  # two units in the last place
        ("import os\nos.system('echo loose')\n", 0, "other than by print: 'loose"),
        ("import sys\nsys.stdout.write('≤')\n", 0, "other than by print: '≤'"),
        ("import warnings\nwarnings.warn('old')\n", 2, "UserWarning: old"),
        ("x = 1\ny = x / 0\n", 2, "line 2, in <module>\n    y = x / 0"),
        ("x = 1\ny = = 2\n", 2, "SyntaxError"),
        ("import main\n", 1, "No module named 'main'"),  # of hooks/
        ("import examples\n", 1, "No module named 'examples'"),  # of the repository
        ("import os\nos._exit(3)\n", 0, "exit code 3"),
        ("raise SystemExit('no data')\n", 1, "SystemExit: no data"),
    ],
)
def test_bad_script_is_caught(
    tmp_path: Path, source: str, line: int, words: str
) -> None:
    found = check(tmp_path, source)
    assert found
    assert found[0] == line
    assert words in found[1]


def test_a_script_that_hangs_is_stopped(tmp_path: Path) -> None:
    hanging = "import threading\nthreading.Event().wait(60)\n"
    assert "longer than 0.5 s" in check(tmp_path, hanging, seconds=0.5)[1]


def test_without_a_seed_no_run_is_like_another(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text(
        "import random, torch\nprint(torch.rand(9))\nprint(random.random())\n"
    )
    one, two = run(path, "cpu").printed, run(path, "cpu").printed
    assert one[2] != two[2]
    assert one[3] != two[3]


def test_scripts_do_not_reach_each_other(tmp_path: Path) -> None:
    first = "torch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)\n"
    first += "torch.set_num_threads(3)\n"
    second = "torch.ones(1).dtype, torch.is_grad_enabled(), torch.get_num_threads()"
    second = f"print({second})\n#> torch.float32 True 1\n"
    assert check(tmp_path, f"import torch\n{first}") is None
    assert check(tmp_path, f"import torch\n{second}") is None


@pytest.mark.parametrize(
    ("recorded", "printed", "same"),
    [
        # one unit in the last place
        ("#> tensor([0.1234, 2.0000])", "#> tensor([0.1235, 2.0000])", True),
        ("#> loss 1.2e-07", "#> loss 1.3e-07", True),
        ("#> [1.   2.5]", "#> [1.  2.5]", True),
        ("#> 0.1234", "#> 0.1236", False),
        ("#> error ≤ 1e-13", "#> error ≤ 1e-12", False),
        ("#> torch.Size([2, 3])", "#> torch.Size([3, 2])", False),
        ("#> torch 2.13.0", "#> torch 2.13.1", False),
        ("#> nan", "#> 1.0", False),
        ("#> 1.00", "#> 1.00 2.00", False),
        ("#> tensor([1., 2.])", "#> tensor([1., 3.])", False),
        ("#> 0.5", "#> 0.6", False),
        ("x = 0.1234", "x = 0.1235", False),
        ("#> 1.0", "#> 1.0\n#> 2.0", False),
    ],
)
def test_what_is_a_difference(recorded: str, printed: str, same: bool) -> None:
    assert (first_difference(recorded, printed) is None) == same


def test_render_writes_output_where_it_was_printed() -> None:
    source = "x = 1\nprint(x)\n#> old\nprint(\n    x,\n)\n"
    assert render(source, {2: "1\n", 4: "1\n"}) == (
        "x = 1\nprint(x)\n#> 1\nprint(\n    x,\n)\n#> 1\n"
    )


def test_cuda_output_is_compared_as_on_the_cpu() -> None:
    cuda = "tensor([1.], device='cuda:0', dtype=torch.float64) cuda:0"
    assert as_on_cpu(cuda) == "tensor([1.], dtype=torch.float64) cpu"
    outcome = Outcome(printed={2: "tensor([1.], device='cuda:0')\n"})
    shown = "print(x)\n#> tensor([1.], device='cuda:0')\n"
    only_cuda = f"# devices: cuda -- shows what a GPU prints\n{shown}"
    assert fault(only_cuda, outcome, "cuda") is None
    assert "+#> tensor([1.])" in fault(f"\n{shown}", outcome, "cuda")[1]


def test_devices_header() -> None:
    comments = "# devices differ here\n#> device: ok\n# a device: one place\n"
    assert devices_of(f"import torch\n{comments}").names == ("cpu", "cuda")
    found = devices_of('"""Doc."""\n# devices: cpu -- NumPy lives there\n')
    assert (found.names, found.reason) == (("cpu",), "NumPy lives there")


@pytest.mark.parametrize(
    "header",
    [
        "# devices: cpu",
        "# devices: cpu --",
        "# devices: tpu -- x",
        "# device: cpu -- x",
        "#devices: cpu -- x",
        "# Devices cpu -- x",
        "    # devices: cpu -- x",
        "# devices: cpu -- x\n# devices: cuda -- a second header",
    ],
)
def test_a_bad_devices_header_is_caught(header: str) -> None:
    form = "should look like '# devices: cpu -- why|line 2: a second header"
    with pytest.raises(ValueError, match=f"line 1: .* {form}"):
        devices_of(header)
