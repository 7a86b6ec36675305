"""How long two files take to a first answer, and how long one more row takes."""
# devices: cpu -- ONNX Runtime's package for the CPU is compared

import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from time import perf_counter

import torch
from torch import nn

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# --8<-- [start:table]
from torch.utils.benchmark import Timer

net = nn.Sequential(nn.Linear(784, 500), nn.ReLU(), nn.Linear(500, 10)).eval()
x = torch.ones(1, 784)
program = torch.export.export(net, (x,))
with warnings.catch_warnings():
    warnings.simplefilter("ignore", FutureWarning)  # of a name inside torch
    onnx_program = torch.onnx.export(net, (x,), input_names=["x"], verbose=False)
torch.save(net.state_dict(), folder / "net.pt")
onnx_program.save(folder / "net.onnx")

with_torch = """
import sys, torch
from torch import nn
net = nn.Sequential(nn.Linear(784, 500), nn.ReLU(), nn.Linear(500, 10))
net.load_state_dict(torch.load(sys.argv[1]))
net(torch.ones(1, 784))
"""
with_onnx = """
import sys, numpy, onnxruntime
providers = ["CPUExecutionProvider"]
session = onnxruntime.InferenceSession(sys.argv[1], providers=providers)
session.run(None, {"x": numpy.ones((1, 784), dtype=numpy.float32)})
"""


def start(code, file):
    begin = perf_counter()
    subprocess.run([sys.executable, "-c", code, folder / file], check=True)
    return perf_counter() - begin


whole = start(with_torch, "net.pt")
small = start(with_onnx, "net.onnx")

run = program.module()
timers = [Timer("f(x)", globals={"f": f, "x": x}) for f in (net, run)]
with torch.inference_mode():
    rows = [[timer.timeit(20).mean for timer in timers] for _ in range(20)]
own, exported = map(min, zip(*rows, strict=True))

faster = "less than half of it" if small < whole / 2 else "?"
slower = "more than 1.5 times that" if exported > 1.5 * own else "?"
print("File | From start to first answer | One more row")
#> File | From start to first answer | One more row
print("state dict | compared with this | compared with this")
#> state dict | compared with this | compared with this
print(f"exported | not compared | {slower}")
#> exported | not compared | more than 1.5 times that
print(f"ONNX | {faster} | not compared")
#> ONNX | less than half of it | not compared
# --8<-- [end:table]

temporary.cleanup()
