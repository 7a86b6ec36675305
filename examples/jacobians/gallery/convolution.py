"""Convolution in 1-D, one channel: a matrix, and its transpose."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_x(w, n, s, p):
    """w (k,) → J (m, n): J[i, j] = w[j - s i + p], 0 outside the kernel."""
    k = len(w)
    m = (n + 2 * p - k) // s + 1
    i = torch.arange(m, device=w.device)[:, None]
    j = torch.arange(n, device=w.device)
    a = j - s * i + p
    return torch.where((a >= 0) & (a < k), w[a % k], 0)


def jacobian_w(x, k, s, p):
    """x (n,) → J (m, k): J[i, a] = x[s i + a - p], 0 in the padding."""
    n = len(x)
    m = (n + 2 * p - k) // s + 1
    i = torch.arange(m, device=x.device)[:, None]
    a = torch.arange(k, device=x.device)
    j = s * i + a - p
    return torch.where((j >= 0) & (j < n), x[j % n], 0)


def vjp_x(w, v, n, s, p):
    """w (k,), v (m,) → (n,)."""
    extra = (n + 2 * p - len(w)) % s  # inputs that no window reached
    return F.conv_transpose1d(v[None], w[None, None], None, s, p, extra)[0]
# --8<-- [end:formula]


# --8<-- [start:check]
n, k, s, p = 8, 3, 2, 1
torch.manual_seed(0)
x = torch.randn(n, dtype=torch.float64).to(device).requires_grad_()
w = torch.randn(k, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(4, dtype=torch.float64).to(device)


def f(x, w):
    return F.conv1d(x[None], w[None, None], stride=s, padding=p)[0]


J_x, J_w = jacrev(f, argnums=(0, 1))(x, w)
f(x, w).backward(v)
pairs = [
    (jacobian_x(w, n, s, p), J_x),
    (jacobian_w(x, k, s, p), J_w),
    (jacobian_x(w, n, s, p) @ x, f(x, w)),
    (jacobian_x(w, n, s, p).T @ v, x.grad),
    (jacobian_w(x, k, s, p).T @ v, w.grad),
    (vjp_x(w, v, n, s, p), x.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, (x, w), nondet_tol=1e-12))
#> (8,) → (4,) True
# --8<-- [end:check]


# --8<-- [start:matrix]
kernel = torch.tensor([1.0, 2.0, 3.0], device=device)
print(jacobian_x(kernel, n=7, s=2, p=1))
#> tensor([[2., 3., 0., 0., 0., 0., 0.],
#>         [0., 1., 2., 3., 0., 0., 0.],
#>         [0., 0., 0., 1., 2., 3., 0.],
#>         [0., 0., 0., 0., 0., 1., 2.]])
# --8<-- [end:matrix]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
