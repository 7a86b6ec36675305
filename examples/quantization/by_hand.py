"""Quantization by hand: a scale, whole numbers, and what rounding costs."""

import torch

# --8<-- [start:round]
w = torch.tensor([0.50, -1.27, 0.004, 0.81])
s = w.abs().max() / 127
q = (w / s).round().to(torch.int8)
print(q)
#> tensor([  50, -127,    0,   81], dtype=torch.int8)
back = q * s
print(back)
#> tensor([ 0.5000, -1.2700,  0.0000,  0.8100])
print((back - w).abs().max().item() <= s.item() / 2)
#> True
# --8<-- [end:round]

# --8<-- [start:rows]
torch.manual_seed(0)
w = torch.randn(4, 100)
w[2] *= 100  # one row with large weights


def error(scale):
    back = (w / scale).round() * scale
    return ((back - w).norm(dim=1) / w.norm(dim=1)).tolist()


one = w.abs().max() / 127
each = w.abs().amax(dim=1, keepdim=True) / 127
print([f"{e:.2f}" for e in error(one)])
#> ['0.45', '0.54', '0.01', '0.42']
print([f"{e:.2f}" for e in error(each)])
#> ['0.01', '0.01', '0.01', '0.01']
# --8<-- [end:rows]

# --8<-- [start:product]
torch.manual_seed(0)
inputs, w = torch.randn(5, 64), torch.randn(3, 64)
s = inputs.abs().amax(dim=1, keepdim=True) / 127  # one for each sample
t = w.abs().amax(dim=1) / 127  # one for each output
p, q = (inputs / s).round().int(), (w / t[:, None]).round().int()
outputs = (p @ q.T) * s * t  # the sum is of whole numbers
exact = inputs @ w.T
print(f"{((outputs - exact).norm() / exact.norm()).item():.2f}")
#> 0.01
# --8<-- [end:product]
