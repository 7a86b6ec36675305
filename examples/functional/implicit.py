"""Implicit differentiation: how a solution moves, without its solver's steps."""

import warnings

import torch
from torch.func import grad

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")

# --8<-- [start:argmin]
from torch.func import hessian, jacrev

M = torch.tensor([[1.0, 0], [1, 1], [0, 2]], device=device).double()
b = torch.tensor([4.0, 2, 6], device=device).double()


def cost(x, theta):  # theta says how much large x cost
    return (M @ x - b).square().sum() + theta @ x**4


def solve(theta):
    x = torch.zeros_like(theta)
    for _ in range(30):  # Newton's method
        x = x - torch.linalg.solve(hessian(cost)(x, theta), grad(cost)(x, theta))
    return x


theta = torch.tensor([1.0, 2.0], device=device).double()
x = solve(theta)
print(x, grad(cost)(x, theta).abs().max().item() < 1e-10)  # the slope g is 0
#> tensor([1.0933, 1.1998], dtype=torch.float64) True

A = jacrev(grad(cost))(x, theta)  # of g by x
B = jacrev(grad(cost, argnums=0), argnums=1)(x, theta)  # of g by theta
J = -torch.linalg.solve(A, B)
print(J)
#> tensor([[-0.2864,  0.0170],
#>         [ 0.0129, -0.1558]], dtype=torch.float64)
print((jacrev(solve)(theta) - J).abs().max().item() < 1e-10)  # through all steps
#> True
# --8<-- [end:argmin]

# --8<-- [start:fixed-point]
from torch.func import vjp


def f(z, w, x):
    return (w @ z).tanh() + x


class FixedPoint(torch.autograd.Function):
    @staticmethod
    def forward(w, x):
        z = torch.zeros_like(x)
        for _ in range(100):  # nothing of these steps is kept
            z = f(z, w, x)
        return z

    @staticmethod
    def setup_context(ctx, inputs, z):
        ctx.save_for_backward(*inputs, z)

    @staticmethod
    def backward(ctx, v):
        w, x, z = ctx.saved_tensors
        A = jacrev(f)(z, w, x) - torch.eye(len(z)).to(z)  # g = f(z) - z
        h = torch.linalg.solve(A.T, -v)
        return vjp(lambda w, x: f(z, w, x), w, x)[1](h)


torch.manual_seed(0)
w = (torch.randn(3, 3) / 4).double().to(device).requires_grad_()
x = torch.randn(3).double().to(device).requires_grad_()
z = FixedPoint.apply(w, x)
print((f(z, w, x) - z).abs().max().item() < 1e-10)
#> True
print(torch.autograd.gradcheck(FixedPoint.apply, (w, x)))
#> True
# --8<-- [end:fixed-point]
