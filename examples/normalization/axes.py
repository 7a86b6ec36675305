"""Batch, layer, instance and group norm differ in which numbers share a mean."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:axes]
def standardize(x, dims):
    mean = x.mean(dims, keepdim=True)
    var = x.var(dims, correction=0, keepdim=True)
    return (x - mean) / (var + 1e-5).sqrt()


torch.manual_seed(0)
x = torch.randn(2, 4, 3, 3).to(device)  # images, channels, height, width
groups = x.unflatten(1, (2, 2))  # (2, 2, 2, 3, 3)
for norm, by_hand in [
    (nn.BatchNorm2d(4), standardize(x, (0, 2, 3))),
    (nn.InstanceNorm2d(4), standardize(x, (2, 3))),
    (nn.LayerNorm((4, 3, 3)), standardize(x, (1, 2, 3))),
    (nn.GroupNorm(2, 4), standardize(groups, (2, 3, 4)).flatten(1, 2)),
]:
    y = norm.to(device)(x)
    print(type(norm).__name__, bool((y - by_hand).abs().max() < 1e-5))
    #> BatchNorm2d True
    #> InstanceNorm2d True
    #> LayerNorm True
    #> GroupNorm True
# --8<-- [end:axes]

# --8<-- [start:functions]
for function, module in [
    (F.instance_norm(x), nn.InstanceNorm2d(4)),
    (F.layer_norm(x, (4, 3, 3)), nn.LayerNorm((4, 3, 3))),
    (F.group_norm(x, 2), nn.GroupNorm(2, 4)),
]:
    print(bool((function - module.to(device)(x)).abs().max() < 1e-5))
    #> True
    #> True
    #> True
sound = x.flatten(2)  # (2, 4, 9)
print((nn.InstanceNorm1d(4)(sound) - standardize(sound, 2)).abs().max() < 1e-5)
#> tensor(True)
# --8<-- [end:functions]

# --8<-- [start:extremes]
one, each = nn.GroupNorm(1, 4).to(device), nn.GroupNorm(4, 4).to(device)
layer, instance = nn.LayerNorm((4, 3, 3)).to(device), nn.InstanceNorm2d(4)
print((one(x) - layer(x)).abs().max() < 1e-5)
#> tensor(True)
print((each(x) - instance(x)).abs().max() < 1e-5)
#> tensor(True)
# --8<-- [end:extremes]
