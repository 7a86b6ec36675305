"""v as the weights of a sum: backward(v) is (v * y).sum().backward()."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)


# --8<-- [start:weights]
def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


torch.manual_seed(0)
x = torch.randn(3).to(device).requires_grad_()
v = torch.randn(2).to(device)

(a,) = torch.autograd.grad(f(x), x, v)
(b,) = torch.autograd.grad((v * f(x)).sum(), x)
(c,) = torch.autograd.grad(v @ f(x), x)
print(same(a, b), same(a, c))
#> True True
# --8<-- [end:weights]

# --8<-- [start:ones]
x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = f(x)
y.backward(torch.ones_like(y))
print(x.grad.tolist())  # row 1 + row 2: [2, 1, 0] + [0, 9, 12]
#> [2.0, 10.0, 12.0]
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
