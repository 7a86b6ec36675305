"""Embedding: row i of Y is row t_i of W."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian(t, W):
    """t (N,), W (K, d) → J (N, d, K, d): J[i, j, k, l] = ∂Y_ij/∂W_kl."""
    K, d = W.shape
    T = F.one_hot(t, K).to(W)
    return torch.einsum("ik,jl->ijkl", T, torch.eye(d).to(W))


def vjp(t, K, V):
    """t (N,), V (N, d) → (K, d)."""
    T = F.one_hot(t, K).to(V)
    return T.T @ V
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
W = torch.randn(5, 2, dtype=torch.float64).to(device).requires_grad_()
t = torch.tensor([3, 0, 3], device=device)
V = torch.randn(3, 2, dtype=torch.float64).to(device)


def f(W):
    return F.embedding(t, W)


f(W).backward(V)
pairs = [
    (jacobian(t, W), jacrev(f)(W)),
    (vjp(t, 5, V), W.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(W.shape)} → {tuple(V.shape)}"
print(shapes, torch.autograd.gradcheck(f, W))
#> (5, 2) → (3, 2) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
