"""Cross-entropy of logits with label smoothing, mean over the batch."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def vjp(X, t, eps, v):
    """X (N, C), t (N,), number v → (N, C)."""
    N, C = X.shape
    P = torch.softmax(X, 1)
    Q = (1 - eps) * F.one_hot(t, C).to(X) + eps / C
    return v * (P - Q) / N
# --8<-- [end:formula]


# --8<-- [start:check]
def f(X):
    return F.cross_entropy(X, t, label_smoothing=eps)


torch.manual_seed(0)
X = torch.randn(3, 4, dtype=torch.float64).to(device).requires_grad_()
t = torch.tensor([2, 0, 2], device=device)
eps = 0.1
v = torch.randn((), dtype=torch.float64).to(device)

f(X).backward(v)
pairs = [
    (vjp(X, t, eps, 1), jacrev(f)(X)),
    (vjp(X, t, eps, v), X.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(X.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, X))
#> (3, 4) → () True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
