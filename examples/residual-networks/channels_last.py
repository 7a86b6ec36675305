"""channels_last: the same tensor, in another order in memory."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:strides]
x = torch.randn(2, 3, 4, 5).to(device)
last = x.to(memory_format=torch.channels_last)
print(x.shape, x.stride())
#> torch.Size([2, 3, 4, 5]) (60, 20, 5, 1)
print(last.shape, last.stride())
#> torch.Size([2, 3, 4, 5]) (60, 1, 15, 3)
print(torch.equal(x, last))
#> True
print(last.is_contiguous(), last.is_contiguous(memory_format=torch.channels_last))
#> False True
# --8<-- [end:strides]

# --8<-- [start:model]
torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU()).to(device).eval()
before = net(x)
net.to(memory_format=torch.channels_last)
y = net(last)
print(y.is_contiguous(memory_format=torch.channels_last))
#> True
print((y - before).abs().max() < 1e-5)
#> tensor(True)
# --8<-- [end:model]

# --8<-- [start:trap]
try:
    y.view(2, -1)
except RuntimeError as e:
    print(type(e).__name__)
    #> RuntimeError
print(y.flatten(1).shape)
#> torch.Size([2, 48])
x.to(memory_format=torch.channels_last)  # the result is thrown away
print(x.stride())
#> (60, 20, 5, 1)
# --8<-- [end:trap]
