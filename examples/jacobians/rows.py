"""v = e_i picks row i of the Jacobian."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:first]
def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
e_1 = torch.tensor([1.0, 0.0], device=device)

f(x).backward(e_1)
print(x.grad)  # row 1
#> tensor([2., 1., 0.])

x.grad = None
f(x)[0].backward()  # the gradient of y_1
print(x.grad)
#> tensor([2., 1., 0.])
# --8<-- [end:first]

# --8<-- [start:all]
from torch.func import jacrev

y = f(x)
rows = []
for e in torch.eye(2, device=device):  # e_1, e_2
    (row,) = torch.autograd.grad(y, x, e, retain_graph=True)
    rows.append(row)
print(torch.stack(rows))
#> tensor([[ 2.,  1.,  0.],
#>         [ 0.,  9., 12.]])

print(jacrev(f)(x.detach()))  # the same in one call
#> tensor([[ 2.,  1.,  0.],
#>         [ 0.,  9., 12.]])
# --8<-- [end:all]
