"""The table of how far the output of a network is off, by what it computes in."""

import copy
import math

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def tf32(x):
    """Rounded to 10 bits of fraction, as the inputs of a product in TF32."""
    return ((x.view(torch.int32) + 2**12) & -(2**13)).view(torch.float32)


torch.manual_seed(0)
layers = [nn.Linear(256, 256), nn.ReLU()] * 4
net = nn.Sequential(*copy.deepcopy(layers), nn.Linear(256, 10)).requires_grad_(False)
x = torch.randn(200, 256).to(device)
exact = copy.deepcopy(net).to(device, torch.float64)(x.double())
net.to(device)


def off(y):
    error = (y.double() - exact).norm() / exact.norm()
    return f"1e{math.ceil(math.log10(error.item()))}"


# --8<-- [start:table]
print("Arithmetic | Off by less than")
#> Arithmetic | Off by less than
print(f"float32 | {off(net(x))}")
#> float32 | 1e-6
y = x
for layer in net:
    if isinstance(layer, nn.Linear):
        y = tf32(y) @ tf32(layer.weight).T + layer.bias
    else:
        y = layer(y)
print(f"float32 with products in TF32 | {off(y)}")
#> float32 with products in TF32 | 1e-3
print(f"float16 | {off(net.half()(x.half()))}")
#> float16 | 1e-3
net = copy.deepcopy(net).float()
print(f"bfloat16 | {off(net.bfloat16()(x.bfloat16()))}")
#> bfloat16 | 1e-2
# --8<-- [end:table]
