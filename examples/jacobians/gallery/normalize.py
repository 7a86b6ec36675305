"""Normalize: y = x / ‖x‖."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian(x):
    """x (n,) → J (n, n)."""
    r = torch.sqrt(x @ x)
    y = x / r
    return (torch.eye(len(x)).to(x) - torch.outer(y, y)) / r


def vjp(x, v):
    """x (n,), v (n,) → (n,)."""
    r = torch.sqrt(x @ x)
    y = x / r
    return (v - y * (y @ v)) / r
# --8<-- [end:formula]


# --8<-- [start:check]
def f(x):
    return F.normalize(x, dim=0)


torch.manual_seed(0)
x = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(4, dtype=torch.float64).to(device)

f(x).backward(v)
pairs = [
    (jacobian(x), jacrev(f)(x)),
    (vjp(x, v), x.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, x))
#> (4,) → (4,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
