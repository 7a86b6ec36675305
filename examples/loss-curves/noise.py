"""Losses of single steps, and their means."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:mean]
torch.manual_seed(0)
x = torch.randn(400, 10).to(device)
y = (x[:, :3].sum(1) > 0).float()
net = nn.Linear(10, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
losses = []
for rows in torch.randint(400, (200, 4)):
    loss = F.binary_cross_entropy_with_logits(net(x[rows]).squeeze(1), y[rows])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())

print("steps:", *[f"{loss:.2f}" for loss in losses[:8]])
#> steps: 0.67 0.65 0.69 0.74 0.57 0.84 0.78 0.65
parts = [losses[i : i + 50] for i in range(0, 200, 50)]
print("means of 50:", *[f"{sum(part) / 50:.2f}" for part in parts])
#> means of 50: 0.62 0.47 0.39 0.35
# --8<-- [end:mean]
