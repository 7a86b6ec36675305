"""A default device for everything that a block creates."""

import torch
from torch import nn

# --8<-- [start:context]
old = torch.ones(3)

with torch.device("meta"):  # stands for a GPU
    x = torch.ones(3)
    net = nn.Linear(3, 2)
    y = torch.ones(3, device="cpu")  # `device=` wins

print(x.device, net.weight.device, net(x).device)
#> meta meta meta
print(y.device, old.device)  # what existed stays where it was
#> cpu cpu
# --8<-- [end:context]
