"""Exercise: a row of the Jacobian of x / x.sum()."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def row(x, i):
    """x (n,), a number i → row i of J, (n,)."""
    return torch.zeros_like(x)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(row):
    x = torch.tensor([1.0, 2.0, 5.0], device=device)
    J, ours = jacrev(lambda x: x / x.sum())(x), row(x, 1)
    if not isinstance(ours, torch.Tensor) or ours.shape != x.shape:
        return "Return a tensor of the shape of x."
    if torch.allclose(ours, J[1]):
        return "Right."
    if not ours.any():
        return "Row 1 is all 0. Does no input move y_1?"
    if torch.allclose(ours, J[:, 1]):
        return "That is column 1: what x_1 does to each output."
    if ours[0] == 0:
        return "x_0 moves y_1, too: it is in the sum."
    ours = [round(x, 3) for x in ours.tolist()]
    return f"{ours} is not row 1. Try d(a / b) = da / b - a db / b**2."


print(check(row))
#> Row 1 is all 0. Does no input move y_1?
# --8<-- [end:check]


# --8<-- [start:solution]
def row(x, i):
    s = x.sum()
    e = torch.zeros_like(x)
    e[i] = 1
    return e / s - x[i] / s**2


print(check(row))
#> Right.
# --8<-- [end:solution]


# wrong: the sum taken for fixed
def row(x, i):
    e = torch.zeros_like(x)
    e[i] = 1
    return e / x.sum()


print(check(row))
#> x_0 moves y_1, too: it is in the sum.


# wrong: y_j in place of y_i
def row(x, i):
    s = x.sum()
    e = torch.zeros_like(x)
    e[i] = 1
    return e / s - x / s**2


print(check(row))
#> That is column 1: what x_1 does to each output.


# wrong: not squared
def row(x, i):
    s = x.sum()
    e = torch.zeros_like(x)
    e[i] = 1
    return e / s - x[i] / s


print(check(row))
#> [-0.25, -0.125, -0.25] is not row 1. Try d(a / b) = da / b - a db / b**2.


# wrong: one number
def row(x, i):
    return 1 / x.sum() - x[i] / x.sum() ** 2


print(check(row))
#> Return a tensor of the shape of x.
