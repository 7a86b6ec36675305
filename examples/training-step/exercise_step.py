"""Exercise: one step of training, without an optimizer."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def step(net, x, y, lr):
    loss = F.mse_loss(net(x), y)
    loss.backward()
    # your code: update each parameter, and leave no gradient behind
# --8<-- [end:start]


# --8<-- [start:check]
def check(step):
    net = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(net.weight)
    x, y, seen = torch.ones(1, 1), torch.full((1, 1), 4.0), []
    for _ in range(2):
        try:
            step(net, x, y, lr=0.1)
        except RuntimeError as e:
            return f"{type(e).__name__}: autograd records your update. Stop it."
        except (AttributeError, IndexError, TypeError, ValueError) as e:
            return f"It raises {type(e).__name__}: {e}"
        seen.append(round(net.weight.item(), 2))
    if seen[0] == 0:
        return "The weight is still 0: the gradient was -8 in the first step."
    if seen[0] < 0:
        return f"The weight went to {seen[0]}, away from 4: look at the sign."
    if seen[1] == 2.24:
        return f"Steps to {seen}: the second used the sum of two gradients."
    if seen != [0.8, 1.44]:
        return f"Steps to {seen}, not to 0.8 and 1.44: lr times the gradient."
    return "Right."


print(check(step))
#> The weight is still 0: the gradient was -8 in the first step.
# --8<-- [end:check]


# --8<-- [start:solution]
def step(net, x, y, lr):
    loss = F.mse_loss(net(x), y)
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad
    net.zero_grad()


print(check(step))
#> Right.
# --8<-- [end:solution]


# wrong: the gradients are never cleared
def step(net, x, y, lr):
    F.mse_loss(net(x), y).backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad


print(check(step))
#> Steps to [0.8, 2.24]: the second used the sum of two gradients.


# wrong: up the slope
def step(net, x, y, lr):
    F.mse_loss(net(x), y).backward()
    with torch.no_grad():
        for p in net.parameters():
            p += lr * p.grad
    net.zero_grad()


print(check(step))
#> The weight went to -0.8, away from 4: look at the sign.


# wrong: no no_grad
def step(net, x, y, lr):
    F.mse_loss(net(x), y).backward()
    for p in net.parameters():
        p -= lr * p.grad


print(check(step))
#> RuntimeError: autograd records your update. Stop it.


# wrong: without the learning rate
def step(net, x, y, lr):
    F.mse_loss(net(x), y).backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= p.grad
    net.zero_grad()


print(check(step))
#> Steps to [8.0, 0.0], not to 0.8 and 1.44: lr times the gradient.


# wrong: no backward, so no gradient
def step(net, x, y, lr):
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad


print(check(step))
#> It raises TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
