"""Add up the losses on the device and read the sum once."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:sum]
torch.manual_seed(0)
net = nn.Linear(3, 1).to(device)
batches = torch.randn(10, 8, 3).to(device).unbind()

each = 0.0
once = torch.zeros((), device=device)
for x in batches:
    loss = net(x).square().mean()
    each += loss.item()  # waits ten times
    once += loss.detach()  # never waits

print(f"{each:.4f} {once.item():.4f}")  # waits once
#> 4.7651 4.7651
print(once.requires_grad)
#> False
# --8<-- [end:sum]
