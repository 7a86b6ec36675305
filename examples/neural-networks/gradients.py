"""Gradients accumulate until they are cleared."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:accumulate]
net = nn.Linear(2, 1).to(device)
x = torch.tensor([[1.0, 2.0]], device=device)

for _ in range(2):
    net(x).sum().backward()
    print(net.weight.grad)  # the second backward adds to the first
    #> tensor([[1., 2.]])
    #> tensor([[2., 4.]])

net.zero_grad()
print(net.weight.grad)
#> None
# --8<-- [end:accumulate]

# --8<-- [start:where]
import copy

start = nn.Linear(2, 1).to(device)
target = torch.tensor([[1.0]], device=device)


def train(clear):
    net = copy.deepcopy(start)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(3):
        if clear == "first":
            optimizer.zero_grad()
        loss = F.mse_loss(net(x), target)
        if clear == "before backward":
            optimizer.zero_grad()
        loss.backward()
        if clear == "before step":
            optimizer.zero_grad()
        optimizer.step()
        if clear == "last":
            optimizer.zero_grad()
    return net.weight


first = train("first")
for clear in ["before backward", "last", "before step", "never"]:
    print(clear, torch.equal(train(clear), first))
    #> before backward True
    #> last True
    #> before step False
    #> never False

print(torch.equal(train("before step"), start.weight))  # no step was taken at all
#> True
# --8<-- [end:where]

# --8<-- [start:zeros]
net = nn.Linear(2, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net(x).sum().backward()
optimizer.step()

for to_none in [False, True]:
    optimizer.zero_grad(set_to_none=to_none)
    before = net.weight.clone()
    optimizer.step()
    print(net.weight.grad, torch.equal(before, net.weight))
    #> tensor([[0., 0.]]) False
    #> None True
# --8<-- [end:zeros]

# --8<-- [start:some]
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)).to(device)
optimizer = torch.optim.SGD(net[1].parameters(), lr=0.1)
net(x).sum().backward()

optimizer.zero_grad()  # only what the optimizer holds
print(net[0].weight.grad is None, net[1].weight.grad is None)
#> False True
net.zero_grad()  # everything in the network
print(net[0].weight.grad is None, net[1].weight.grad is None)
#> True True
# --8<-- [end:some]

# --8<-- [start:parts]
x = torch.randn(8, 2).to(device)
y = torch.randn(8, 1).to(device)
net = nn.Linear(2, 1).to(device)
F.mse_loss(net(x), y).backward()
whole = net.weight.grad.clone()

net.zero_grad()
for i in range(0, 8, 2):
    loss = F.mse_loss(net(x[i : i + 2]), y[i : i + 2]) / 4  # 4 parts
    loss.backward()
print(torch.allclose(net.weight.grad, whole))
#> True
# --8<-- [end:parts]
