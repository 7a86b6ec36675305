"""A convolution gets an input of another dtype than its weights."""

# --8<-- [start:error]
import torch
from torch import nn

conv = nn.Conv2d(3, 8, 3)
x = torch.zeros(1, 3, 8, 8, dtype=torch.uint8)  # an image
try:
    conv(x)
except RuntimeError as error:
    print(f"RuntimeError:\n{error}")
    #> RuntimeError:
    #> Input type (unsigned char) and bias type (float) should be the same

print(conv(x.float() / 255).dtype)
#> torch.float32
# --8<-- [end:error]
