"""Batch norm in training mode: each channel over the batch."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_x(x, gamma, eps):
    """One channel: x (N,), number gamma → J (N, N)."""
    N = len(x)
    sigma = torch.sqrt(x.var(correction=0) + eps)
    h = (x - x.mean()) / sigma
    return gamma / sigma * (torch.eye(N).to(x) - 1 / N - torch.outer(h, h) / N)


def vjp_x(X, gamma, eps, V):
    """X (N, C), gamma (C,), V (N, C) → (N, C)."""
    sigma = torch.sqrt(X.var(0, correction=0) + eps)
    H = (X - X.mean(0)) / sigma
    return gamma / sigma * (V - V.mean(0) - H * (H * V).mean(0))


def vjp_gamma(X, eps, V):
    """X (N, C), V (N, C) → (C,)."""
    H = (X - X.mean(0)) / torch.sqrt(X.var(0, correction=0) + eps)
    return (H * V).sum(0)


def vjp_beta(V):
    """V (N, C) → (C,)."""
    return V.sum(0)
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
X = torch.randn(5, 2, dtype=torch.float64).to(device).requires_grad_()
gamma = torch.randn(2, dtype=torch.float64).to(device).requires_grad_()
beta = torch.randn(2, dtype=torch.float64).to(device).requires_grad_()
V = torch.randn(5, 2, dtype=torch.float64).to(device)
eps = 1e-5


def f(X, gamma, beta):
    return F.batch_norm(X, None, None, gamma, beta, training=True, eps=eps)


J = jacrev(f)(X, gamma, beta)
f(X, gamma, beta).backward(V)
pairs = [
    (jacobian_x(X[:, 0], gamma[0], eps), J[:, 0, :, 0]),
    (jacobian_x(X[:, 1], gamma[1], eps), J[:, 1, :, 1]),
    (torch.zeros(5, 5).to(X), J[:, 0, :, 1]),
    (vjp_x(X, gamma, eps, V), X.grad),
    (vjp_gamma(X, eps, V), gamma.grad),
    (vjp_beta(V), beta.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(X.shape)} → {tuple(V.shape)}"
print(shapes, torch.autograd.gradcheck(f, (X, gamma, beta)))
#> (5, 2) → (5, 2) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
