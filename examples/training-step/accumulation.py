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
    print(f"divided {divide}: {difference()}")
    #> divided True: 0.0000
    #> divided False: 0.7568
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
every = 3
optimizer.zero_grad()
for i, (part_x, part_y) in enumerate(loader):
    count = min(every, len(loader) - i // every * every)  # batches in this step
    (F.cross_entropy(net(part_x), part_y) / count).backward()
    if (i + 1) % every == 0 or i + 1 == len(loader):  # the last ones too
        optimizer.step()
        optimizer.zero_grad()
        print(f"a step after batch {i}, from {count} batches")
        #> a step after batch 2, from 3 batches
        #> a step after batch 5, from 3 batches
        #> a step after batch 7, from 2 batches
# --8<-- [end:loop]
