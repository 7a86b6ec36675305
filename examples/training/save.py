"""Saving weights and loading them."""

from pathlib import Path

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


torch.manual_seed(0)
net = make_net().to(device)

# --8<-- [start:save]
torch.save(net.state_dict(), "digits.pt")

copy = make_net().to(device)
state = torch.load("digits.pt", map_location=device, weights_only=True)
print(copy.load_state_dict(state))
#> <All keys matched successfully>
copy.eval()  # the mode is not in the file
# --8<-- [end:save]

Path("digits.pt").unlink()
