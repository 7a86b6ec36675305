"""Matrix product: Y = A B."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian_A(B, m):
    """B (k, n) → J (m, n, m, k): J[i, j, p, q] = ∂Y_ij/∂A_pq."""
    return torch.einsum("ip,qj->ijpq", torch.eye(m).to(B), B)


def jacobian_B(A, n):
    """A (m, k) → J (m, n, k, n): J[i, j, p, q] = ∂Y_ij/∂B_pq."""
    return torch.einsum("ip,jq->ijpq", A, torch.eye(n).to(A))


def vjp_A(B, V):
    """B (k, n), V (m, n) → (m, k)."""
    return V @ B.T


def vjp_B(A, V):
    """A (m, k), V (m, n) → (k, n)."""
    return A.T @ V
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
A = torch.randn(2, 3, dtype=torch.float64).to(device).requires_grad_()
B = torch.randn(3, 4, dtype=torch.float64).to(device).requires_grad_()
V = torch.randn(2, 4, dtype=torch.float64).to(device)

J_A, J_B = jacrev(torch.matmul, argnums=(0, 1))(A, B)
(A @ B).backward(V)
pairs = [
    (jacobian_A(B, 2), J_A),
    (jacobian_B(A, 4), J_B),
    (vjp_A(B, V), A.grad),
    (vjp_B(A, V), B.grad),
    (torch.einsum("ij,ijpq->pq", V, J_A), A.grad),
    (torch.einsum("ij,ijpq->pq", V, J_B), B.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(A.shape)}, {tuple(B.shape)} → {tuple(V.shape)}"
print(shapes, torch.autograd.gradcheck(torch.matmul, (A, B)))
#> (2, 3), (3, 4) → (2, 4) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
