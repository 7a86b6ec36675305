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
x = torch.tensor([[1.0, 2.0]], device=device)
target = torch.tensor([[1.0]], device=device)


def train(clear):
    net = nn.Linear(2, 1, bias=False).to(device)
    nn.init.zeros_(net.weight)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
    for _ in range(4):
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
    return loss.item()  # of the last step


for clear in ["first", "before backward", "last", "never", "before step"]:
    print(f"{clear}: loss {train(clear):.4f}")
    #> first: loss 0.0156
    #> before backward: loss 0.0156
    #> last: loss 0.0156
    #> never: loss 0.7656
    #> before step: loss 1.0000
# --8<-- [end:where]

# --8<-- [start:zeros]
net = nn.Linear(2, 1, bias=False).to(device)
nn.init.zeros_(net.weight)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net(torch.ones(1, 2, device=device)).sum().backward()
optimizer.step()
print(net.weight.data)
#> tensor([[-0.1000, -0.1000]])

for to_none in [False, True]:
    optimizer.zero_grad(set_to_none=to_none)
    optimizer.step()
    print(net.weight.grad, net.weight.data)
    #> tensor([[0., 0.]]) tensor([[-0.1900, -0.1900]])
    #> None tensor([[-0.1900, -0.1900]])
# --8<-- [end:zeros]

# --8<-- [start:some]
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)).to(device)
optimizer = torch.optim.SGD(net[1].parameters(), lr=0.1)
net(torch.ones(1, 2, device=device)).sum().backward()


def with_gradient(net):
    return [name for name, p in net.named_parameters() if p.grad is not None]


print(with_gradient(net))
#> ['0.weight', '0.bias', '1.weight', '1.bias']
optimizer.zero_grad()  # only what the optimizer holds
print(with_gradient(net))
#> ['0.weight', '0.bias']
net.zero_grad()  # everything in the network
print(with_gradient(net))
#> []
# --8<-- [end:some]
