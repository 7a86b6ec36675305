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


# --8<-- [start:scale]
def train(x, y):
    torch.manual_seed(0)
    net = nn.Linear(8, 1).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(200):
        optimizer.zero_grad()
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


torch.manual_seed(0)
x = torch.randn(64, 8).to(device)
y = x.sum(1, keepdim=True)
large = 100 * x  # as pixels from 0 to 255, or prices
print(f"{train(large, y):.1f}")
#> nan
normal = (large - large.mean(0)) / large.std(0)
print(f"{train(normal, y):.1f}")
#> 0.0
# --8<-- [end:scale]

# --8<-- [start:kinds]
x = torch.tensor([1.0, 0.0, -1.0], device=device)
y = 1 / x - 1 / x.abs()  # 1 / 0 is inf, inf - inf is NaN
print(1 / x, y)
#> tensor([ 1., inf, -1.]) tensor([ 0., nan, -2.])
for test in [torch.isnan, torch.isinf, torch.isfinite]:
    print(test.__name__, test(1 / x).tolist(), test(y).tolist())
    #> isnan [False, False, False] [False, True, False]
    #> isinf [False, True, False] [False, False, False]
    #> isfinite [True, False, True] [True, False, True]
print((y == torch.nan).any().item())  # NaN is not even equal to itself
#> False
# --8<-- [end:kinds]

# --8<-- [start:first]
torch.manual_seed(0)
x = torch.randn(64, 8).to(device)
y = x.sum(1, keepdim=True)
net = nn.Linear(8, 1).to(device)
x[3, 5] = float("nan")  # one missing value
for name, value in [("x", x), ("output", net(x)), ("weight", net.weight)]:
    print(name, value.isfinite().logical_not().sum().item())
    #> x 1
    #> output 1
    #> weight 0
F.mse_loss(net(x), y).backward()
print("gradient", net.weight.grad.isfinite().logical_not().sum().item())
#> gradient 8
# --8<-- [end:first]


# --8<-- [start:layer]
class Log(nn.Module):
    def forward(self, x):
        return x.log()


def watch(net):
    """Stop at the first layer whose output is not finite."""

    def look(layer, inputs, output):
        if not output.isfinite().all():
            raise FloatingPointError(f"the output of {names[layer]}")

    names = {layer: f"{name} {layer}" for name, layer in net.named_modules()}
    for layer in net.modules():
        layer.register_forward_hook(look)


net = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), Log(), nn.Linear(4, 1)).to(device)
watch(net)
try:
    net(torch.ones(2, 8, device=device))
except FloatingPointError as e:
    print(e)
    #> the output of 2 Log()
# --8<-- [end:layer]
