"""Sizes that are neither equal nor 1 cannot be broadcast."""

# --8<-- [start:error]
import torch

x = torch.ones(5, 3)
try:
    x - x.mean(dim=1)  # (5, 3) - (5,)
except RuntimeError as error:
    print("RuntimeError:", str(error).split(" at ")[0])
    #> RuntimeError: The size of tensor a (3) must match the size of tensor b (5)

print((x - x.mean(dim=1, keepdim=True)).shape)  # (5, 3) - (5, 1)
#> torch.Size([5, 3])
# --8<-- [end:error]
