"""Log-determinant: y = log |det X|, a number."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def vjp(X, v):
    """X (n, n), number v → (n, n)."""
    return v * torch.linalg.inv(X).T
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
X = 3 * torch.eye(3, dtype=torch.float64) + torch.randn(3, 3, dtype=torch.float64)
X = X.to(device).requires_grad_()
v = torch.randn((), dtype=torch.float64).to(device)


def f(X):
    return torch.linalg.slogdet(X).logabsdet


f(X).backward(v)
pairs = [
    (vjp(X, 1), jacrev(f)(X)),
    (vjp(X, v), X.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(X.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, X))
#> (3, 3) → () True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
