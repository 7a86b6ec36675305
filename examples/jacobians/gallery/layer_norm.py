"""Layer norm: each row over its own elements, weights γ and β."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_x(x, gamma, eps):
    """x (n,), gamma (n,) → J (n, n)."""
    n = len(x)
    sigma = torch.sqrt(x.var(correction=0) + eps)
    h = (x - x.mean()) / sigma
    P = torch.eye(n).to(x) - 1 / n - torch.outer(h, h) / n
    return torch.diag(gamma) @ P / sigma


def vjp_x(x, gamma, eps, v):
    """x (n,), gamma (n,), v (n,) → (n,)."""
    sigma = torch.sqrt(x.var(correction=0) + eps)
    h = (x - x.mean()) / sigma
    u = gamma * v
    return (u - u.mean() - h * (h * u).mean()) / sigma


def vjp_gamma(x, eps, v):
    """x (n,), v (n,) → (n,)."""
    h = (x - x.mean()) / torch.sqrt(x.var(correction=0) + eps)
    return h * v


def vjp_beta(v):
    """v (n,) → (n,)."""
    return v
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
x = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
gamma = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
beta = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(4, dtype=torch.float64).to(device)
eps = 1e-5


def f(x, gamma, beta):
    return F.layer_norm(x, (4,), gamma, beta, eps)


f(x, gamma, beta).backward(v)
pairs = [
    (jacobian_x(x, gamma, eps), jacrev(f)(x, gamma, beta)),
    (vjp_x(x, gamma, eps, v), x.grad),
    (vjp_gamma(x, eps, v), gamma.grad),
    (vjp_beta(v), beta.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, (x, gamma, beta)))
#> (4,) → (4,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
