"""The errors for a wrong dtype and for two devices, as the CPU words them."""
# devices: cpu -- CUDA words them differently: errors_on_cuda.py has one

import torch
from torch import nn
from torch.nn import functional as F


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


net = make_net()

# --8<-- [start:dtype]
x = torch.rand(32, 1, 8, 8, dtype=torch.float64)
try:
    net(x)
except RuntimeError as e:
    print(type(e).__name__, e, sep=": ")
    #> RuntimeError: Input type (double) and bias type (float) should be the same

labels = torch.zeros(32)
try:
    F.cross_entropy(net(x.float()), labels)
except RuntimeError as e:
    print(type(e).__name__, "Long" in str(e))  # int64, or uint8
    #> RuntimeError True
# --8<-- [end:dtype]

# --8<-- [start:device]
without_data = make_net().to("meta")
try:
    without_data(torch.rand(32, 1, 8, 8))
except RuntimeError as e:
    print(type(e).__name__, e, sep=": ")
    #> RuntimeError: Tensor on device meta is not on the expected device cpu!
# --8<-- [end:device]
