"""interpolate: another size, without anything to learn."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:modes]
x = torch.tensor([[[0.0, 9]]], device=device)  # one channel, two pixels
print(F.interpolate(x, size=4, mode="nearest")[0, 0])
#> tensor([0., 0., 9., 9.])
print(F.interpolate(x, size=4, mode="linear")[0, 0])
#> tensor([0.0000, 2.2500, 6.7500, 9.0000])
print(F.interpolate(x, size=4, mode="linear", align_corners=True)[0, 0])
#> tensor([0., 3., 6., 9.])
image = x[:, :, None]  # (batch, channels, height, width)
print(F.interpolate(image, size=(1, 4), mode="bicubic")[0, 0, 0].round(decimals=1))
#> tensor([-0.9000,  2.0000,  7.0000,  9.9000])
# --8<-- [end:modes]

# --8<-- [start:images]
torch.manual_seed(0)
images = torch.randn(2, 3, 15, 20).to(device)
twice = F.interpolate(images, scale_factor=2, mode="bilinear")
print(twice.shape)
#> torch.Size([2, 3, 30, 40])
print(F.interpolate(images, size=(31, 40), mode="bilinear").shape)
#> torch.Size([2, 3, 31, 40])
module = nn.Upsample(scale_factor=2, mode="bilinear")  # for nn.Sequential
print(torch.equal(module(images), twice))
#> True
scan = torch.zeros(1, 1, 4, 5, 6, device=device)
print(F.interpolate(scan, scale_factor=2, mode="trilinear").shape)
#> torch.Size([1, 1, 8, 10, 12])
# --8<-- [end:images]

# --8<-- [start:mask]
mask = torch.tensor([[[0, 2]]], device=device)  # 0: sky, 1: person, 2: tree
floats = mask[:, None].float()  # (batch, channel, height, width)
wrong = F.interpolate(floats, size=(1, 6), mode="bilinear")
print(wrong[0, 0].round().long())
#> tensor([[0, 0, 1, 1, 2, 2]])
right = F.interpolate(floats, size=(1, 6), mode="nearest")
print(right[0, 0].long())
#> tensor([[0, 0, 0, 2, 2, 2]])
# --8<-- [end:mask]

# --8<-- [start:smaller]
x = torch.tensor([0.0, 1, 0], device=device).repeat(4)[None, None]  # thin stripes
x = x[:, :, None].expand(1, 1, 6, 12)
print(F.interpolate(x, size=(2, 4), mode="bilinear")[0, 0, 0])
#> tensor([1., 1., 1., 1.])
print(F.interpolate(x, size=(2, 4), mode="area")[0, 0, 0])
#> tensor([0.3333, 0.3333, 0.3333, 0.3333])
smooth = F.interpolate(x, size=(2, 4), mode="bilinear", antialias=True)[0, 0, 0]
print(smooth.round(decimals=2))
#> tensor([0.3800, 0.3300, 0.3300, 0.3800])

row = torch.arange(9.0, device=device)[None, None]
for mode in ["nearest", "nearest-exact"]:
    print(F.interpolate(row, size=3, mode=mode)[0, 0])
    #> tensor([0., 3., 6.])
    #> tensor([1., 4., 7.])
# --8<-- [end:smaller]
