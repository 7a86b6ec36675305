"""Convolution, batch norm and ReLU: what comes out of the norm."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:summary]
torch.manual_seed(0)
block = nn.Sequential(
    nn.Conv2d(3, 2, 3, padding=1, bias=False),
    nn.BatchNorm2d(2),
    nn.ReLU(),
).to(device)
images = 50 + 20 * torch.randn(32, 3, 8, 8).to(device)
x = block[0](images)
y = block[1](x)
for name, z in ("conv", x), ("norm", y):
    for channel in z.unbind(1):
        print(f"{name}: mean {channel.mean().abs():.1f}, spread {channel.std():.1f}")
        #> conv: mean 3.4, spread 14.8
        #> conv: mean 17.2, spread 14.2
        #> norm: mean 0.0, spread 1.0
        #> norm: mean 0.0, spread 1.0
# --8<-- [end:summary]
