"""Linear layer: y = W x + b, and a batch of rows, Y = X Wᵀ + b."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_x(W):
    """W (m, n) → J (m, n)."""
    return W


def jacobian_W(x, m):
    """x (n,) → J (m, m, n): J[i, k, l] = ∂y_i/∂W_kl."""
    return torch.einsum("ik,l->ikl", torch.eye(m).to(x), x)


def vjp_x(W, v):
    """W (m, n), v (m,) → (n,)."""
    return W.T @ v


def vjp_W(x, v):
    """x (n,), v (m,) → (m, n)."""
    return torch.outer(v, x)


def vjp_b(v):
    """v (m,) → (m,)."""
    return v


def vjp_batch_x(W, V):
    """W (m, n), V (N, m) → (N, n)."""
    return V @ W


def vjp_batch_W(X, V):
    """X (N, n), V (N, m) → (m, n)."""
    return V.T @ X


def vjp_batch_b(V):
    """V (N, m) → (m,)."""
    return V.sum(0)
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
W = torch.randn(3, 4, dtype=torch.float64).to(device).requires_grad_()
b = torch.randn(3, dtype=torch.float64).to(device).requires_grad_()
x = torch.randn(4, dtype=torch.float64).to(device).requires_grad_()
X = torch.randn(5, 4, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(3, dtype=torch.float64).to(device)
V = torch.randn(5, 3, dtype=torch.float64).to(device)

J_x, J_W, J_b = jacrev(F.linear, argnums=(0, 1, 2))(x, W, b)
grads = torch.autograd.grad(F.linear(x, W, b), (x, W, b), v)
batch_grads = torch.autograd.grad(F.linear(X, W, b), (X, W, b), V)
pairs = [
    (jacobian_x(W), J_x),
    (jacobian_W(x, 3), J_W),
    (torch.eye(3).to(x), J_b),
    (vjp_x(W, v), grads[0]),
    (vjp_W(x, v), grads[1]),
    (vjp_b(v), grads[2]),
    (vjp_batch_x(W, V), batch_grads[0]),
    (vjp_batch_W(X, V), batch_grads[1]),
    (vjp_batch_b(V), batch_grads[2]),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(F.linear, (X, W, b)))
#> (4,) → (3,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
