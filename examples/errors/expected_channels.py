"""A convolution gets images with another number of channels."""

# --8<-- [start:error]
import torch
from torch import nn

conv = nn.Conv2d(3, 64, 7)
gray = torch.zeros(1, 1, 28, 28)
try:
    conv(gray)
except RuntimeError as error:
    print(str(error).replace(", expected", ",\nexpected"))
    #> Given groups=1, weight of size [64, 3, 7, 7],
    #> expected input[1, 1, 28, 28] to have 3 channels, but got 1 channels instead

print(conv(gray.expand(-1, 3, -1, -1)).shape)
#> torch.Size([1, 64, 22, 22])
nhwc = torch.zeros(1, 28, 28, 3)  # as files and NumPy have it
print(conv(nhwc.permute(0, 3, 1, 2)).shape)
#> torch.Size([1, 64, 22, 22])
# --8<-- [end:error]
