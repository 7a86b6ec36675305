"""Gradients that vanish and explode with the number of layers."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:chain]
for w in [0.5, 1.0, 1.5]:
    x = torch.ones((), device=device, requires_grad=True)
    y = x
    for _ in range(20):  # layers
        y = w * y
    y.backward()
    print(f"w {w}: gradient {x.grad.item():.3g}, w**20 {w**20:.3g}")
    #> w 0.5: gradient 9.54e-07, w**20 9.54e-07
    #> w 1.0: gradient 1, w**20 1
    #> w 1.5: gradient 3.33e+03, w**20 3.33e+03
# --8<-- [end:chain]


# --8<-- [start:layers]
class Residual(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x):
        return x + self.layer(x)


def gradient(gain, residual=False):
    """The norm of the gradient of the first of 20 layers."""
    torch.manual_seed(0)
    layers = [nn.Linear(64, 64) for _ in range(20)]
    for layer in layers:
        nn.init.normal_(layer.weight, std=gain * (2 / 64) ** 0.5)
    blocks = [nn.Sequential(layer, nn.ReLU()) for layer in layers]
    net = nn.Sequential(*[Residual(b) if residual else b for b in blocks]).to(device)
    net(torch.randn(32, 64).to(device)).mean().backward()
    return layers[0].weight.grad.norm().item()


for gain in [1.0, 0.5, 2.0, 0.1]:
    print(f"weights times {gain}: gradient {gradient(gain):.0e}")
    #> weights times 1.0: gradient 3e-01
    #> weights times 0.5: gradient 3e-07
    #> weights times 2.0: gradient 2e+05
    #> weights times 0.1: gradient 2e-20
print(f"weights times 0.1, x + layer(x): gradient {gradient(0.1, residual=True):.0e}")
#> weights times 0.1, x + layer(x): gradient 3e-01
# --8<-- [end:layers]

# --8<-- [start:watch]
from torch.nn import functional as F

torch.manual_seed(0)
x, y = torch.randn(32, 10).to(device), torch.randn(32, 1).to(device)
y[5] = 1000.0  # a slip in the data
net = nn.Linear(10, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
norms = []
for rows in torch.arange(32).split(4):
    optimizer.zero_grad()
    F.mse_loss(net(x[rows]), y[rows]).backward()
    norms.append(nn.utils.clip_grad_norm_(net.parameters(), max_norm=5.0).item())
    optimizer.step()
worst = max(range(8), key=lambda i: norms[i])
print([round(norm) for norm in norms], "look at batch", worst)
#> [4, 2096, 5, 4, 6, 3, 10, 3] look at batch 1
# --8<-- [end:watch]
