"""Scaled dot-product attention: O = softmax(Q Kᵀ / √d) V."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def vjp_V(Q, K, G):
    """Q (m, d), K (n, d), G (m, e) → (n, e)."""
    P = torch.softmax(Q @ K.T / Q.shape[1] ** 0.5, 1)
    return P.T @ G


def vjp_S(Q, K, V, G):
    """Q (m, d), K (n, d), V (n, e), G (m, e) → (m, n): the scores S."""
    P = torch.softmax(Q @ K.T / Q.shape[1] ** 0.5, 1)
    A = G @ V.T
    return P * (A - (P * A).sum(1, keepdim=True))


def vjp_Q(Q, K, V, G):
    """Q (m, d), K (n, d), V (n, e), G (m, e) → (m, d)."""
    return vjp_S(Q, K, V, G) @ K / Q.shape[1] ** 0.5


def vjp_K(Q, K, V, G):
    """Q (m, d), K (n, d), V (n, e), G (m, e) → (n, d)."""
    return vjp_S(Q, K, V, G).T @ Q / Q.shape[1] ** 0.5
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
Q = torch.randn(2, 4, dtype=torch.float64).to(device).requires_grad_()
K = torch.randn(3, 4, dtype=torch.float64).to(device).requires_grad_()
V = torch.randn(3, 5, dtype=torch.float64).to(device).requires_grad_()
G = torch.randn(2, 5, dtype=torch.float64).to(device)


def f(Q, K, V):
    return torch.softmax(Q @ K.T / Q.shape[1] ** 0.5, 1) @ V


J_Q, J_K, J_V = jacrev(f, argnums=(0, 1, 2))(Q, K, V)
out = F.scaled_dot_product_attention(Q[None], K[None], V[None])[0]
out.backward(G)
pairs = [
    (f(Q, K, V), out),
    (vjp_Q(Q, K, V, G), Q.grad),
    (vjp_K(Q, K, V, G), K.grad),
    (vjp_V(Q, K, G), V.grad),
    (vjp_Q(Q, K, V, G), torch.tensordot(G, J_Q, 2)),
    (vjp_K(Q, K, V, G), torch.tensordot(G, J_K, 2)),
    (vjp_V(Q, K, G), torch.tensordot(G, J_V, 2)),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(Q.shape)}, {tuple(K.shape)}, {tuple(V.shape)} → {tuple(G.shape)}"
print(shapes, torch.autograd.gradcheck(f, (Q, K, V)))
#> (2, 4), (3, 4), (3, 5) → (2, 5) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
