"""The same network in several files, and how large they are."""

import tempfile
import warnings
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# --8<-- [start:table]
net = nn.Sequential(nn.Linear(784, 500), nn.ReLU(), nn.Linear(500, 10)).eval()
x = torch.ones(1, 784)
state = net.state_dict()
half = {name: tensor.bfloat16() for name, tensor in state.items()}
with warnings.catch_warnings():
    warnings.simplefilter("ignore", FutureWarning)  # of a name inside torch
    onnx_program = torch.onnx.export(net, (x,), verbose=False)

torch.save(state, folder / "net.pt")
torch.save(half, folder / "half.pt")
save_file(state, folder / "net.safetensors")
torch.export.save(torch.export.export(net, (x,)), folder / "net.pt2")
onnx_program.save(folder / "net.onnx")

print("File | Size | To run it you need")
#> File | Size | To run it you need
for file, name, needs in [
    ("net.pt", "state dict", "PyTorch and the class"),
    ("half.pt", "state dict, bfloat16", "PyTorch and the class"),
    ("net.safetensors", "safetensors", "the class, in any framework"),
    ("net.pt2", "exported", "PyTorch"),
    ("net.onnx", "ONNX", "ONNX Runtime, or another program that reads it"),
]:
    size = (folder / file).stat().st_size
    print(f"{name} | {size / 1e6:.1f} MB | {needs}")
    #> state dict | 1.6 MB | PyTorch and the class
    #> state dict, bfloat16 | 0.8 MB | PyTorch and the class
    #> safetensors | 1.6 MB | the class, in any framework
    #> exported | 1.6 MB | PyTorch
    #> ONNX | 1.6 MB | ONNX Runtime, or another program that reads it
# --8<-- [end:table]

temporary.cleanup()
