"""Global average pooling, and how many parameters a network has where."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:pooling]
torch.manual_seed(0)
x = torch.randn(2, 64, 7, 7).to(device)
pooled = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())
print(pooled(x).shape, (pooled(x) - x.mean((2, 3))).abs().max() < 1e-6)
#> torch.Size([2, 64]) tensor(True)
for size in (4, 7, 12):
    print(size, pooled(torch.randn(2, 64, size, size).to(device)).shape)
    #> 4 torch.Size([2, 64])
    #> 7 torch.Size([2, 64])
    #> 12 torch.Size([2, 64])

large = nn.Sequential(nn.Flatten(), nn.Linear(64 * 7 * 7, 10))
small = nn.Sequential(*pooled, nn.Linear(64, 10))
for head in (large, small):
    print(sum(p.numel() for p in head.parameters()))
    #> 31370
    #> 650
# --8<-- [end:pooling]

# --8<-- [start:count]
def count(module):
    return sum(p.numel() for p in module.parameters())


print(count(nn.Conv2d(64, 64, 3, bias=False)), 3**2 * 64 * 64)
#> 36864 36864
print(count(nn.Conv2d(128, 128, 3, bias=False)), 3**2 * 128 * 128)
#> 147456 147456
print(count(nn.BatchNorm2d(64)), 2 * 64)
#> 128 128

net = nn.Sequential(nn.Conv2d(3, 64, 3), nn.BatchNorm2d(64), nn.ReLU())
for name, part in net.named_children():
    print(name, type(part).__name__, count(part))
    #> 0 Conv2d 1792
    #> 1 BatchNorm2d 128
    #> 2 ReLU 0
# --8<-- [end:count]
