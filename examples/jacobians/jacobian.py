"""From derivative to Jacobian: one row per output, one column per input."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:jacobian]
from torch.func import jacrev


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


def jacobian(x):  # by hand
    J = torch.zeros(2, 3, device=device)
    J[0, 0], J[0, 1] = x[1], x[0]
    J[1, 1], J[1, 2] = x[2] ** 2, 2 * x[1] * x[2]
    return J


x = torch.tensor([1.0, 2.0, 3.0], device=device)
print(jacobian(x))
#> tensor([[ 2.,  1.,  0.],
#>         [ 0.,  9., 12.]])
print(jacrev(f)(x))  # by autograd
#> tensor([[ 2.,  1.,  0.],
#>         [ 0.,  9., 12.]])
# --8<-- [end:jacobian]

# --8<-- [start:linear]
h = torch.tensor([1.0, 1.0, 1.0], device=device)
J = jacobian(x)
for t in (0.1, 0.01, 0.001):
    change = f(x + t * h) - f(x)
    print(f"{t}: {change}, predicted {J @ (t * h)}")
    #> 0.1: tensor([0.3100, 2.1810]), predicted tensor([0.3000, 2.1000])
    #> 0.01: tensor([0.0301, 0.2108]), predicted tensor([0.0300, 0.2100])
    #> 0.001: tensor([0.0030, 0.0210]), predicted tensor([0.0030, 0.0210])
# --8<-- [end:linear]
