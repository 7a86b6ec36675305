"""The example runner catches what it is there to catch, on tiny scripts."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from scripts import devices_of

from tests.example_runner import (
    Outcome,
    as_on_cpu,
    first_difference,
    render,
    run,
)
from tests.test_examples import problem


def check(tmp_path: Path, source: str) -> str | None:
    """Run a tiny script on the CPU; return what is wrong with it."""
    path = tmp_path / "tiny.py"
    path.write_text(textwrap.dedent(source), "utf-8")
    return problem(path, path.read_text("utf-8"), run(path, "cpu", seconds=20), "cpu")


GOOD = '''
    """Prints in every way that a script may."""
    import torch

    def show(x):
        print(x)
        #> 1
        #> 2

    show(1)
    show(2)
    for i in range(2):
        print(
            torch.full((2,), i),
            "text",
        )
        #> tensor([0, 0]) text
        #> tensor([1, 1]) text
    print("a\\n\\nb")
    #> a
    #>
    #> b
    text = """
    #> not output
    """
'''


def test_good_script_passes(tmp_path: Path) -> None:
    assert check(tmp_path, GOOD) is None


def test_it_prints_the_same_when_run_alone(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text(textwrap.dedent(GOOD), "utf-8")
    alone = subprocess.run(
        [sys.executable, path], cwd="/", capture_output=True, text=True
    )
    printed = "".join(run(path, "cpu").printed.values())
    assert sorted(alone.stdout.split()) == sorted(printed.split()) != []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("print(1)\n#> 2\n", "tiny.py:2 on cpu: the output differs"),
        ("print(1)\n", "tiny.py:2 on cpu"),  # no output recorded
        ("if False:\n    print(1)\n    #> 1\n", "tiny.py:3"),  # recorded, never printed
        ("print(1000)\n#> 1001\n", "tiny.py:2"),  # whole numbers are exact
        ("print(0.25)\n#> 0.27\n", "tiny.py:2"),  # two units in the last place
        ("import torch\nprint(torch.rand(1))\n#> tensor([0.5])\n", "tiny.py:3"),  # no seed
        ("import os\nos.system('echo loose')\n", "other than by print: 'loose"),
        ("import sys\nsys.stdout.write('loose')\n", "other than by print: 'loose"),
        ("import warnings\nwarnings.warn('old')\n", "UserWarning: old"),
        ("x = 1\ny = x / 0\n", 'line 2, in <module>\n    y = x / 0'),
        ("import os\nos._exit(3)\n", "exit code 3"),
        ("raise SystemExit('no data')\n", "SystemExit: no data"),
    ],
)  # fmt: skip
def test_bad_script_is_caught(tmp_path: Path, source: str, expected: str) -> None:
    assert expected in (check(tmp_path, source) or "nothing was found")


def test_what_to_do_is_said(tmp_path: Path) -> None:
    assert "pytest --update-examples -k 'tiny.py'" in check(
        tmp_path, "print(1)\n#> 2\n"
    )


def test_a_script_that_hangs_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text("import time\ntime.sleep(60)\n", "utf-8")
    assert "longer than 0.5 s" in run(path, "cpu", seconds=0.5).error


def test_scripts_do_not_reach_each_other(tmp_path: Path) -> None:
    first = "import torch\ntorch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)\n"
    second = "import torch\nprint(torch.ones(1).dtype, torch.is_grad_enabled())\n"
    assert check(tmp_path, first) is None
    assert check(tmp_path, f"{second}#> torch.float32 True\n") is None


def test_on_cpu_no_accelerator_is_seen(tmp_path: Path) -> None:
    source = """
        import torch
        print(torch.accelerator.current_accelerator(check_available=True) or "cpu")
        #> cpu
        print(torch.cuda.is_available())
        #> False
    """
    assert check(tmp_path, source) is None


@pytest.mark.parametrize(
    ("recorded", "printed"),
    [
        ("#> tensor([0.1234, 2.0000])", "#> tensor([0.1235, 2.0000])"),
        ("#> loss 1.2e-07", "#> loss 1.3e-07"),
        ("#> [1.   2.5]", "#> [1.  2.5]"),
    ],
)
def test_one_unit_in_the_last_place_is_allowed(recorded: str, printed: str) -> None:
    assert first_difference(recorded, printed) is None


@pytest.mark.parametrize(
    ("recorded", "printed"),
    [
        ("#> 0.1234", "#> 0.1236"),
        ("#> error ≤ 1e-13", "#> error ≤ 1e-12"),
        ("#> torch.Size([2, 3])", "#> torch.Size([3, 2])"),
        ("#> torch 2.13.0", "#> torch 2.13.1"),
        ("#> nan", "#> 1.0"),
        ("#> tensor([1., 2.])", "#> tensor([1., 3.])"),
        ("#> 0.5", "#> 0.6"),
        ("x = 0.1234", "x = 0.1235"),
        ("#> 1.0", "#> 1.0\n#> 2.0"),
    ],
)
def test_anything_else_is_a_difference(recorded: str, printed: str) -> None:
    assert first_difference(recorded, printed) is not None


def test_render_writes_output_where_it_was_printed() -> None:
    source = "x = 1\nprint(x)\n#> old\nprint(\n    x,\n)\n"
    assert render(source, {2: "1\n", 4: "1\n"}) == (
        "x = 1\nprint(x)\n#> 1\nprint(\n    x,\n)\n#> 1\n"
    )


def test_cuda_output_is_written_as_on_the_cpu() -> None:
    cuda = "tensor([1.], device='cuda:0', dtype=torch.float64) cuda:0"
    assert as_on_cpu(cuda) == "tensor([1.], dtype=torch.float64) cpu"


def test_devices_header() -> None:
    assert devices_of("import torch\n").names == ("cpu", "cuda")
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
    ],
)
def test_devices_header_needs_known_names_and_a_reason(header: str) -> None:
    with pytest.raises(
        ValueError, match=r"line 1: .* should look like '# devices: cpu -- why"
    ):
        devices_of(header)


def test_a_second_devices_header_is_caught() -> None:
    with pytest.raises(ValueError, match="line 2: a second header"):
        devices_of("# devices: cpu -- x\n# devices: cuda -- y\n")


def test_a_comment_about_devices_is_no_header() -> None:
    source = "# devices differ here\n#> device: ok\n# a device: one place\n"
    assert devices_of(source).names == ("cpu", "cuda")


def test_a_crash_is_no_success(tmp_path: Path) -> None:
    path = tmp_path / "tiny.py"
    path.write_text("", "utf-8")
    assert problem(path, "", Outcome(error="boom"), "cpu") == "tiny.py on cpu: boom"


def test_output_of_a_cuda_only_script_stays_as_printed(tmp_path: Path) -> None:
    header = "# devices: cuda -- shows what a GPU prints\n"
    source = f"{header}print(x)\n#> tensor([1.], device='cuda:0')\n"
    on_cuda = Outcome(printed={2: "tensor([1.], device='cuda:0')\n"})
    path = tmp_path / "tiny.py"
    assert problem(path, source, on_cuda, "cuda") is None
    on_both = source.replace(header, "\n")
    assert "tensor([1.])" in problem(path, on_both, on_cuda, "cuda")
