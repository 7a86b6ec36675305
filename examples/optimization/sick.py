"""A loss that does not fall, or is NaN."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:moves]
torch.manual_seed(0)
x = torch.randn(64, 8).to(device)
y = x.sum(1, keepdim=True)
net = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 1)).to(device)
optimizer = torch.optim.SGD(net[0].parameters(), lr=0.1)  # the last layer is missing
before = {name: p.detach().clone() for name, p in net.named_parameters()}
F.mse_loss(net(x), y).backward()
optimizer.step()
for name, p in net.named_parameters():
    change = (p - before[name]).abs().max()
    print(f"{name}: gradient {p.grad.abs().max():.2f}, changed by {change:.2f}")
    #> 0.weight: gradient 1.10, changed by 0.11
    #> 0.bias: gradient 0.58, changed by 0.06
    #> 2.weight: gradient 0.77, changed by 0.00
    #> 2.bias: gradient 0.09, changed by 0.00
# --8<-- [end:moves]


# --8<-- [start:rates]
def train(x, lr):
    torch.manual_seed(0)
    net = nn.Linear(8, 1).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(200):
        optimizer.zero_grad()
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


for lr in [0.0001, 0.01, 0.1, 10.0]:
    print(f"lr {lr}: loss {train(x, lr):.1f}")
    #> lr 0.0001: loss 8.2
    #> lr 0.01: loss 0.0
    #> lr 0.1: loss 0.0
    #> lr 10.0: loss nan
# --8<-- [end:rates]

# --8<-- [start:scale]
large = 100 * x  # as pixels from 0 to 255, or prices
print(f"{train(large, 0.1):.1f}")
#> nan
normal = (large - large.mean(0)) / large.std(0)
print(f"{train(normal, 0.1):.1f}")
#> 0.0
# --8<-- [end:scale]

# --8<-- [start:first]
net = nn.Linear(8, 1).to(device)
bad = x.clone()
bad[3, 5] = float("nan")  # one missing value
for name, value in [("x", bad), ("output", net(bad)), ("weight", net.weight)]:
    print(name, value.isfinite().logical_not().sum().item())
    #> x 1
    #> output 1
    #> weight 0
F.mse_loss(net(bad), y).backward()
print("gradient", net.weight.grad.isfinite().logical_not().sum().item())
#> gradient 8
# --8<-- [end:first]
