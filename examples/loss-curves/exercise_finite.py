"""Exercise: skip a step whose gradient is not finite."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def safe_step(net, optimizer):
    """Take the step if all gradients are finite; say whether it was taken."""
    optimizer.step()
    return True


# --8<-- [end:start]


# --8<-- [start:check]
def check(safe_step):
    for value, good in (0.5, True), (float("nan"), False), (float("inf"), False):
        torch.manual_seed(0)
        net = nn.Linear(3, 1).to(device)
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        x = torch.ones(2, 3)
        x[0, 1] = value
        F.l1_loss(net(x.to(device)), torch.ones(2, 1, device=device)).backward()
        if value == float("inf"):  # in one weight only
            net.weight.grad = torch.tensor([[1.0, value, 1.0]], device=device)
            net.bias.grad = torch.ones(1, device=device)
        before = net.weight.detach().clone()
        taken = safe_step(net, optimizer)
        moved = not torch.equal(before, net.weight)
        if moved and not good:
            return f"A gradient holds {value}, and the step was taken."
        if good and not moved:
            return "All gradients are finite, and no step was taken."
        if bool(taken) != good:
            return f"With {value} it returns {taken}: say whether the step was taken."
    return "Right."


print(check(safe_step))
#> A gradient holds nan, and the step was taken.
# --8<-- [end:check]


# --8<-- [start:solution]
def safe_step(net, optimizer):
    good = all(torch.isfinite(p.grad).all() for p in net.parameters())
    if good:
        optimizer.step()
    return good


print(check(safe_step))
#> Right.
# --8<-- [end:solution]


# wrong: isnan does not find inf
def safe_step(net, optimizer):
    good = not any(torch.isnan(p.grad).any() for p in net.parameters())
    if good:
        optimizer.step()
    return good


print(check(safe_step))
#> A gradient holds inf, and the step was taken.


# wrong: says nothing
def safe_step(net, optimizer):
    if all(torch.isfinite(p.grad).all() for p in net.parameters()):
        optimizer.step()


print(check(safe_step))
#> With 0.5 it returns None: say whether the step was taken.


# wrong: never
def safe_step(net, optimizer):
    return False


print(check(safe_step))
#> All gradients are finite, and no step was taken.
