"""Elementwise functions: yᵢ = f(xᵢ) has a diagonal Jacobian."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_sigmoid(x):
    """x (n,) → J (n, n)."""
    s = torch.sigmoid(x)
    return torch.diag(s * (1 - s))


def jacobian_tanh(x):
    """x (n,) → J (n, n)."""
    return torch.diag(1 - torch.tanh(x) ** 2)


def jacobian_relu(x):
    """x (n,) → J (n, n)."""
    return torch.diag((x > 0).to(x))


def jacobian_softplus(x):
    """x (n,) → J (n, n)."""
    return torch.diag(torch.sigmoid(x))


def jacobian_gelu(x):
    """x (n,) → J (n, n)."""
    cdf = torch.special.ndtr(x)
    pdf = torch.exp(-(x**2) / 2) / (2 * torch.pi) ** 0.5
    return torch.diag(cdf + x * pdf)


def jacobian_silu(x):
    """x (n,) → J (n, n)."""
    s = torch.sigmoid(x)
    return torch.diag(s * (1 + x * (1 - s)))


def vjp(slope, v):
    """slope = f'(x) (n,), v (n,) → (n,)."""
    return slope * v
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
functions = {
    torch.sigmoid: jacobian_sigmoid,
    torch.tanh: jacobian_tanh,
    torch.relu: jacobian_relu,
    F.softplus: jacobian_softplus,
    F.gelu: jacobian_gelu,
    F.silu: jacobian_silu,
}
pairs = []
for f, jacobian in functions.items():
    x = torch.randn(5, dtype=torch.float64).to(device).requires_grad_()
    v = torch.randn(5, dtype=torch.float64).to(device)
    J = jacobian(x)
    f(x).backward(v)
    pairs += [(J, jacrev(f)(x)), (vjp(J.diagonal(), v), x.grad)]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, all(torch.autograd.gradcheck(f, x) for f in functions))
#> (5,) → (5,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
