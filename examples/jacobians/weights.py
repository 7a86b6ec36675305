"""v as the weights of a sum: backward(v) is (v * y).sum().backward()."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:weights]
def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
v = torch.tensor([1.0, 10.0], device=device)

print(torch.autograd.grad(f(x), x, v))
#> (tensor([  2.,  91., 120.]),)
print(torch.autograd.grad((v * f(x)).sum(), x))
#> (tensor([  2.,  91., 120.]),)
# --8<-- [end:weights]

# --8<-- [start:ones]
y = f(x)
y.backward(torch.ones_like(y))
print(x.grad)  # row 1 + row 2: [2, 1, 0] + [0, 9, 12]
#> tensor([ 2., 10., 12.])
# --8<-- [end:ones]

# --8<-- [start:constant]
x = torch.tensor(3.0, device=device, requires_grad=True)

y = x**2
y.backward(y)  # v = 9, a constant
print(x.grad)
#> tensor(54.)

x.grad = None
y = x**2
(y * y).sum().backward()  # the derivative of x^4
print(x.grad)
#> tensor(108.)
# --8<-- [end:constant]
