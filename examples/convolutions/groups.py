"""Groups: an output channel sees only some of the input channels."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:groups]
for groups in [1, 2, 32]:
    conv = nn.Conv2d(32, 64, kernel_size=3, groups=groups)
    print(groups, tuple(conv.weight.shape), conv.weight.numel())
    #> 1 (64, 32, 3, 3) 18432
    #> 2 (64, 16, 3, 3) 9216
    #> 32 (64, 1, 3, 3) 576
# --8<-- [end:groups]

# --8<-- [start:shuffle]
x = torch.arange(6.0, device=device).reshape(1, 6, 1, 1)  # groups: 0 1 2, 3 4 5
print(F.channel_shuffle(x, groups=2).flatten())
#> tensor([0., 3., 1., 4., 2., 5.])
# --8<-- [end:shuffle]

# --8<-- [start:depthwise]
torch.manual_seed(0)
x = torch.randn(2, 32, 8, 8).double().to(device)
depthwise = nn.Conv2d(32, 32, 3, padding=1, groups=32, bias=False)
pointwise = nn.Conv2d(32, 64, 1, bias=False)  # mixes the channels
both = nn.Sequential(depthwise, pointwise).double().to(device)
print(both(x).shape)
#> torch.Size([2, 64, 8, 8])

one = F.conv2d(x[:, 5:6], depthwise.weight[5:6], padding=1)  # channel 5 alone
print((one - depthwise(x)[:, 5:6]).abs().max().item() < 1e-12)
#> True

full = nn.Conv2d(32, 64, 3, padding=1, bias=False)
print(full.weight.numel(), depthwise.weight.numel() + pointwise.weight.numel())
#> 18432 2336
# --8<-- [end:depthwise]
