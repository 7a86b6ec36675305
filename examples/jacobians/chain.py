"""Backward through a chain of operations: one product per step, from the right."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:chain]
from torch.func import jacrev


def f1(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


def f2(z):
    return torch.stack([z[0] * z[1], z[0] + z[1]])


x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
v = torch.tensor([1.0, 10.0], device=device)

z = f1(x)
z.retain_grad()
f2(z).backward(v)

J1, J2 = jacrev(f1)(x.detach()), jacrev(f2)(z.detach())
print(z.grad)
#> tensor([28., 12.])
print(J2.T @ v)
#> tensor([28., 12.])
print(x.grad)
#> tensor([ 56., 136., 144.])
print(J1.T @ (J2.T @ v))
#> tensor([ 56., 136., 144.])
print((J2 @ J1).T @ v)  # the same, by way of a whole J
#> tensor([ 56., 136., 144.])
# --8<-- [end:chain]


# --8<-- [start:function]
class ByHand(torch.autograd.Function):
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


print(torch.autograd.grad(ByHand.apply(x), x, v))
#> (tensor([  2.,  91., 120.]),)
print(torch.autograd.grad(f1(x), x, v))
#> (tensor([  2.,  91., 120.]),)
# --8<-- [end:function]
