"""LoRA: two thin matrices learn beside a frozen layer, and are merged into it."""

import torch

torch.set_default_dtype(torch.float64)

# --8<-- [start:lora]
from torch import nn


class LoRA(nn.Module):
    """A frozen linear layer, and a correction of a low rank that learns."""

    def __init__(self, linear, rank=4, alpha=8):
        super().__init__()
        self.linear = linear.requires_grad_(False)
        a = torch.randn(rank, linear.in_features) / linear.in_features**0.5
        self.A = nn.Parameter(a.to(linear.weight))  # its device, its dtype
        self.B = nn.Parameter(linear.weight.new_zeros(linear.out_features, rank))
        self.scale = alpha / rank

    def forward(self, x):
        return self.linear(x) + self.scale * (x @ self.A.T @ self.B.T)

    @torch.no_grad()
    def merged(self):
        """The linear layer, with the correction in its weight."""
        self.linear.weight += self.scale * self.B @ self.A
        return self.linear


def replace(module, old, new):
    """Put new(layer) in place of each layer of the class old."""
    for name, child in module.named_children():
        if isinstance(child, old):
            setattr(module, name, new(child))
        else:
            replace(child, old, new)
# --8<-- [end:lora]


# --8<-- [start:use]
import torch
from sklearn.datasets import load_digits
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.images / 16).to(device)
x, mirrored = images.flatten(1), images.flip(2).flatten(1)
y = torch.tensor(digits.target).to(device)


def fit(net, x, y, lr):
    optimizer = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], lr)
    for _ in range(100):
        optimizer.zero_grad()
        F.cross_entropy(net(x), y).backward()
        optimizer.step()


def right(net, x, y):
    with torch.no_grad():
        return f"{(net(x).argmax(1) == y).float().mean().item():.2f}"


torch.manual_seed(0)
net = nn.Sequential(
    nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 10)
).to(device)
fit(net, x[:1000], y[:1000], lr=0.003)
print("as trained:", right(net, x[1200:], y[1200:]))
#> as trained: 0.92
new_x, new_y = mirrored[1200:], y[1200:]
print("mirrored:", right(net, new_x, new_y))
#> mirrored: 0.46

net.requires_grad_(False)
before = net(new_x)
replace(net, nn.Linear, LoRA)
print((net(new_x) - before).abs().max().item())  # B is 0: nothing has changed yet
#> 0.0

learns = [p.numel() for p in net.parameters() if p.requires_grad]
print(sum(learns), "of", sum(p.numel() for p in net.parameters()))
#> 4392 of 89394
fit(net, mirrored[1000:1200], y[1000:1200], lr=0.01)
print("after LoRA:", right(net, new_x, new_y))
#> after LoRA: 0.85
# --8<-- [end:use]

# --8<-- [start:merge]
before = net(new_x)
replace(net, LoRA, LoRA.merged)
print(net[0])
#> Linear(in_features=64, out_features=256, bias=True)
print((net(new_x) - before).abs().max().item() < 1e-9)
#> True
# --8<-- [end:merge]
