"""A convolution takes an image or a batch of images, with channels."""

# --8<-- [start:error]
import torch
from torch import nn

conv = nn.Conv2d(1, 8, 3)
x = torch.zeros(28, 28)  # one gray image, no channels
try:
    conv(x)
except RuntimeError as error:
    print(*str(error).split(", but"), sep="\nbut")
    #> Expected 3D (unbatched) or 4D (batched) input to conv2d
    #> but got input of size: [28, 28]

print(conv(x[None]).shape, conv(x[None, None]).shape)
#> torch.Size([8, 26, 26]) torch.Size([1, 8, 26, 26])
# --8<-- [end:error]
