"""Gradient accumulation: the gradient of a large batch, from small ones."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:even]
torch.manual_seed(0)
x, y = torch.randn(8, 4).to(device), torch.randint(3, (8,)).to(device)
net = nn.Linear(4, 3).to(device)
F.cross_entropy(net(x), y).backward()
whole = net.weight.grad.clone()


def difference():
    return f"{(net.weight.grad - whole).abs().max().item():.4f}"


for divide in [True, False]:
    net.zero_grad()
    for part_x, part_y in zip(x.split(2), y.split(2), strict=True):
        loss = F.cross_entropy(net(part_x), part_y)
        if divide:
            loss = loss / 4  # four parts
        loss.backward()  # adds to the gradient
    print(divide, difference())
    #> True 0.0000
    #> False 0.7568
# --8<-- [end:even]

# --8<-- [start:uneven]
parts = list(zip(x.split(3), y.split(3), strict=True))  # 3, 3 and 2 images
net.zero_grad()
for part_x, part_y in parts:
    (F.cross_entropy(net(part_x), part_y) / len(parts)).backward()
print(difference())
#> 0.0781

net.zero_grad()
for part_x, part_y in parts:
    (F.cross_entropy(net(part_x), part_y, reduction="sum") / len(x)).backward()
print(difference())
#> 0.0000
# --8<-- [end:uneven]

# --8<-- [start:loop]
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(x, y), batch_size=1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
steps, every = 0, 3
optimizer.zero_grad()
for i, (part_x, part_y) in enumerate(loader, start=1):
    rest = len(loader) % every
    count = rest if rest and i > len(loader) - rest else every
    (F.cross_entropy(net(part_x), part_y) / count).backward()
    if i % every == 0 or i == len(loader):  # the last ones too
        optimizer.step()
        optimizer.zero_grad()
        steps += 1
print(f"{len(loader)} batches, {steps} steps")
#> 8 batches, 3 steps
# --8<-- [end:loop]
