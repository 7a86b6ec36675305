"""A formula of the gallery, the Jacobian and autograd give the same three numbers."""

# --8<-- [start:first]
import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
v = torch.tensor([1.0, 0.0, 0.0], device=device)

F.softmax(x, 0).backward(v)
print(x.grad)
#> tensor([ 0.0819, -0.0220, -0.0599])

x = x.detach()
print(jacrev(F.softmax)(x, 0).T @ v)
#> tensor([ 0.0819, -0.0220, -0.0599])

y = F.softmax(x, 0)
print(y * (v - y @ v))  # the formula of the table
#> tensor([ 0.0819, -0.0220, -0.0599])
# --8<-- [end:first]
