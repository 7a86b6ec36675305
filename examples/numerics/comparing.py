"""A tolerance with a reason."""

# --8<-- [start:measure]
import copy

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(256, 256), nn.GELU(), nn.Linear(256, 10))
x = torch.randn(100, 256).to(device)
exact = copy.deepcopy(net).to(device, torch.float64)(x.double())


def difference(net):
    return (net.to(device)(x) - exact).abs().max().item()


rounding = difference(net)
net[1] = nn.GELU(approximate="tanh")  # another formula: what a test should find
print(f"{rounding:.6f} {difference(net):.6f}")
#> 0.000000 0.000138
# --8<-- [end:measure]
