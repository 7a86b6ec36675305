"""J, Ju and the Hessian, each in a line."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")

# --8<-- [start:summary]
import torch
from torch.func import hessian, jacfwd, jacrev, jvp

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


x = torch.tensor([1.0, 2.0, 3.0], device=device)
u = torch.tensor([1.0, 10.0, 100.0], device=device)  # the shape of x

J = jacrev(f)(x)  # all rows in one backward pass
print(J)
#> tensor([[ 2.,  1.,  0.],
#>         [ 0.,  9., 12.]])
print(torch.equal(J, jacfwd(f)(x)))  # all columns in one
#> True
print(jvp(f, (x,), (u,))[1])  # J u, without J
#> tensor([  12., 1290.])
print(hessian(lambda x: f(x).prod())(x))
#> tensor([[ 0., 36., 24.],
#>         [36., 18., 24.],
#>         [24., 24.,  8.]])
# --8<-- [end:summary]
