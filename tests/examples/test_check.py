"""The installation check says what is wrong, and each of its lines runs.

Stand-ins give it what is not here: no torch or an old one, a driver, no NumPy.
"""

import runpy
import sys
from types import SimpleNamespace

import pytest

from tests.conftest import EXAMPLES
from tests.tools.lines_run import following, never_ran

CHECK = EXAMPLES / "install/check.py"
PARTS = ("torch imports", "device", "computation and gradient", "NumPy")


def refuses(*arguments, **options):
    raise RuntimeError("cannot")


DRIVER = {
    "torch.cuda.is_available": lambda: False,
    "torch.version.cuda": "13.0",
    "shutil.which": lambda program: f"/bin/{program}",
}
OLD = SimpleNamespace(__version__="2.10.1")
# what it finds -> what it says of which part, and with which exit code it ends
FINDINGS = [
    ({}, {}, None),
    (DRIVER | {"torch.version.cuda": None},
     {"device": "an NVIDIA driver is here, but this torch is not a CUDA build"}, 1),
    (DRIVER | {"torch.cuda.init": refuses}, {"device": "CUDA build, but no GPU: cannot"}, 1),
    (DRIVER | {"torch.cuda.init": bool}, {"device": "CUDA build, but no GPU"}, 1),
    (DRIVER | {"os.environ": {"CUDA_VISIBLE_DEVICES": ""}}, {}, None),
    ({"torch.tensor": refuses}, {"computation and gradient": "cannot"}, 1),
    ({"torch.Tensor.item": lambda x: 0.0},
     {"computation and gradient": "wrong numbers: 0.0, [[7.0, 11.0], [9.0, 13.0]]"}, 1),
    ({"torch.Tensor.numpy": refuses}, {"NumPy": "cannot"}, 1),
    ({"torch": None}, None,
     f"torch does not import in {sys.executable}: import of torch halted; None in sys.modules"),
    ({"torch": OLD}, None,
     "torch 2.10.1 is too old for these notes: 2.11 or newer"),
]  # fmt: skip


def test_check_says_what_is_wrong(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    ran: set[int] = set()
    for found, parts, code in FINDINGS:
        end = None
        with monkeypatch.context() as patch:
            patch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
            if "torch" in found:
                patch.setitem(sys.modules, "torch", found["torch"])
            for name in found.keys() - {"torch"}:
                patch.setattr(name, found[name])
            with following(CHECK, ran):
                try:
                    runpy.run_path(str(CHECK))
                except SystemExit as e:
                    end = e.code
        said = dict.fromkeys(PARTS, "ok") | (parts or {})
        text = "".join(f"{part}: {what}\n" for part, what in said.items())
        assert (capsys.readouterr().out, end) == ("" if parts is None else text, code)
    assert not never_ran(CHECK.read_text("utf-8"), ran)
