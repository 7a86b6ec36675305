"""Dropout with the mask held fixed: y = m ⊙ x / (1 - p)."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian(mask, p):
    """mask (n,) of 0 and 1 → J (n, n)."""
    return torch.diag(mask) / (1 - p)


def vjp(mask, p, v):
    """mask (n,), v (n,) → (n,)."""
    return mask * v / (1 - p)
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
p = 0.4
x = torch.randn(6, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(6, dtype=torch.float64).to(device)

y = F.dropout(x, p)
mask = (y != 0).to(x)  # read off the output: a kept element is not 0


def f(x):
    return mask * x / (1 - p)


y.backward(v)
pairs = [
    (f(x), y),
    (jacobian(mask, p), jacrev(f)(x)),
    (vjp(mask, p, v), x.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, x))
#> (6,) → (6,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
