"""The size of what comes out: padding, stride, dilation."""

import itertools

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def out_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return (n + 2 * padding - dilation * (kernel_size - 1) - 1) // stride + 1


x = torch.zeros(1, 1, 32, 32, device=device)
for setting in [
    {"kernel_size": 3},
    {"kernel_size": 3, "padding": 1},
    {"kernel_size": 3, "padding": 1, "stride": 2},
    {"kernel_size": 3, "padding": 2, "dilation": 2},
    {"kernel_size": 2, "stride": 2},
    {"kernel_size": 7, "padding": 3, "stride": 2},
]:
    y = nn.Conv2d(1, 1, **setting, device=device)(x)
    print(out_size(32, **setting), y.shape[-1], setting)
    #> 30 30 {'kernel_size': 3}
    #> 32 32 {'kernel_size': 3, 'padding': 1}
    #> 16 16 {'kernel_size': 3, 'padding': 1, 'stride': 2}
    #> 32 32 {'kernel_size': 3, 'padding': 2, 'dilation': 2}
    #> 16 16 {'kernel_size': 2, 'stride': 2}
    #> 16 16 {'kernel_size': 7, 'padding': 3, 'stride': 2}
# --8<-- [end:formula]

# every combination, and pooling
wrong = 0
settings = itertools.product([9, 10, 13], [1, 2, 3], [1, 2, 3], [0, 1], [1, 2])
for n, k, s, p, d in settings:
    x = torch.zeros(1, 1, n, n, device=device)
    y = nn.Conv2d(1, 1, k, s, p, d, device=device)(x)
    wrong += y.shape[-1] != out_size(n, k, s, p, d)
    if 2 * p <= k:
        wrong += F.max_pool2d(x, k, s, p, d).shape[-1] != out_size(n, k, s, p, d)
assert not wrong

# --8<-- [start:padding]
x = torch.ones(1, 1, 4, 5, device=device)
kernel = torch.ones(1, 1, 3, 3, device=device)
print(F.conv2d(x, kernel, padding=1)[0, 0])
#> tensor([[4., 6., 6., 6., 4.],
#>         [6., 9., 9., 9., 6.],
#>         [6., 9., 9., 9., 6.],
#>         [4., 6., 6., 6., 4.]])
# --8<-- [end:padding]

# --8<-- [start:same]
x = torch.zeros(1, 1, 32, 32, device=device)
conv = nn.Conv2d(1, 1, kernel_size=5, dilation=3, padding="same", device=device)
print(conv(x).shape)
#> torch.Size([1, 1, 32, 32])
try:
    nn.Conv2d(1, 1, kernel_size=3, padding="same", stride=2)
except ValueError as error:
    print(type(error).__name__, error)
    #> ValueError padding='same' is not supported for strided convolutions
# --8<-- [end:same]

# --8<-- [start:stride]
x = torch.arange(8.0, device=device).repeat(8, 1)[None, None]  # each row: 0 to 7
kernel = torch.ones(1, 1, 3, 3, device=device)
every = F.conv2d(x, kernel)
second = F.conv2d(x, kernel, stride=2)
print(every[0, 0, 0])
#> tensor([ 9., 18., 27., 36., 45., 54.])
print(second[0, 0, 0])
#> tensor([ 9., 27., 45.])
print(torch.equal(second, every[..., ::2, ::2]))
#> True
# --8<-- [end:stride]

# --8<-- [start:unread]
x[..., -1] = 1000  # the last column
print(torch.equal(F.conv2d(x, kernel, stride=2), second))
#> True
# --8<-- [end:unread]

# --8<-- [start:dilation]
x = torch.arange(49.0, device=device).reshape(1, 1, 7, 7)
kernel = torch.ones(1, 1, 3, 3, device=device)
wide = torch.zeros(1, 1, 5, 5, device=device)
wide[..., ::2, ::2] = kernel  # the same nine weights, with gaps
print(wide[0, 0])
#> tensor([[1., 0., 1., 0., 1.],
#>         [0., 0., 0., 0., 0.],
#>         [1., 0., 1., 0., 1.],
#>         [0., 0., 0., 0., 0.],
#>         [1., 0., 1., 0., 1.]])
print(torch.equal(F.conv2d(x, kernel, dilation=2), F.conv2d(x, wide)))
#> True
# --8<-- [end:dilation]
