"""From derivative to Jacobian: one row per output, one column per input."""

import torch

# --8<-- [start:setup]
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)
# --8<-- [end:setup]


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
print(jacrev(f)(x).shape)  # (m, n)
#> torch.Size([2, 3])

torch.manual_seed(0)
x = torch.randn(3).to(device)
print(same(jacobian(x), jacrev(f)(x)))
#> True
# --8<-- [end:jacobian]

# --8<-- [start:linear]
x = torch.tensor([1.0, 2.0, 3.0], device=device)
h = torch.tensor([1.0, -2.0, 2.0], device=device)

for t in (0.1, 0.01, 0.001):
    rest = f(x + t * h) - f(x) - jacobian(x) @ (t * h)
    print(t, f"{rest.norm() / (t * h).norm():.1e}")
    #> 0.1 5.6e-01
    #> 0.01 5.4e-02
    #> 0.001 5.4e-03
# --8<-- [end:linear]
