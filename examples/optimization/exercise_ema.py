"""Exercise: an average of the weights by hand."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def update(average, net, decay=0.9):
    """Move each parameter of average a tenth of the way to that of net."""
    average.load_state_dict(net.state_dict())  # your code


# --8<-- [end:start]


# --8<-- [start:check]
import copy


def check(update):
    net = nn.Linear(1, 1).to(device)
    nn.init.constant_(net.weight, 2.0)
    nn.init.constant_(net.bias, 4.0)
    average = copy.deepcopy(net)
    nn.init.zeros_(average.weight)
    nn.init.zeros_(average.bias)
    try:
        update(average, net)
        update(average, net)
    except RuntimeError:
        return "Autograd forbids it: an update is no part of the function, use no_grad."
    if net.weight.item() != 2.0:
        return f"The network has changed: its weight is {net.weight.item():.2f}, not 2."
    w, b = average.weight.item(), average.bias.item()
    if w == b == 0:
        return "The average is still 0: is it written to, or only a new tensor made?"
    if w == 2.0:
        return "That is a copy, not an average: old values count nothing."
    if abs(b / 2 - w) > 1e-4:
        return f"The weight is {w:.2f} and the bias {b:.2f}: is each parameter moved?"
    if abs(w - 0.38) > 1e-3:
        return f"After two updates the weight is {w:.2f}; expected: 0.2, then 0.38."
    return "Right."


print(check(update))
#> That is a copy, not an average: old values count nothing.
# --8<-- [end:check]


# --8<-- [start:solution]
def update(average, net, decay=0.9):
    with torch.no_grad():
        for a, p in zip(average.parameters(), net.parameters(), strict=True):
            a.lerp_(p, 1 - decay)


print(check(update))
#> Right.
# --8<-- [end:solution]


# wrong: the weight only
def update(average, net, decay=0.9):
    with torch.no_grad():
        average.weight.lerp_(net.weight, 1 - decay)


print(check(update))
#> The weight is 0.38 and the bias 0.00: is each parameter moved?


# wrong: a new tensor each time
def update(average, net, decay=0.9):
    for a, p in zip(average.parameters(), net.parameters(), strict=True):
        a = decay * a + (1 - decay) * p


print(check(update))
#> The average is still 0: is it written to, or only a new tensor made?


# wrong: nine tenths of the way
def update(average, net, decay=0.9):
    with torch.no_grad():
        for a, p in zip(average.parameters(), net.parameters(), strict=True):
            a.lerp_(p, decay)


print(check(update))
#> After two updates the weight is 1.98; expected: 0.2, then 0.38.


# wrong: without no_grad
def update(average, net, decay=0.9):
    for a, p in zip(average.parameters(), net.parameters(), strict=True):
        a.mul_(decay).add_(p, alpha=1 - decay)


print(check(update))
#> Autograd forbids it: an update is no part of the function, use no_grad.


# wrong: the network moves
def update(average, net, decay=0.9):
    with torch.no_grad():
        for a, p in zip(average.parameters(), net.parameters(), strict=True):
            p.lerp_(a, decay)


print(check(update))
#> The network has changed: its weight is 0.02, not 2.
