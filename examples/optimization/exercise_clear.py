"""Exercise: the gradients are cleared in the wrong place."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def add_up(net, parts):
    """Leave the gradient of the mean loss over all parts in net.weight.grad."""
    for x, y in parts:
        net.zero_grad()
        loss = F.mse_loss(net(x), y) / len(parts)
        loss.backward()


# --8<-- [end:start]


# --8<-- [start:check]
def check(add_up):
    x = torch.tensor([[1.0], [2.0], [3.0], [4.0]], device=device)
    net = nn.Linear(1, 1, bias=False).to(device)
    nn.init.ones_(net.weight)
    net(x).sum().backward()  # an old gradient: 10
    add_up(net, [(part, torch.zeros_like(part)) for part in x.split(1)])
    grad = net.weight.grad
    if grad is None:
        return "There is no gradient: is it cleared at the end?"
    why = {8: "only the last part is in it", 25: "the old one, 10, is in it, too"}
    if (found := grad.item()) == 15:
        return "Right."
    return f"The gradient is {found}, not 15: {why.get(found, 'take the mean')}."


print(check(add_up))
#> The gradient is 8.0, not 15: only the last part is in it.
# --8<-- [end:check]


# --8<-- [start:solution]
def add_up(net, parts):
    net.zero_grad()
    for x, y in parts:
        loss = F.mse_loss(net(x), y) / len(parts)
        loss.backward()


print(check(add_up))
#> Right.
# --8<-- [end:solution]


# wrong: never cleared
def add_up(net, parts):
    for x, y in parts:
        loss = F.mse_loss(net(x), y) / len(parts)
        loss.backward()


print(check(add_up))
#> The gradient is 25.0, not 15: the old one, 10, is in it, too.


# wrong: not divided
def add_up(net, parts):
    net.zero_grad()
    for x, y in parts:
        F.mse_loss(net(x), y).backward()


print(check(add_up))
#> The gradient is 60.0, not 15: take the mean.


# wrong: cleared at the end
def add_up(net, parts):
    for x, y in parts:
        loss = F.mse_loss(net(x), y) / len(parts)
        loss.backward()
    net.zero_grad()


print(check(add_up))
#> There is no gradient: is it cleared at the end?
