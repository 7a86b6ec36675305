"""The training loop."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:loop]
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
inputs = torch.randn(64, 4)
labels = (inputs.sum(1) > 0).long()
loader = DataLoader(TensorDataset(inputs, labels), batch_size=16)

net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2)).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for epoch in range(3):
    net.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()  # a number: total += loss would keep every graph
    print(f"epoch {epoch}: loss {total / len(loader):.3f}")
    #> epoch 0: loss 0.664
    #> epoch 1: loss 0.621
    #> epoch 2: loss 0.582
# --8<-- [end:loop]

# --8<-- [start:keep]
total = 0.0
for x, y in loader:
    total += F.cross_entropy(net(x.to(device)), y.to(device))
print(total.grad_fn.name())  # a graph, and it holds those of all four batches
#> AddBackward0
# --8<-- [end:keep]
