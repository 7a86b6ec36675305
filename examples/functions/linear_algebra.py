"""Linear algebra: solving, decomposing, distances."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:solve]
A = torch.tensor([[4.0, 1.0], [1.0, 3.0]], device=device)
b = torch.tensor([1.0, 2.0], device=device)
x = torch.linalg.solve(A, b)
print(x, A @ x)
#> tensor([0.0909, 0.6364]) tensor([1., 2.])
print(torch.linalg.inv(A) @ b, A.inverse() @ b)  # the same, with more work
#> tensor([0.0909, 0.6364]) tensor([0.0909, 0.6364])
print(torch.linalg.det(A), A.det(), torch.linalg.matrix_rank(A))
#> tensor(11.) tensor(11.) tensor(2)
# --8<-- [end:solve]

# --8<-- [start:singular]
for dtype in [torch.float32, torch.float64]:
    i = torch.arange(1, 9, device=device).to(dtype)
    hilbert = 1 / (i + i[:, None] - 1)  # nearly singular
    x = torch.linalg.solve(hilbert, hilbert.sum(dim=1))  # should be 1, 1, 1, ...
    print(dtype, torch.linalg.cond(hilbert) > 1e6, (x - 1).abs().max() < 0.001)
    #> torch.float32 tensor(True) tensor(False)
    #> torch.float64 tensor(True) tensor(True)
try:
    torch.linalg.inv(torch.ones(2, 2, device=device))
except torch.linalg.LinAlgError as e:
    print(type(e).__name__, "singular" in str(e))
    #> _LinAlgError True
# --8<-- [end:singular]

# --8<-- [start:decompose]
A = torch.tensor([[4.0, 1.0], [1.0, 3.0]], dtype=torch.float64, device=device)
U, S, Vh = torch.linalg.svd(A)
Q, R = torch.linalg.qr(A)
L = torch.linalg.cholesky(A)  # A: symmetric, positive definite
values, vectors = torch.linalg.eigh(A)  # A: symmetric
products = [U @ S.diag() @ Vh, Q @ R, L @ L.T, vectors @ values.diag() @ vectors.T]
print([torch.allclose(product, A) for product in products])
#> [True, True, True, True]
print(values, L)
#> tensor([2.3820, 4.6180], dtype=torch.float64) tensor([[2.0000, 0.0000],
#>         [0.5000, 1.6583]], dtype=torch.float64)
# --8<-- [end:decompose]

# --8<-- [start:fit]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], device=device)
y = torch.tensor([1.0, 3.1, 4.9, 7.0], device=device)
design = torch.stack([x, torch.ones_like(x)], dim=1)
print(torch.linalg.lstsq(design, y[:, None]).solution.flatten())  # slope and offset
#> tensor([1.9800, 1.0300])
# --8<-- [end:fit]

# --8<-- [start:vectors]
a = torch.tensor([1.0, 0.0, 0.0], device=device)
b = torch.tensor([0.0, 2.0, 0.0], device=device)
print(torch.linalg.cross(a, b), torch.outer(a, b)[0], torch.dot(a, b))
#> tensor([0., 0., 2.]) tensor([0., 2., 0.]) tensor(0.)
print(torch.dist(a, b), torch.linalg.vector_norm(a - b), torch.linalg.norm(b))
#> tensor(2.2361) tensor(2.2361) tensor(2.)
# --8<-- [end:vectors]

# --8<-- [start:fused]
bias = torch.tensor([10.0, 20.0], device=device)
x = torch.tensor([[1.0, 2.0]], device=device)
W = torch.eye(2, device=device)
print(torch.addmm(bias, x, W), bias + x @ W)  # what nn.Linear computes, in one call
#> tensor([[11., 22.]]) tensor([[11., 22.]])
batch = x.expand(3, 1, 2)
print(torch.baddbmm(bias, batch, W.expand(3, 2, 2)).shape)
#> torch.Size([3, 1, 2])
# --8<-- [end:fused]

# --8<-- [start:bilinear]
from torch.nn import functional as F

x = torch.tensor([[1.0, 2.0]], device=device)
y = torch.tensor([[3.0, 1.0]], device=device)
A = torch.stack([torch.ones(2, 2), torch.eye(2)]).to(device)  # two matrices
print(F.bilinear(x, y, A), torch.einsum("ni,kij,nj->nk", x, A, y))
#> tensor([[12.,  5.]]) tensor([[12.,  5.]])
# --8<-- [end:bilinear]
