"""Check an installation of PyTorch; the facts go to standard error."""

# --8<-- [start:check]
import os
import platform
import shutil
import sys

try:
    import torch
except (ImportError, OSError) as error:
    sys.exit(f"torch does not import in {sys.executable}: {error}")

if tuple(map(int, torch.__version__.split(".")[:2])) < (2, 11):
    sys.exit(f"torch {torch.__version__} is too old for these notes: 2.11 or newer")


def fact(name, value):
    print(f"{name:8}{value}", file=sys.stderr)


accelerator = torch.accelerator.current_accelerator(check_available=True)
device = accelerator or torch.device("cpu")
driver = shutil.which("nvidia-smi")
visible = os.environ.get("CUDA_VISIBLE_DEVICES")

fact("Python", f"{platform.python_version()}, {sys.executable}")
fact("torch", f"{torch.__version__}, {torch.__file__}")
fact("CUDA", f"build {torch.version.cuda}, driver {driver}")
fact("device", f"{device}, CUDA_VISIBLE_DEVICES {visible!r}")


def device_problem():
    if device.type != "cpu" or not driver or visible in ("", "-1"):
        return ""
    if torch.version.cuda is None:
        return "an NVIDIA driver is here, but this torch is not a CUDA build"
    try:
        torch.cuda.init()
    except (RuntimeError, AssertionError) as error:
        return f"CUDA build, but no GPU: {error}"
    return "CUDA build, but no GPU"


def compute_problem():
    try:
        x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], device=device, requires_grad=True)
        y = (x @ x).sum()
        y.backward()
    except RuntimeError as error:
        return str(error)
    right = y.item() == 54 and x.grad.tolist() == [[7, 11], [9, 13]]
    return "" if right else f"wrong numbers: {y.item()}, {x.grad.tolist()}"


def numpy_problem():
    try:
        torch.ones(2).numpy()
    except RuntimeError as error:
        return str(error)
    return ""


verdict = {
    "torch imports": "",
    "device": device_problem(),
    "computation and gradient": compute_problem(),
    "NumPy": numpy_problem(),
}
for name, problem in verdict.items():
    print(f"{name}: {problem or 'ok'}")
    #> torch imports: ok
    #> device: ok
    #> computation and gradient: ok
    #> NumPy: ok

if any(verdict.values()):
    sys.exit(1)
# --8<-- [end:check]
