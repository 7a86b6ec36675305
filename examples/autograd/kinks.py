"""What autograd returns where there is no derivative."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:kinks]
def grad(f, *values):
    x = torch.tensor(values, device=device, requires_grad=True)
    return torch.autograd.grad(f(x).sum(), x)[0].tolist()


print("relu", grad(torch.relu, 0.0))
#> relu [0.0]
print("abs", grad(torch.abs, 0.0))
#> abs [0.0]
print("norm", grad(torch.linalg.vector_norm, 0.0, 0.0))
#> norm [0.0, 0.0]
print("sqrt", grad(torch.sqrt, 0.0))
#> sqrt [inf]
print("amax of a tie", grad(torch.amax, 1.0, 1.0))
#> amax of a tie [0.5, 0.5]
print("round", grad(torch.round, 0.3))
#> round [0.0]
# --8<-- [end:kinks]


# --8<-- [start:where]
def bad(x):
    return torch.where(x > 0, x.sqrt(), 0.0)


def good(x):
    safe = torch.where(x > 0, x, 1.0)
    return torch.where(x > 0, safe.sqrt(), 0.0)


print(grad(bad, 0.0, 4.0))
#> [nan, 0.25]
print(grad(good, 0.0, 4.0))
#> [0.0, 0.25]
# --8<-- [end:where]
