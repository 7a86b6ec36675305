"""safetensors: a file of tensors that cannot hold code."""

import tempfile
from pathlib import Path

import torch
from torch import nn

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# --8<-- [start:save]
import json

from safetensors import safe_open
from safetensors.torch import load_file, save_file

path = folder / "net.safetensors"
net = nn.Linear(3, 2)
about = {"classes": json.dumps(["cat", "dog"]), "epoch": "7"}  # strings only
save_file(net.state_dict(), path, metadata=about)
net.load_state_dict(load_file(path))

with safe_open(path, framework="pt") as file:
    print(json.loads(file.metadata()["classes"]))
    #> ['cat', 'dog']
    part = file.get_slice("weight")
    print(part.get_shape(), part[:, :2].shape)  # only this part is read
    #> [2, 3] torch.Size([2, 2])
# --8<-- [end:save]

# --8<-- [start:header]
data = path.read_bytes()
length = int.from_bytes(data[:8], "little")
header = json.loads(data[8 : 8 + length])
print(header["weight"])
#> {'dtype': 'F32', 'shape': [2, 3], 'data_offsets': [8, 32]}
start, end = (8 + length + n for n in header["weight"]["data_offsets"])
numbers = torch.frombuffer(bytearray(data[start:end]), dtype=torch.float32)
print(torch.equal(numbers.view(2, 3), net.weight))
#> True
# --8<-- [end:header]

# --8<-- [start:tied]
from safetensors.torch import load_model, save_model

tied = nn.Sequential(nn.Linear(4, 4, bias=False), nn.Linear(4, 4, bias=False))
tied[1].weight = tied[0].weight
try:
    save_file(tied.state_dict(), path)
except RuntimeError as e:
    print(type(e).__name__, str(e).strip().split(",")[0], sep=": ")
    #> RuntimeError: Some tensors share memory
save_model(tied, path)
print(*load_file(path))  # one name of the two
#> 0.weight
load_model(tied, path)  # knows that they are tied
# --8<-- [end:tied]

temporary.cleanup()
