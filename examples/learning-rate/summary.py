"""Warm-up, then cosine, in a loop."""

# --8<-- [start:summary]
import math

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
x = torch.randn(64, 8).to(device)
y = (x[:, 0] > 0).long()
net = nn.Linear(8, 2).to(device)
optimizer = torch.optim.AdamW(net.parameters(), lr=0.1)


def share(t):
    """Of the rate, in step t of 100."""
    return (t + 1) / 10 if t < 10 else (1 + math.cos(math.pi * (t - 10) / 90)) / 2


scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
for step in range(100):
    if step in (0, 10, 55, 99):
        print(f"step {step}: lr {scheduler.get_last_lr()[0]:.2f}")
        #> step 0: lr 0.01
        #> step 10: lr 0.10
        #> step 55: lr 0.05
        #> step 99: lr 0.00
    optimizer.zero_grad()
    F.cross_entropy(net(x), y).backward()
    optimizer.step()
    scheduler.step()
# --8<-- [end:summary]
