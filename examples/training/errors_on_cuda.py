"""The error for two devices, as CUDA words it."""
# devices: cuda -- needs a GPU

import torch
from torch import nn


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


net = make_net().to("cuda")

# --8<-- [start:device]
x = torch.rand(32, 1, 8, 8)  # in main memory, as from a DataLoader
try:
    net(x)
except RuntimeError as e:
    print(str(e).split(" or ")[0])
# --8<-- [end:device]
