"""Exercise: skip a step whose gradient is not finite."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def safe_step(net, optimizer):
    """Take the step if all gradients are finite; say whether it was taken."""
    optimizer.step()
    return True


# --8<-- [end:start]


# --8<-- [start:check]
def check(safe_step):
    for name, value in [
        (None, 0.0),
        ("weight", float("nan")),
        ("weight", float("inf")),
        ("bias", float("nan")),
    ]:
        good = name is None
        what = "all gradients finite" if good else f"{value} in the gradient of {name}"
        net = nn.Linear(3, 1).to(device)
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        net(torch.ones(2, 3, device=device)).sum().backward()
        if name:
            net.get_parameter(name).grad[..., -1] = value
        before = net.weight.detach().clone()
        taken = safe_step(net, optimizer)
        moved = not torch.equal(before, net.weight)
        if moved and not good:
            return f"With {what}, the step was taken."
        if good and not moved:
            return f"With {what}, no step was taken."
        if taken is None or bool(taken) != good:
            return f"With {what}, it returns {taken}: say whether the step was taken."
    return "Right."


print(check(safe_step))
#> With nan in the gradient of weight, the step was taken.
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
#> With inf in the gradient of weight, the step was taken.


# wrong: the first parameter only
def safe_step(net, optimizer):
    good = torch.isfinite(next(net.parameters()).grad).all()
    if good:
        optimizer.step()
    return good


print(check(safe_step))
#> With nan in the gradient of bias, the step was taken.


# wrong: says nothing
def safe_step(net, optimizer):
    if all(torch.isfinite(p.grad).all() for p in net.parameters()):
        optimizer.step()


print(check(safe_step))
#> With all gradients finite, it returns None: say whether the step was taken.


# wrong: never
def safe_step(net, optimizer):
    return False


print(check(safe_step))
#> With all gradients finite, no step was taken.
