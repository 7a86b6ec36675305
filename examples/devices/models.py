"""A model moves in place: parameters with their gradients, and buffers."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:inplace]
net = nn.Linear(3, 2)
weight = net.weight

print(net.to(device, torch.float64) is net)
#> True
print(net.weight is weight)
#> True
print(weight.dtype, weight.device)
#> torch.float64 cpu
# --8<-- [end:inplace]


# --8<-- [start:buffers]
class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2))
        self.register_buffer("mean", torch.zeros(2))
        self.std = torch.ones(2)  # a plain tensor: `to` does not see it


net = Scale().to(device, torch.float64)
print(net.weight.dtype, net.mean.dtype, net.std.dtype)
#> torch.float64 torch.float64 torch.float32
# --8<-- [end:buffers]

# --8<-- [start:where]
net = nn.Linear(3, 2).to(device)
x = torch.ones(4, 3)
out = net(x.to(net.weight.device))
print(out.shape)
#> torch.Size([4, 2])
# --8<-- [end:where]

# --8<-- [start:optimizer]
net = nn.Linear(3, 2)
optimizer = torch.optim.Adagrad(net.parameters())

net.to(device, torch.float64)
print(net.weight.dtype)
#> torch.float64
print(optimizer.state[net.weight]["sum"].dtype)  # made before the move
#> torch.float32
# --8<-- [end:optimizer]

# --8<-- [start:replaced]
net = nn.Linear(3, 2)
weight = net.weight

net.to("meta")
print(net.weight is weight)
#> False
# --8<-- [end:replaced]
