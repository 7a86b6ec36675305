"""Look into a file, and read only what is used."""

import tempfile
from pathlib import Path

import torch
from torch import nn

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


def make_net():
    return nn.Sequential(nn.Linear(1000, 500), nn.ReLU(), nn.Linear(500, 10))


# --8<-- [start:look]
path = folder / "large.pt"
torch.save(make_net().state_dict(), path)

for name, tensor in torch.load(path, map_location="meta").items():
    print(name, tuple(tensor.shape), tensor.dtype, tensor.device)
    #> 0.weight (500, 1000) torch.float32 meta
    #> 0.bias (500,) torch.float32 meta
    #> 2.weight (10, 500) torch.float32 meta
    #> 2.bias (10,) torch.float32 meta
# --8<-- [end:look]

# --8<-- [start:mmap]
mapped = torch.load(path, mmap=True)
head = mapped["2.weight"].clone()  # of 2 MB, 20 kB are used
print(head.shape)
#> torch.Size([10, 500])

mapped["2.bias"].fill_(7)  # in memory only
print(mapped["2.bias"][0].item(), (torch.load(path)["2.bias"] == 7).any().item())
#> 7.0 False
# --8<-- [end:mmap]

del mapped, head
temporary.cleanup()
