"""Mean squared error, mean over all elements."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def vjp(x, t, v):
    """x (n,), t (n,), number v → (n,)."""
    return v * 2 * (x - t) / len(x)
# --8<-- [end:formula]


# --8<-- [start:check]
def f(x):
    return F.mse_loss(x, t)


torch.manual_seed(0)
x = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
t = torch.randn(4, dtype=torch.float64).to(device)
v = torch.randn((), dtype=torch.float64).to(device)

f(x).backward(v)
pairs = [
    (vjp(x, t, 1), jacrev(f)(x)),
    (vjp(x, t, v), x.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, x))
#> (4,) → () True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
