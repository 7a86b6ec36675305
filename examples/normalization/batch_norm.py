"""Batch norm by hand: what it computes in training."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
torch.manual_seed(0)
x = 5 + 2 * torch.randn(8, 3, 4, 4).to(device)
mean = x.mean((0, 2, 3), keepdim=True)
var = x.var((0, 2, 3), correction=0, keepdim=True)
print(mean.shape)
#> torch.Size([1, 3, 1, 1])
y = (x - mean) / (var + 1e-5).sqrt()

norm = nn.BatchNorm2d(3).to(device)
print((norm(x) - y).abs().max() < 1e-5)
#> tensor(True)
print(norm.weight, norm.bias, sep="\n")
#> Parameter containing:
#> tensor([1., 1., 1.], requires_grad=True)
#> Parameter containing:
#> tensor([0., 0., 0.], requires_grad=True)
# --8<-- [end:by-hand]

# --8<-- [start:learned]
with torch.no_grad():
    norm.weight[0], norm.bias[0] = 10.0, -3.0
channel = norm(x)[:, 0]
print(f"mean {channel.mean():.1f}, spread {channel.std(correction=0):.1f}")
#> mean -3.0, spread 10.0
# --8<-- [end:learned]

# --8<-- [start:dimensions]
for norm, shape in [
    (nn.BatchNorm1d(3), (8, 3)),  # a table
    (nn.BatchNorm1d(3), (8, 3, 50)),  # sound
    (nn.BatchNorm2d(3), (8, 3, 4, 4)),  # images
    (nn.BatchNorm3d(3), (8, 3, 2, 4, 4)),  # videos
]:
    y = norm.to(device)(torch.randn(shape).to(device))
    print(type(norm).__name__, shape, "->", tuple(norm.running_mean.shape))
    #> BatchNorm1d (8, 3) -> (3,)
    #> BatchNorm1d (8, 3, 50) -> (3,)
    #> BatchNorm2d (8, 3, 4, 4) -> (3,)
    #> BatchNorm3d (8, 3, 2, 4, 4) -> (3,)
# --8<-- [end:dimensions]
