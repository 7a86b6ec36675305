"""What stands beyond the edge: zeros, the edge again, the image mirrored."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:modes]
x = torch.tensor([[[[1.0, 2, 3, 4]]]], device=device)
sides = (2, 2, 0, 0)  # left, right, top, bottom
pads = [nn.ZeroPad2d, nn.ReplicationPad2d, nn.ReflectionPad2d, nn.CircularPad2d]
for pad in pads:
    print(pad(sides)(x)[0, 0, 0].tolist(), pad.__name__)
    #> [0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 0.0, 0.0] ZeroPad2d
    #> [1.0, 1.0, 1.0, 2.0, 3.0, 4.0, 4.0, 4.0] ReplicationPad2d
    #> [3.0, 2.0, 1.0, 2.0, 3.0, 4.0, 3.0, 2.0] ReflectionPad2d
    #> [3.0, 4.0, 1.0, 2.0, 3.0, 4.0, 1.0, 2.0] CircularPad2d
# --8<-- [end:modes]

# --8<-- [start:order]
x = torch.zeros(1, 3, 10, 20, device=device)
print(F.pad(x, (1, 1)).shape)  # the width only
#> torch.Size([1, 3, 10, 22])
print(F.pad(x, (1, 1, 5, 5)).shape)  # width, then height
#> torch.Size([1, 3, 20, 22])
conv = nn.Conv2d(3, 8, kernel_size=3, padding=1, padding_mode="reflect").to(device)
print(conv(x).shape)
#> torch.Size([1, 8, 10, 20])
# --8<-- [end:order]
