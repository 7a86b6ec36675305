"""The same numbers from run to run, on one machine."""

# --8<-- [start:summary]
import random

import numpy as np
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)  # what np.random.rand and older libraries use
    torch.manual_seed(seed)  # the CPU and every GPU


def train(seed):
    seed_all(seed)
    net = nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.5), nn.Linear(8, 1))
    net.to(device)  # weights drawn on the CPU
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(5):
        x = torch.randn(16, 3).to(device)
        optimizer.zero_grad()
        net(x).square().mean().backward()
        optimizer.step()
    return net[0].weight.detach()


torch.use_deterministic_algorithms(True)  # operations that repeat
print(torch.equal(train(0), train(0)))  # to the last bit
#> True
print(torch.equal(train(0), train(1)))
#> False
# --8<-- [end:summary]
