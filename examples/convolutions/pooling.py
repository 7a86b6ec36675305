"""Pooling: one number for each window."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:pool]
x = torch.tensor(
    [[1.0, 5, 2, 0], [3, 3, 0, 2], [0, 1, 8, 4], [1, 2, 4, 4]], device=device
)[None, None]
print(nn.MaxPool2d(2)(x)[0, 0])
#> tensor([[5., 2.],
#>         [2., 8.]])
print(nn.AvgPool2d(2)(x)[0, 0])
#> tensor([[3., 1.],
#>         [1., 5.]])
print(F.avg_pool2d(x, 2, stride=1)[0, 0])  # windows that overlap
#> tensor([[3.0000, 2.5000, 1.0000],
#>         [1.7500, 3.0000, 3.5000],
#>         [1.0000, 3.7500, 5.0000]])
print(F.lp_pool2d(x, 2, 2)[0, 0])  # the root of the sum of the squares
#> tensor([[ 6.6332,  2.8284],
#>         [ 2.4495, 10.5830]])
# --8<-- [end:pool]

# --8<-- [start:edge]
ones = torch.ones(1, 1, 4, 4, device=device)
print(F.avg_pool2d(ones, 3, stride=2, padding=1)[0, 0])
#> tensor([[0.4444, 0.6667],
#>         [0.6667, 1.0000]])
print(F.avg_pool2d(ones, 3, stride=2, padding=1, count_include_pad=False)[0, 0])
#> tensor([[1., 1.],
#>         [1., 1.]])
# --8<-- [end:edge]

# --8<-- [start:adaptive]
torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3, padding=1),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),  # 16 channels, one number for each
    nn.Flatten(),
    nn.Linear(16, 10),
).to(device)
for height, width in [(32, 32), (45, 60), (7, 200)]:
    print(net(torch.randn(2, 3, height, width).to(device)).shape)
    #> torch.Size([2, 10])
    #> torch.Size([2, 10])
    #> torch.Size([2, 10])
x = torch.zeros(2, 16, 45, 60, device=device)
print(F.adaptive_avg_pool2d(x, (4, 3)).shape, F.adaptive_max_pool2d(x, 1).shape)
#> torch.Size([2, 16, 4, 3]) torch.Size([2, 16, 1, 1])
# --8<-- [end:adaptive]
