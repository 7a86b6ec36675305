"""Updating weights by hand, with the same bits as torch.optim.SGD."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:hand]
import copy

torch.manual_seed(0)
inputs = torch.randn(16, 4).to(device)
labels = torch.randint(3, (16,)).to(device)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
twin = copy.deepcopy(net)  # for later

lr = 0.1
for step in range(3):
    net.zero_grad()
    loss = F.cross_entropy(net(inputs), labels)
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:  # None: frozen, or not used
                p.sub_(p.grad, alpha=lr)  # p -= lr * p.grad
    print(f"step {step}: loss {loss.item():.3f}")
    #> step 0: loss 1.035
    #> step 1: loss 1.021
    #> step 2: loss 1.007
# --8<-- [end:hand]

# --8<-- [start:optim]
optimizer = torch.optim.SGD(twin.parameters(), lr=0.1, foreach=False)
for step in range(3):
    optimizer.zero_grad()
    loss = F.cross_entropy(twin(inputs), labels)
    loss.backward()
    optimizer.step()
    print(f"step {step}: loss {loss.item():.3f}")
    #> step 0: loss 1.035
    #> step 1: loss 1.021
    #> step 2: loss 1.007

print(all(map(torch.equal, net.parameters(), twin.parameters())))  # bit for bit
#> True
# --8<-- [end:optim]
