"""Evaluation under autocast."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:evaluate]
torch.manual_seed(0)
x = torch.randn(256, 20).to(device)
y = (x.sum(1) > 0).long()
net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)

net.eval()
total, right = torch.zeros((), device=device), 0
with torch.no_grad(), torch.autocast(x.device.type, dtype=torch.bfloat16):
    for batch, labels in zip(x.split(64), y.split(64), strict=True):
        out = net(batch)
        total += F.cross_entropy(out, labels, reduction="sum")
        right += (out.argmax(1) == labels).sum()
print(f"{total.item() / len(x):.2f}, {right.item() / len(x):.2f} right")
#> 0.73, 0.48 right
# --8<-- [end:evaluate]

# --8<-- [start:difference]
with torch.no_grad():
    full = net(x)
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        mixed = net(x)
print(torch.equal(mixed.float(), full))
#> False
print(torch.allclose(mixed.float(), full, atol=0.05))
#> True
# --8<-- [end:difference]

# --8<-- [start:probabilities]
scores = torch.tensor([0.0, 7.0], device=device)
print(f"{scores.bfloat16().softmax(0)[1].item():.4f}")
#> 1.0000
print(f"{scores.softmax(0)[1].item():.4f}")
#> 0.9991
# --8<-- [end:probabilities]
