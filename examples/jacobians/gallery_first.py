"""A formula of the gallery, the Jacobian and autograd give the same three numbers."""

# --8<-- [start:first]
import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
W = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], device=device)
v = torch.tensor([1.0, 10.0], device=device)

F.linear(x, W).backward(v)
print(x.grad)
#> tensor([41., 52., 63.])

x = x.detach()
print(jacrev(F.linear)(x, W).T @ v)
#> tensor([41., 52., 63.])
print(W.T @ v)  # the formula of the table
#> tensor([41., 52., 63.])
# --8<-- [end:first]
