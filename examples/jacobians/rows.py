"""v = e_i picks row i of the Jacobian."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)


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
torch.manual_seed(0)
A, B = torch.randn(2, 4, 3).to(device)


def f(x):
    return torch.sin(A @ x) * (B @ x)  # m = 4, n = 3


def jacobian(x):  # by hand: the product rule, row by row
    a, b = A @ x, B @ x
    return torch.stack([a[i].cos() * b[i] * A[i] + a[i].sin() * B[i] for i in range(4)])


x = torch.randn(3).to(device).requires_grad_()
y = f(x)
rows = []
for e in torch.eye(4, device=device):  # e_1 to e_4
    (row,) = torch.autograd.grad(y, x, e, retain_graph=True)
    rows.append(row)

J = torch.stack(rows)
print(same(J, jacobian(x)))
#> True
print(same(J, jacrev(f)(x)))  # the same in one call
#> True
# --8<-- [end:all]
