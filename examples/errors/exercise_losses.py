"""Exercise: a list that keeps every graph."""

# --8<-- [start:start]
import torch
from torch import nn


def train(net, x, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    losses = []
    for _ in range(steps):
        loss = net(x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss)
    return losses
# --8<-- [end:start]


# --8<-- [start:check]
def check(train):
    torch.manual_seed(0)
    net, x = nn.Linear(2, 1), torch.randn(8, 2)
    before = net.weight.detach().clone()
    losses = train(net, x, 3)
    if torch.equal(net.weight, before):
        return "The weights have not changed: the network must still learn."
    if not isinstance(losses, list) or len(losses) != 3:
        return "Return a list with one loss for each step."
    if getattr(losses[0], "grad_fn", None):
        return f"losses[0] leads to its graph: {losses[0].grad_fn.name()}."
    if losses[0] == losses[-1]:
        return f"All losses are {losses[0]:.2f}: append in each step."
    return "Right."


print(check(train))
#> losses[0] leads to its graph: MeanBackward0.
# --8<-- [end:check]


# --8<-- [start:solution]
def train(net, x, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    losses = []
    for _ in range(steps):
        loss = net(x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


print(check(train))
#> Right.
# --8<-- [end:solution]


# wrong: nothing is recorded, and nothing learned
def train(net, x, steps):
    with torch.no_grad():
        return [net(x).square().mean() for _ in range(steps)]


print(check(train))
#> The weights have not changed: the network must still learn.


# wrong: only the last
def train(net, x, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(steps):
        loss = net(x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


print(check(train))
#> Return a list with one loss for each step.


# wrong: the last one, three times
def train(net, x, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(steps):
        loss = net(x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return [loss.item()] * steps


print(check(train))
#> All losses are 0.16: append in each step.
