"""An operation with a backward of its own."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:function]
class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, v):
        (x,) = ctx.saved_tensors
        return v * 3 * x**2

x = torch.tensor(2.0, device=device)
x.requires_grad_()
Cube.apply(x).backward()
print(x.grad)
#> tensor(12.)
# --8<-- [end:function]
