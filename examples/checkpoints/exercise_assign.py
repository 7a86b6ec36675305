"""Exercise: a training that changes nothing."""

import torch
from torch import nn


# --8<-- [start:start]
def build(state):
    with torch.device("meta"):
        net = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    net.load_state_dict(state, assign=True)
    return net, optimizer
# --8<-- [end:start]


# --8<-- [start:check]
def check(build):
    state = {"weight": torch.ones(1, 3), "bias": torch.zeros(1)}
    try:
        net, optimizer = build(state)
        if net.weight.is_meta:
            return "The weights are still on meta: they hold no numbers."
        if not torch.equal(net.weight, torch.ones(1, 3)):
            return "The weights are not those of the state."
        net(torch.ones(1, 3)).sum().backward()
        optimizer.step()
    except (RuntimeError, TypeError, ValueError, AttributeError, LookupError) as e:
        return f"It raises {type(e).__name__}: {e}"
    if torch.equal(net.weight, torch.ones(1, 3)):
        return "A step changes nothing: the optimizer holds other tensors."
    return "Right."


print(check(build))
#> A step changes nothing: the optimizer holds other tensors.
# --8<-- [end:check]


# --8<-- [start:solution]
def build(state):
    with torch.device("meta"):
        net = nn.Linear(3, 1)
    net.load_state_dict(state, assign=True)
    return net, torch.optim.SGD(net.parameters(), lr=0.1)


print(check(build))
#> Right.
# --8<-- [end:solution]


# wrong: memory, and numbers that are no weights
def build(state):
    with torch.device("meta"):
        net = nn.Linear(3, 1)
    net.to_empty(device="cpu")
    nn.init.zeros_(net.weight)
    return net, torch.optim.SGD(net.parameters(), lr=0.1)


print(check(build))
#> The weights are not those of the state.


# wrong: nothing is loaded
def build(state):
    with torch.device("meta"):
        net = nn.Linear(3, 1)
    return net, torch.optim.SGD(net.parameters(), lr=0.1)


print(check(build))
#> The weights are still on meta: they hold no numbers.


# wrong: the parameters are given as an optimizer
def build(state):
    net = nn.Linear(3, 1)
    net.load_state_dict(state)
    return net, net.parameters()


print(check(build))
#> It raises AttributeError: 'generator' object has no attribute 'step'


# right, too: without meta, a copy
def build(state):
    net = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    net.load_state_dict(state)
    return net, optimizer


assert check(build) == "Right."
