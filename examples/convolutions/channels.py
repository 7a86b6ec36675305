"""Channels: an output channel adds up what its kernels find in every input channel."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:weight]
conv = nn.Conv2d(3, 16, kernel_size=(3, 5)).to(device)
print(conv.weight.shape)  # (out, in, kernel height, kernel width)
#> torch.Size([16, 3, 3, 5])
print(conv.bias.shape)  # one number for each output channel
#> torch.Size([16])
# --8<-- [end:weight]

# --8<-- [start:sum]
torch.manual_seed(0)
x = torch.randn(2, 3, 8, 8).double().to(device)
conv = nn.Conv2d(3, 16, kernel_size=3).double().to(device)

first = conv.bias[0]
for c in range(3):
    first = first + F.conv2d(x[:, c : c + 1], conv.weight[:1, c : c + 1])
print((first - conv(x)[:, :1]).abs().max().item() < 1e-12)
#> True
# --8<-- [end:sum]

# --8<-- [start:one-by-one]
torch.manual_seed(0)
x = torch.randn(2, 64, 8, 8).double().to(device)
mix = nn.Conv2d(64, 16, kernel_size=1).double().to(device)
print(mix(x).shape)
#> torch.Size([2, 16, 8, 8])

pixels = x.permute(0, 2, 3, 1)  # the channels last: a row for each pixel
same = F.linear(pixels, mix.weight[:, :, 0, 0], mix.bias)
print((same.permute(0, 3, 1, 2) - mix(x)).abs().max().item() < 1e-12)
#> True
# --8<-- [end:one-by-one]
