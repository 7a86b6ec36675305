"""Updating weights by hand, with the same bits as torch.optim.SGD."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:hand]
import copy

inputs = torch.randn(16, 4).to(device)
labels = torch.randint(3, (16,)).to(device)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
twin = copy.deepcopy(net)  # for later

lr = 0.01
for _ in range(5):
    net.zero_grad()
    F.cross_entropy(net(inputs), labels).backward()
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:  # frozen, or not used
                p.sub_(p.grad, alpha=lr)  # p -= lr * p.grad
# --8<-- [end:hand]

# --8<-- [start:optim]
optimizer = torch.optim.SGD(twin.parameters(), lr=0.01, foreach=False)
for _ in range(5):
    optimizer.zero_grad()
    F.cross_entropy(twin(inputs), labels).backward()
    optimizer.step()

for p, q in zip(net.parameters(), twin.parameters(), strict=True):
    print(torch.equal(p, q))
    #> True
    #> True
    #> True
    #> True
# --8<-- [end:optim]
