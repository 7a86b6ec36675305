"""torch.save writes whole storages, and each storage once."""

import tempfile
from pathlib import Path

import torch
from torch import nn

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# --8<-- [start:slice]
table = torch.zeros(10_000, 100)  # 4 MB
few = table[:1000]

torch.save(few, folder / "few.pt")
print(f"{(folder / 'few.pt').stat().st_size / 1e6:.1f} MB")
#> 4.0 MB
torch.save(few.clone(), folder / "few.pt")
print(f"{(folder / 'few.pt').stat().st_size / 1e6:.1f} MB")
#> 0.4 MB
# --8<-- [end:slice]

# --8<-- [start:tied]
net = nn.Sequential(nn.Embedding(5000, 64), nn.Linear(64, 5000, bias=False))
net[1].weight = net[0].weight  # tied: one tensor of 1.28 MB, two names

torch.save(net.state_dict(), folder / "tied.pt")
print(f"{(folder / 'tied.pt').stat().st_size / 1e6:.1f} MB")
#> 1.3 MB
state = torch.load(folder / "tied.pt")
print(*state)
#> 0.weight 1.weight
print(state["0.weight"].data_ptr() == state["1.weight"].data_ptr())
#> True
# --8<-- [end:tied]

temporary.cleanup()
