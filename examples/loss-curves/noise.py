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


def rises(values):
    """How often a value is above the one before."""
    return sum(b > a for a, b in pairwise(values))


print("of 199 steps, the loss rises in more than 60:", rises(losses) > 60)
#> of 199 steps, the loss rises in more than 60: True
epochs = [sum(losses[i : i + 50]) / 50 for i in range(0, 200, 50)]
print("the mean of 50 steps rises:", rises(epochs))
#> the mean of 50 steps rises: 0
print("the running mean ends below 0.7 of its start:", means[-1] < 0.7 * means[0])
#> the running mean ends below 0.7 of its start: True
# --8<-- [end:mean]
