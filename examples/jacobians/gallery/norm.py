"""Euclidean norm: y = √(Σₖ xₖ²), a number."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def vjp(x, v):
    """x (n,), number v → (n,); v = 1 gives the one row of J."""
    return v * x / torch.sqrt(x @ x)
# --8<-- [end:formula]


# --8<-- [start:check]
f = torch.linalg.vector_norm

torch.manual_seed(0)
x = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn((), dtype=torch.float64).to(device)

f(x).backward(v)
pairs = [
    (vjp(x, 1), jacrev(f)(x)),
    (vjp(x, v), x.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, x))
#> (4,) → () True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
