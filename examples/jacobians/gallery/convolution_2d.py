"""Convolution in 2-D with channels, stride and padding."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def vjp_x(X, W, V, s, p):
    """X (N, C, h, w), W (O, C, k, k), V (N, O, h', w') → (N, C, h, w)."""
    k = W.shape[2]
    extra = [(n + 2 * p - k) % s for n in X.shape[2:]]
    return F.conv_transpose2d(V, W, None, s, p, extra)


def vjp_W(X, V, k, s, p):
    """X (N, C, h, w), V (N, O, h', w') → (O, C, k, k)."""
    G = F.conv2d(X.transpose(0, 1), V.transpose(0, 1), padding=p, dilation=s)
    return G.transpose(0, 1)[:, :, :k, :k]


def vjp_b(V):
    """V (N, O, h', w') → (O,)."""
    return V.sum((0, 2, 3))
# --8<-- [end:formula]


# --8<-- [start:check]
k, s, p = 3, 2, 1
torch.manual_seed(0)
X = torch.randn(2, 2, 6, 5, dtype=torch.float64).to(device).requires_grad_()
W = torch.randn(3, 2, k, k, dtype=torch.float64).to(device).requires_grad_()
b = torch.randn(3, dtype=torch.float64).to(device).requires_grad_()
V = torch.randn(2, 3, 3, 3, dtype=torch.float64).to(device)


def f(X, W, b):
    return F.conv2d(X, W, b, stride=s, padding=p)


J_X, J_W, J_b = jacrev(f, argnums=(0, 1, 2))(X, W, b)
f(X, W, b).backward(V)
pairs = [
    (vjp_x(X, W, V, s, p), X.grad),
    (vjp_W(X, V, k, s, p), W.grad),
    (vjp_b(V), b.grad),
    (vjp_x(X, W, V, s, p), torch.tensordot(V, J_X, 4)),
    (vjp_W(X, V, k, s, p), torch.tensordot(V, J_W, 4)),
    (vjp_b(V), torch.tensordot(V, J_b, 4)),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(X.shape)} → {tuple(V.shape)}"
print(shapes, torch.autograd.gradcheck(f, (X, W, b), nondet_tol=1e-12))
#> (2, 2, 6, 5) → (2, 3, 3, 3) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
