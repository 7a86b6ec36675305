"""Fifty layers, without and with batch norm, without and with a way around each."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:nets]
from sklearn.datasets import load_digits

digits = load_digits()
images = torch.tensor(digits.images / 16).flatten(1).to(device)  # (1797, 64)
labels = torch.tensor(digits.target).to(device)


class Layer(nn.Module):
    def __init__(self, norm, residual):
        super().__init__()
        self.f = nn.Sequential(nn.Linear(32, 32), norm(32), nn.ReLU())
        self.residual = residual

    def forward(self, x):
        return x + self.f(x) if self.residual else self.f(x)


def make(norm, residual):
    torch.manual_seed(0)
    layers = [Layer(norm, residual) for _ in range(50)]
    net = nn.Sequential(nn.Linear(64, 32), *layers, nn.Linear(32, 10))
    return net.double().to(device)  # in float64 all machines print the same


nets = {
    "plain": make(nn.Identity, False),
    "batch norm": make(nn.BatchNorm1d, False),
    "residual": make(nn.Identity, True),
    "both": make(nn.BatchNorm1d, True),
}
# --8<-- [end:nets]

# --8<-- [start:gradient]
for name, net in nets.items():
    F.cross_entropy(net(images), labels).backward()
    sizes = [net[i].f[0].weight.grad.norm() for i in (1, 25, 50)]
    print(f"{name:10}", *(f"{size:.0e}" for size in sizes))
    #> plain      4e-22 5e-13 7e-03
    #> batch norm 1e+03 1e+01 1e-01
    #> residual   9e+03 8e+03 2e+04
    #> both       9e+00 1e+00 1e+00
# --8<-- [end:gradient]

# --8<-- [start:train]
for name, net in nets.items():
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.002)
    generator = torch.Generator().manual_seed(0)
    losses = []
    for _ in range(3):
        total = 0.0
        for batch in torch.randperm(1797, generator=generator).split(128):
            loss = F.cross_entropy(net(images[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(f"{total / 1797:.2f}")
    print(f"{name:10}", *losses)
    #> plain      2.31 2.30 2.30
    #> batch norm 2.35 2.33 2.32
    #> residual   1080.16 15.93 7.87
    #> both       3.59 0.81 0.44
# --8<-- [end:train]
