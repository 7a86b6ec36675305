"""Pixel shuffle: four channels become one of twice the height and width."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shuffle]
x = torch.tensor([10, 20, 30, 40], device=device)[:, None, None]
x = x + torch.tensor([[1, 2], [3, 4]], device=device)  # four channels, 2 by 2
print(x)
#> tensor([[[11, 12],
#>          [13, 14]],
#>
#>         [[21, 22],
#>          [23, 24]],
#>
#>         [[31, 32],
#>          [33, 34]],
#>
#>         [[41, 42],
#>          [43, 44]]])
print(F.pixel_shuffle(x, 2))
#> tensor([[[11, 21, 12, 22],
#>          [31, 41, 32, 42],
#>          [13, 23, 14, 24],
#>          [33, 43, 34, 44]]])
# --8<-- [end:shuffle]

# --8<-- [start:layer]
up = nn.Sequential(
    nn.Conv2d(64, 3 * 2**2, kernel_size=3, padding=1),
    nn.PixelShuffle(2),
).to(device)
y = up(torch.zeros(1, 64, 16, 16, device=device))
print(y.shape)
#> torch.Size([1, 3, 32, 32])
print(nn.PixelUnshuffle(2)(y).shape)
#> torch.Size([1, 12, 16, 16])
# --8<-- [end:layer]
