"""Matrix products."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:products]
A = torch.ones(2, 3, device=device)
v = torch.ones(3, device=device)
A @ v  # (2,)
A @ A.T  # (2, 2)
v @ v  # () dot product
torch.outer(v, v)  # (3, 3)
B = torch.ones(5, 4, 2, device=device)
B @ A  # (5, 4, 3) a batch of products
torch.einsum("bij,jk->bik", B, A).shape
S = A.T @ A + torch.eye(3, device=device)
torch.linalg.solve(S, v)  # (3,)
torch.linalg.inv(S)  # (3, 3)
# --8<-- [end:products]
