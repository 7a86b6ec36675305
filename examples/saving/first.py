"""Save what a network has learned, and use it in another program."""

# --8<-- [start:first]
import tempfile
from pathlib import Path

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
folder = tempfile.TemporaryDirectory()  # or a folder of yours
path = Path(folder.name, "net.pt")

net = nn.Linear(2, 1).to(device)  # after training
torch.save(net.state_dict(), path)

again = nn.Linear(2, 1).to(device)  # in another program: other first weights
again.load_state_dict(torch.load(path, map_location=device))
again.eval()
x = torch.ones(1, 2, device=device)
print(torch.equal(net(x), again(x)))
#> True
# --8<-- [end:first]

folder.cleanup()
