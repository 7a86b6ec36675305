"""RMS norm: divide by the root mean square, weight γ."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_x(x, gamma, eps):
    """x (n,), gamma (n,) → J (n, n)."""
    n = len(x)
    r = torch.sqrt((x * x).mean() + eps)
    h = x / r
    P = torch.eye(n).to(x) - torch.outer(h, h) / n
    return torch.diag(gamma) @ P / r


def vjp_x(x, gamma, eps, v):
    """x (n,), gamma (n,), v (n,) → (n,)."""
    r = torch.sqrt((x * x).mean() + eps)
    h = x / r
    u = gamma * v
    return (u - h * (h * u).mean()) / r


def vjp_gamma(x, eps, v):
    """x (n,), v (n,) → (n,)."""
    h = x / torch.sqrt((x * x).mean() + eps)
    return h * v
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
x = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
gamma = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(4, dtype=torch.float64).to(device)
eps = 1e-5


def f(x, gamma):
    return gamma * x / torch.sqrt((x * x).mean() + eps)


y = F.rms_norm(x, (4,), gamma, eps)
y.backward(v)
pairs = [
    (f(x, gamma), y),
    (jacobian_x(x, gamma, eps), jacrev(f)(x, gamma)),
    (vjp_x(x, gamma, eps, v), x.grad),
    (vjp_gamma(x, eps, v), gamma.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, (x, gamma)))
#> (4,) → (4,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
