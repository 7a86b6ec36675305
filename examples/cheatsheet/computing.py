"""Element by element, broadcast, in place, compared."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:compute]
a = torch.tensor([1.0, 4], device=device)
b = torch.ones_like(a)
a + b, a - b, a * b, a / b, a**2, a % 2
a.sqrt(), a.exp(), a.log(), a.abs()
a.relu(), a.sigmoid(), a.tanh()
a.clamp(min=2), torch.maximum(a, b)
(a > 1) & (a < 9) | (a == b)
torch.equal(a, b), torch.allclose(a, b)
a.add_(1)  # underscore: changes a
a.isfinite().all()  # no NaN, no inf?
# --8<-- [end:compute]

# --8<-- [start:broadcast]
col = torch.ones(3, 1, device=device)
row = torch.arange(4, device=device)
col + row  # (3, 4)
x = torch.ones(8, 3, 4, device=device)
x * col  # (8, 3, 4)
x - x.mean(1, keepdim=True)  # (8, 3, 4)
# --8<-- [end:broadcast]
