"""A difference of rounding, during a calm and a wild training."""

# --8<-- [start:grow]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def outputs(lr, change):
    """The outputs of the network after 0, 100 and 200 steps."""
    torch.manual_seed(0)
    x = torch.randn(256, 10).to(device, torch.float64)
    y = (x[:, 0] * x[:, 1] > 0).long()
    net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 2))
    net.to(x)
    net[0].weight.data[0, 0] += change
    optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    found = []
    for step in range(201):
        if step % 100 == 0:
            found.append(net(x).detach())
        rows = torch.randint(256, (32,)).to(device)
        optimizer.zero_grad()
        F.cross_entropy(net(x[rows]), y[rows]).backward()
        optimizer.step()
    return found


for lr in [0.05, 0.5]:
    pairs = zip(outputs(lr, 0), outputs(lr, 1e-7), strict=True)
    print(lr, [f"{((a - b).norm() / a.norm()).item():.0e}" for a, b in pairs])
    #> 0.05 ['2e-08', '5e-08', '3e-08']
    #> 0.5 ['2e-08', '3e-05', '4e-01']
# --8<-- [end:grow]
