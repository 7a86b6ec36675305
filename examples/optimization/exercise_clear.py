"""The gradients are cleared in the wrong loop."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:task]
x = torch.tensor([[1.0], [2.0], [3.0], [4.0]], device=device)
y = torch.zeros(4, 1, device=device)
net = nn.Linear(1, 1, bias=False).to(device)
nn.init.ones_(net.weight)
for part_x, part_y in zip(x.split(1), y.split(1), strict=True):
    net.zero_grad()  # line 1
    loss = F.mse_loss(net(part_x), part_y) / 4  # line 2
    loss.backward()  # line 3
print(net.weight.grad.item())
#> 8.0
# --8<-- [end:task]

# --8<-- [start:solution]
net.zero_grad()
for part_x, part_y in zip(x.split(1), y.split(1), strict=True):
    loss = F.mse_loss(net(part_x), part_y) / 4
    loss.backward()
print(net.weight.grad.item())
#> 15.0
# --8<-- [end:solution]
