"""Backward through a chain of operations: one product per step, from the right."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)


# --8<-- [start:chain]
torch.manual_seed(0)
A, B = torch.randn(5, 3).to(device), torch.randn(4, 5).to(device)
x = torch.randn(3).to(device).requires_grad_()  # n = 3
v = torch.randn(4).to(device)  # m = 4


def f1(x):
    return torch.sin(A @ x)


def f2(z):
    return torch.tanh(B @ z)


z = f1(x)  # k = 5
y = f2(z)
z.retain_grad()
y.backward(v)

with torch.no_grad():
    J1 = jacrev(f1)(x)
    J2 = jacrev(f2)(z)
    J = jacrev(lambda x: f2(f1(x)))(x)
print(same(J, J2 @ J1))
#> True
print(same(z.grad, J2.T @ v))
#> True
print(same(x.grad, J1.T @ (J2.T @ v)))
#> True
# --8<-- [end:chain]


# --8<-- [start:function]
from torch.autograd import Function, gradcheck


class ByHand(Function):
    @staticmethod
    def forward(x):
        return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, v):
        (x,) = ctx.saved_tensors
        return torch.stack([
            x[1] * v[0],
            x[0] * v[0] + x[2] ** 2 * v[1],
            2 * x[1] * x[2] * v[1],
        ])


x = torch.randn(3).to(device).requires_grad_()
v = torch.randn(2).to(device)

y = torch.stack([x[0] * x[1], x[1] * x[2] ** 2])
(recorded,) = torch.autograd.grad(y, x, v)
(by_hand,) = torch.autograd.grad(ByHand.apply(x), x, v)
print(same(by_hand, recorded), gradcheck(ByHand.apply, x))
#> True True
# --8<-- [end:function]
