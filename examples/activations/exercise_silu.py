"""Exercise: SiLU without F.silu."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def silu(x):
    return x
# --8<-- [end:start]


# --8<-- [start:check]
def check(silu):
    x = torch.tensor([[-2.0, 0.0], [1.0, 300.0]], device=device)
    before = x.clone()
    try:
        y = silu(x)
    except (AttributeError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(y, torch.Tensor) or y.shape != x.shape:
        return "The result must be a tensor of the shape of x."
    if not torch.equal(x, before):
        return "It changes its input: x.mul_ and the like write into x."
    if not y.isfinite().all():
        return "At 300 it gives no number: exp(300) is inf; torch.sigmoid is safe."
    if torch.allclose(y, x.sigmoid()):
        return "That is the sigmoid; SiLU multiplies x by it."
    if not torch.allclose(y, F.silu(x)):
        return f"At 1 it gives {y[1, 0]:.3f}, and SiLU {F.silu(x)[1, 0]:.3f}."
    return "Right."


print(check(silu))
#> At 1 it gives 1.000, and SiLU 0.731.
# --8<-- [end:check]


# --8<-- [start:solution]
def silu(x):
    return x * torch.sigmoid(x)


print(check(silu))
#> Right.
# --8<-- [end:solution]


# wrong: the sigmoid alone
def silu(x):
    return torch.sigmoid(x)


print(check(silu))
#> That is the sigmoid; SiLU multiplies x by it.


# wrong: inf / inf
def silu(x):
    return x * x.exp() / (1 + x.exp())


print(check(silu))
#> At 300 it gives no number: exp(300) is inf; torch.sigmoid is safe.


# wrong: in place
def silu(x):
    return x.mul_(x.sigmoid())


print(check(silu))
#> It changes its input: x.mul_ and the like write into x.


# wrong: math takes one number
import math


def silu(x):
    return x / (1 + math.exp(-x))


print(check(silu).partition(":")[0])
#> It raises ValueError


# wrong: one number
def silu(x):
    return (x * x.sigmoid()).sum()


print(check(silu))
#> The result must be a tensor of the shape of x.
