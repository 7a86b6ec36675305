"""A module is called with more or fewer arguments than its forward takes."""

# --8<-- [start:error]
import torch
from torch import nn


class Net(nn.Module):
    def forward(self, x, mask):
        return x * mask


net, x = Net(), torch.ones(2)
try:
    net(x)
except TypeError as error:
    print(str(error).split(".")[-1])
    #> forward() missing 1 required positional argument: 'mask'
try:
    net(x, x, x)
except TypeError as error:
    print(str(error).split(".")[-1])
    #> forward() takes 3 positional arguments but 4 were given

print(net(x, mask=x > 0))
#> tensor([1., 1.])
# --8<-- [end:error]
