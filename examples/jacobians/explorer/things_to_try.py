"""What the explorer's page says about its pictures, in numbers."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


# --8<-- [start:rows]
from torch.func import jacrev, vjp


def polar(x):
    return torch.stack([x[0] * x[1].cos(), x[0] * x[1].sin()])


x = torch.tensor([1.5, 0.5], device=device)
y, backward = vjp(polar, x)
(row,) = backward(torch.tensor([1.0, 0.0], device=device))
print(row)
#> tensor([ 0.8776, -0.7191])
print(jacrev(polar)(x))
#> tensor([[ 0.8776, -0.7191],
#>         [ 0.4794,  1.3164]])
# --8<-- [end:rows]


# --8<-- [start:collapse]
def product(x):
    return torch.stack([x[0] * x[1], x[0] + x[1]])


x = torch.tensor([1.5, 1.5], device=device)
J = jacrev(product)(x)
print(J, torch.linalg.matrix_rank(J).item())
#> tensor([[1.5000, 1.5000],
#>         [1.0000, 1.0000]]) 1

for v in torch.tensor([[-0.5, 1.5], [1.0, 0.5], [1.0, -1.0]], device=device):
    print(J.T @ v)
    #> tensor([0.7500, 0.7500])
    #> tensor([2., 2.])
    #> tensor([0.5000, 0.5000])
# --8<-- [end:collapse]


# --8<-- [start:constant]
def softmax(x):
    return torch.softmax(x, 0)


x = torch.tensor([1.5, 0.5], device=device)
v = torch.tensor([-0.5, 1.5], device=device)
y, backward = vjp(softmax, x)
print(backward(v)[0])
#> tensor([-0.3932,  0.3932])
print(backward(v + 0.5)[0])
#> tensor([-0.3932,  0.3932])
# --8<-- [end:constant]

# --8<-- [start:farthest]
import math


def polar(x):
    return torch.stack([x[0] * x[1].cos(), x[0] * x[1].sin()])


x = torch.tensor([1.5, 0.5], device=device)
v = torch.tensor([-0.5, 1.5], device=device)
J = jacrev(polar)(x)
angles = torch.linspace(0, 2 * math.pi, 3601, device=device)
circle = torch.stack([angles.cos(), angles.sin()])
farthest = circle[:, (v @ (J @ circle)).argmax()]

back = J.T @ v
print(farthest.round(decimals=2), (back / back.norm()).round(decimals=2))
#> tensor([0.1200, 0.9900]) tensor([0.1200, 0.9900])
# --8<-- [end:farthest]
