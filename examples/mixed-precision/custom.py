"""An autograd.Function that computes in float32 under autocast."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:custom]
class Exp(torch.autograd.Function):
    @staticmethod
    @torch.amp.custom_fwd(device_type=device.type, cast_inputs=torch.float32)
    def forward(ctx, x):
        print("forward gets", x.dtype)
        #> forward gets torch.float32
        y = x.exp()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    @torch.amp.custom_bwd(device_type=device.type)
    def backward(ctx, v):
        (y,) = ctx.saved_tensors
        return v * y


linear = nn.Linear(3, 2).to(device)
with torch.autocast(device.type, dtype=torch.bfloat16):
    out = linear(torch.ones(3, device=device))
    y = Exp.apply(out)
print(out.dtype, y.dtype)
#> torch.bfloat16 torch.float32
y.sum().backward()
print(linear.weight.grad.dtype)
#> torch.float32
# --8<-- [end:custom]
