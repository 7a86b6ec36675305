"""A running mean of noisy losses."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:mean]
from itertools import pairwise

torch.manual_seed(0)
x = torch.randn(400, 10).to(device)
y = (x[:, :3].sum(1) > 0).float()
net = nn.Linear(10, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
mean, losses, means = 0.69, [], []  # ln 2, the loss of a guess
for rows in torch.randint(400, (200, 4)):
    loss = F.binary_cross_entropy_with_logits(net(x[rows]).squeeze(1), y[rows])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    mean = 0.95 * mean + 0.05 * loss.item()
    losses.append(loss.item())
    means.append(mean)


rises = sum(b > a for a, b in pairwise(losses))
print(f"the loss is above the one before in {rises} of 199 steps")
#> the loss is above the one before in 92 of 199 steps
parts = [losses[i : i + 50] for i in range(0, 200, 50)]
print("means of 50 steps:", *[f"{sum(part) / 50:.2f}" for part in parts])
#> means of 50 steps: 0.62 0.47 0.39 0.35
print(f"running mean: {means[0]:.2f} at first, {means[-1]:.2f} at the end")
#> running mean: 0.69 at first, 0.35 at the end
# --8<-- [end:mean]
