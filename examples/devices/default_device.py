"""A default device for everything that a block creates."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:context]
old = torch.ones(3)

with device:
    x = torch.ones(3)
    net = nn.Linear(3, 2)
    y = torch.ones(3, device="cpu")  # `device=` wins

print(x.device.type == device.type)
#> True
print(net(x).device == x.device)
#> True
print(y.device, old.device)  # what existed stays where it was
#> cpu cpu
# --8<-- [end:context]
