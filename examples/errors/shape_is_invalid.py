"""The sizes multiplied must give the number of elements."""

# --8<-- [start:error]
import torch

x = torch.zeros(10, 3, 8, 8)
try:
    x.view(-1, 256)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: shape '[-1, 256]' is invalid for input of size 1920

print(x.flatten(1).shape)  # the batch stays
#> torch.Size([10, 192])
# --8<-- [end:error]
