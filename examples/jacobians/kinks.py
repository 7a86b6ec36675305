"""What autograd returns where there is no derivative."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:points]
from torch.nn import functional as F


def slope(f, at=0.0):
    x = torch.tensor(at, device=device, requires_grad=True)
    return torch.autograd.grad(f(x), x)[0].item()


print("relu:", slope(F.relu))
#> relu: 0.0
print("abs: ", slope(torch.abs))
#> abs:  0.0
print("norm:", slope(torch.linalg.vector_norm))
#> norm: 0.0
print("sqrt:", slope(torch.sqrt))
#> sqrt: inf
# --8<-- [end:points]

# --8<-- [start:ties]
x = torch.tensor([3.0, 1.0, 3.0], device=device, requires_grad=True)
x.amax().backward()
print(x.grad)
#> tensor([0.5000, 0.0000, 0.5000])

x.grad = None
best = x.max(dim=0)  # values and indices
best.values.backward()
print(x.grad[best.indices].item(), x.grad.count_nonzero().item())
#> 1.0 1
# --8<-- [end:ties]

# --8<-- [start:spelling]
def relu_by_abs(x):
    return (x + x.abs()) / 2


def identity(x):
    return F.relu(x) - F.relu(-x)  # equals x everywhere


print(slope(F.relu), slope(relu_by_abs))
#> 0.0 0.5
print(slope(identity, at=0.5), slope(identity))
#> 1.0 0.0
# --8<-- [end:spelling]

# --8<-- [start:nan]
x = torch.tensor([0.0, 4.0], device=device, requires_grad=True)
torch.where(x > 0, x.sqrt(), 0).sum().backward()
print(x.grad)
#> tensor([   nan, 0.2500])

x.grad = None
safe = torch.where(x > 0, x, 1)
torch.where(x > 0, safe.sqrt(), 0).sum().backward()
print(x.grad)
#> tensor([0.0000, 0.2500])
# --8<-- [end:nan]

# --8<-- [start:gradcheck]
from torch.autograd import gradcheck

for at in (0.5, 0.0):
    x = torch.tensor(at, dtype=torch.float64, device=device, requires_grad=True)
    print(at, gradcheck(F.relu, x, raise_exception=False))
    #> 0.5 True
    #> 0.0 False
# --8<-- [end:gradcheck]
