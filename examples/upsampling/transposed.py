"""Transposed convolution: each number is spread over a window."""

import itertools

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
x = torch.tensor([1.0, 2, 3], device=device)
kernel = torch.tensor([1.0, 10, 100], device=device)

y = torch.zeros(7, device=device)
for i in range(3):
    y[2 * i : 2 * i + 3] += x[i] * kernel  # stride 2: two places further each time
print(y)
#> tensor([  1.,  10., 102.,  20., 203.,  30., 300.])
print(F.conv_transpose1d(x[None], kernel[None, None], stride=2)[0])
#> tensor([  1.,  10., 102.,  20., 203.,  30., 300.])
# --8<-- [end:by-hand]

# --8<-- [start:layer]
up = nn.ConvTranspose2d(64, 32, kernel_size=2, stride=2).to(device)
print(up(torch.zeros(1, 64, 7, 9, device=device)).shape)
#> torch.Size([1, 32, 14, 18])
print(up.weight.shape)  # (in, out, ...): the other way round than in Conv2d
#> torch.Size([64, 32, 2, 2])
sound = torch.zeros(1, 64, 100, device=device)
up = nn.ConvTranspose1d(64, 32, kernel_size=8, stride=4, padding=2).to(device)
print(up(sound).shape)
#> torch.Size([1, 32, 400])
scan = torch.zeros(1, 64, 5, 7, 9, device=device)
up = nn.ConvTranspose3d(64, 32, kernel_size=2, stride=2).to(device)
print(up(scan).shape)
#> torch.Size([1, 32, 10, 14, 18])
# --8<-- [end:layer]


# --8<-- [start:size]
def out_size(n, kernel_size, stride=1, padding=0, output_padding=0, dilation=1):
    window = dilation * (kernel_size - 1) + 1  # from its first number to its last
    return (n - 1) * stride + window - 2 * padding + output_padding


x = torch.zeros(1, 1, 7, 7, device=device)
for setting in [
    {"kernel_size": 2, "stride": 2},
    {"kernel_size": 4, "stride": 2, "padding": 1},
    {"kernel_size": 3, "stride": 2, "padding": 1},
    {"kernel_size": 3, "stride": 2, "padding": 1, "output_padding": 1},
]:
    y = nn.ConvTranspose2d(1, 1, **setting, device=device)(x)
    print(out_size(7, **setting), y.shape[-1], setting)
    #> 14 14 {'kernel_size': 2, 'stride': 2}
    #> 14 14 {'kernel_size': 4, 'stride': 2, 'padding': 1}
    #> 13 13 {'kernel_size': 3, 'stride': 2, 'padding': 1}
    #> 14 14 {'kernel_size': 3, 'stride': 2, 'padding': 1, 'output_padding': 1}
# --8<-- [end:size]

wrong = 0
settings = itertools.product([3, 6], [2, 3, 4], [1, 2, 3], [0, 1], [1, 2])
for n, k, s, p, d in settings:
    x = torch.zeros(1, 1, n, n, device=device)
    y = nn.ConvTranspose2d(1, 1, k, s, p, dilation=d, device=device)(x)
    wrong += y.shape[-1] != out_size(n, k, s, p, 0, d)
assert not wrong

# --8<-- [start:ambiguous]
down = nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1).to(device)
for n in [13, 14]:
    print(n, "to", down(torch.zeros(1, 1, n, n, device=device)).shape[-1])
    #> 13 to 7
    #> 14 to 7
# --8<-- [end:ambiguous]

# --8<-- [start:not-inverse]
torch.manual_seed(0)
x = torch.randn(1, 1, 8, 8).double().to(device)
kernel = torch.randn(1, 1, 2, 2).double().to(device)
small = F.conv2d(x, kernel, stride=2)
back = F.conv_transpose2d(small, kernel, stride=2)
print(back.shape == x.shape, (back - x).abs().max().item() > 0.1)
#> True True

v = torch.randn_like(small)
spread = F.conv_transpose2d(v, kernel, stride=2)
print(abs((small * v).sum() - (x * spread).sum()).item() < 1e-12)
#> True
# --8<-- [end:not-inverse]

# --8<-- [start:checkerboard]
x = torch.ones(1, 1, 4, 4, device=device)
three = F.conv_transpose2d(x, torch.ones(1, 1, 3, 3, device=device), stride=2)
four = F.conv_transpose2d(x, torch.ones(1, 1, 4, 4, device=device), stride=2)
print(three[0, 0, 1:7, 1:7])
#> tensor([[1., 2., 1., 2., 1., 2.],
#>         [2., 4., 2., 4., 2., 4.],
#>         [1., 2., 1., 2., 1., 2.],
#>         [2., 4., 2., 4., 2., 4.],
#>         [1., 2., 1., 2., 1., 2.],
#>         [2., 4., 2., 4., 2., 4.]])
print(four[0, 0, 2:6, 2:6])
#> tensor([[4., 4., 4., 4.],
#>         [4., 4., 4., 4.],
#>         [4., 4., 4., 4.],
#>         [4., 4., 4., 4.]])
# --8<-- [end:checkerboard]

# --8<-- [start:then-conv]
up = nn.Sequential(
    nn.Upsample(scale_factor=2, mode="nearest"),
    nn.Conv2d(64, 32, kernel_size=3, padding=1),
).to(device)
print(up(torch.zeros(1, 64, 7, 9, device=device)).shape)
#> torch.Size([1, 32, 14, 18])
# --8<-- [end:then-conv]
