"""A large network from its file: no second copy in memory, no first random weights."""

# --8<-- [start:first]
import tempfile
from pathlib import Path

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)  # or a folder of yours


def make_net():
    return nn.Sequential(nn.Linear(1000, 500), nn.ReLU(), nn.Linear(500, 10))


torch.save(make_net().state_dict(), folder / "net.pt")  # after training

with torch.device("meta"):
    net = make_net()  # names and shapes, no numbers: takes no memory
state = torch.load(folder / "net.pt", mmap=True)  # reads what is used
net.load_state_dict(state, assign=True)  # takes these tensors, copies nothing
net.to(device).eval()
print(net(torch.ones(1, 1000, device=device)).shape)
#> torch.Size([1, 10])
# --8<-- [end:first]

temporary.cleanup()
