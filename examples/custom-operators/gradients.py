"""The gradient of an operator."""

import warnings

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]
# opcheck of torch 2.14 does what this warns about
warnings.filterwarnings("ignore", message="The .grad attribute of a Tensor")


@custom_op("notes::interp", mutates_args=())
def interp(x: torch.Tensor, xs: list[float], ys: list[float]) -> torch.Tensor:
    y = np.interp(x.numpy(force=True), xs, ys)  # between points of a table
    return torch.as_tensor(y).to(x)  # dtype and device of x


@interp.register_fake
def _(x, xs, ys):
    return x.new_empty(x.shape)  # shape, dtype and device, no numbers


# --8<-- [start:gradient]
from torch.nn import functional as F


def setup_context(ctx, inputs, output):
    x, ctx.xs, ctx.ys = inputs
    ctx.save_for_backward(x)


def backward(ctx, v):
    (x,) = ctx.saved_tensors
    xs, ys = x.new_tensor(ctx.xs), x.new_tensor(ctx.ys)
    slopes = F.pad(ys.diff() / xs.diff(), (1, 1))  # 0 on both sides of the table
    return v * slopes[torch.bucketize(x, xs)], None, None


interp.register_autograd(backward, setup_context=setup_context)
x = torch.tensor([0.5, 2.0, 9.0], device=device, requires_grad=True)
interp(x, xs, ys).sum().backward()
print(x.grad)  # the slopes: 2, then (3 - 2) / (3 - 1), then flat
#> tensor([2.0000, 0.5000, 0.0000])
# --8<-- [end:gradient]

# --8<-- [start:gradcheck]
torch.manual_seed(0)
x = (torch.rand(5) * 4).double().to(device).requires_grad_()
print(torch.autograd.gradcheck(interp, (x, xs, ys)))
#> True
# --8<-- [end:gradcheck]

# --8<-- [start:opcheck]
for test, outcome in torch.library.opcheck(interp, (x, xs, ys)).items():
    print(test, outcome)
    #> test_schema SUCCESS
    #> test_autograd_registration SUCCESS
    #> test_faketensor SUCCESS
    #> test_aot_dispatch_dynamic SUCCESS
# --8<-- [end:opcheck]
