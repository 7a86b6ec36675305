"""Finding a learning rate: by factors of ten, and by a range test."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:rates]
def train(lr):
    torch.manual_seed(0)
    x = torch.randn(64, 8).to(device)
    y = x.sum(1, keepdim=True)
    net = nn.Linear(8, 1).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(200):
        optimizer.zero_grad()
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


for lr in [0.0001, 0.01, 0.1, 10.0]:
    print(f"lr {lr}: loss {train(lr):.1f}")
    #> lr 0.0001: loss 7.6
    #> lr 0.01: loss 0.0
    #> lr 0.1: loss 0.0
    #> lr 10.0: loss nan
# --8<-- [end:rates]


# --8<-- [start:range]
import copy
import math


def range_test(net, loss_of, batches, kind, low=1e-6, high=10.0):
    """Rates that rise from low to high, and the loss before each step."""
    net = copy.deepcopy(net)  # yours is not trained
    optimizer = kind(net.parameters(), lr=low)
    factor = (high / low) ** (1 / (len(batches) - 1))
    rates, losses = [], []
    for batch in batches:
        loss = loss_of(net, batch)
        rates.append(optimizer.param_groups[0]["lr"])
        losses.append(loss.item())
        if not math.isfinite(losses[-1]) or losses[-1] > 4 * min(losses):
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        optimizer.param_groups[0]["lr"] *= factor
    return rates, losses
# --8<-- [end:range]


# --8<-- [start:use]
torch.manual_seed(0)
x = torch.randn(2000, 20).to(device)
y = (x[:, 0] * x[:, 1] > 0).long()
net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
order = torch.randint(2000, (140, 64))  # 140 batches
batches = [(x[rows], y[rows]) for rows in order.to(device)]


def loss_of(net, batch):
    return F.cross_entropy(net(batch[0]), batch[1])


rates, losses = range_test(net, loss_of, batches, torch.optim.AdamW)
lowest = rates[losses.index(min(losses))]
print(f"began at {losses[0]:.1f}, stopped before the end: {len(rates) < 140}")
#> began at 0.7, stopped before the end: True
print(f"lowest near {10 ** round(math.log10(lowest)):g}: take a tenth of that")
#> lowest near 0.1: take a tenth of that
# --8<-- [end:use]
