"""Matrix inverse: Y = X⁻¹."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian(X):
    """X (n, n) → J (n, n, n, n): J[i, j, k, l] = ∂Y_ij/∂X_kl."""
    Y = torch.linalg.inv(X)
    return -torch.einsum("ik,lj->ijkl", Y, Y)


def vjp(X, V):
    """X (n, n), V (n, n) → (n, n)."""
    Y = torch.linalg.inv(X)
    return -Y.T @ V @ Y.T
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
X = 3 * torch.eye(3, dtype=torch.float64) + torch.randn(3, 3, dtype=torch.float64)
X = X.to(device).requires_grad_()
V = torch.randn(3, 3, dtype=torch.float64).to(device)

torch.linalg.inv(X).backward(V)
pairs = [
    (jacobian(X), jacrev(torch.linalg.inv)(X)),
    (vjp(X, V), X.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(X.shape)} → {tuple(V.shape)}"
print(shapes, torch.autograd.gradcheck(torch.linalg.inv, X))
#> (3, 3) → (3, 3) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
