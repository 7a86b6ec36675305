"""Operators under vmap and grad."""

import warnings

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]
from torch.nn import functional as F

# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")


@custom_op("notes::interp", mutates_args=())
def interp(x: torch.Tensor, xs: list[float], ys: list[float]) -> torch.Tensor:
    y = np.interp(x.numpy(force=True), xs, ys)  # between points of a table
    return torch.as_tensor(y).to(x)  # dtype and device of x


def setup_context(ctx, inputs, output):
    x, ctx.xs, ctx.ys = inputs
    ctx.save_for_backward(x)


def backward(ctx, v):
    (x,) = ctx.saved_tensors
    xs, ys = x.new_tensor(ctx.xs), x.new_tensor(ctx.ys)
    slopes = F.pad(ys.diff() / xs.diff(), (1, 1))  # 0 on both sides of the table
    return v * slopes[torch.bucketize(x, xs)], None, None


interp.register_autograd(backward, setup_context=setup_context)


# vmap without a rule warns: on standard error, since torch 2.14 as a warning
warnings.filterwarnings("ignore", message="There is a performance drop")

# --8<-- [start:fallback]
from torch.func import grad, jvp, vmap


@custom_op("notes::doubled", mutates_args=())
def doubled(x: torch.Tensor) -> torch.Tensor:
    print("called with", tuple(x.shape))
    #> called with (2,)
    #> called with (2,)
    return 2 * x


X = torch.tensor([[0.5, 2.0], [9.0, 0.0]], device=device)
vmap(doubled)(X)
# --8<-- [end:fallback]


# --8<-- [start:vmap]
@interp.register_vmap
def _(info, in_dims, x, xs, ys):
    return interp(x, xs, ys), in_dims[0]  # elementwise: the batch may stay


print(vmap(lambda x: interp(x, xs, ys))(X))
#> tensor([[1.0000, 2.5000],
#>         [3.0000, 0.0000]])
# --8<-- [end:vmap]


# --8<-- [start:func]
def total(x):
    return interp(x, xs, ys).sum()


x = torch.tensor([0.5, 2.0], device=device)  # the slopes are 2 and 0.5
ones = torch.ones_like(x)
try:
    print(grad(total)(x))
except RuntimeError as error:
    print(str(error).partition("it must ")[2].partition(".")[0])
    #> override the setup_context staticmethod
print(jvp(total, (x,), (ones,))[1])  # should be 2.5
#> tensor(0.)
# --8<-- [end:func]


# --8<-- [start:wrapped]
class Interp(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x, xs, ys):
        return interp(x, xs, ys)

    setup_context = staticmethod(setup_context)
    backward = staticmethod(backward)


print(grad(lambda x: Interp.apply(x, xs, ys).sum())(x))
#> tensor([2.0000, 0.5000])
print(vmap(grad(lambda x: Interp.apply(x, xs, ys).sum()))(X))
#> tensor([[2.0000, 0.5000],
#>         [0.0000, 0.0000]])
try:
    jvp(lambda x: Interp.apply(x, xs, ys), (x,), (ones,))
except RuntimeError as error:
    print(type(error).__name__)
    #> NotImplementedError
# --8<-- [end:wrapped]
