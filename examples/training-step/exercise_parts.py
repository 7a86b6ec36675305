"""Exercise: a batch in parts."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def gradient(net, x, y, size):
    """Leave in net the gradient of the mean loss of the whole batch."""
    for part_x, part_y in zip(x.split(size), y.split(size), strict=True):
        net.zero_grad()
        F.mse_loss(net(part_x), part_y).backward()


# --8<-- [end:start]


# --8<-- [start:check]
def check(gradient):
    torch.manual_seed(0)
    net = nn.Linear(3, 1).to(device)
    x, y = torch.randn(8, 3).to(device), torch.randn(8, 1).to(device)
    for size in 4, 3:  # 4 + 4, then 3 + 3 + 2
        net.zero_grad()
        F.mse_loss(net(x), y).backward()
        whole = net.weight.grad.clone()
        net.zero_grad()
        try:
            gradient(net, x, y, size)
        except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as e:
            return f"It raises {type(e).__name__}: {e}"
        if net.weight.grad is None:
            return "No gradient is left: is there a backward()? Is zero_grad the last?"
        ratio = (net.weight.grad.norm() / whole.norm()).item()
        if torch.allclose(net.weight.grad, whole, atol=1e-5):
            continue
        if size == 3:
            return "Right for equal parts. With 3, 3 and 2 samples it is not."
        if torch.allclose(net.weight.grad, 2 * whole, atol=1e-5):
            return "Twice too long: each part adds the mean of its own samples."
        return f"The gradient is {ratio:.1f} times as long: are all parts in it?"
    return "Right."


print(check(gradient))
#> The gradient is 1.8 times as long: are all parts in it?
# --8<-- [end:check]


# --8<-- [start:solution]
def gradient(net, x, y, size):
    net.zero_grad()
    for part_x, part_y in zip(x.split(size), y.split(size), strict=True):
        loss = F.mse_loss(net(part_x), part_y, reduction="sum") / len(x)
        loss.backward()


print(check(gradient))
#> Right.
# --8<-- [end:solution]


# wrong: without the division
def gradient(net, x, y, size):
    net.zero_grad()
    for part_x, part_y in zip(x.split(size), y.split(size), strict=True):
        F.mse_loss(net(part_x), part_y).backward()


print(check(gradient))
#> Twice too long: each part adds the mean of its own samples.


# wrong: as if all parts had one size
def gradient(net, x, y, size):
    net.zero_grad()
    parts = x.split(size)
    for part_x, part_y in zip(parts, y.split(size), strict=True):
        (F.mse_loss(net(part_x), part_y) / len(parts)).backward()


print(check(gradient))
#> Right for equal parts. With 3, 3 and 2 samples it is not.


# wrong: too late
def gradient(net, x, y, size):
    F.mse_loss(net(x), y).backward()
    net.zero_grad()


print(check(gradient))
#> No gradient is left: is there a backward()? Is zero_grad the last?


# wrong: one loss for each number of the part
def gradient(net, x, y, size):
    for part_x, part_y in zip(x.split(size), y.split(size), strict=True):
        F.mse_loss(net(part_x), part_y, reduction="none").backward()


print(check(gradient))
#> It raises RuntimeError: grad can be implicitly created only for scalar outputs
