"""A linear layer gets rows of another length than it was made for."""

# --8<-- [start:error]
import torch
from torch import nn

x = torch.zeros(32, 8, 4, 4)
try:
    nn.Linear(64, 10)(x.flatten(1))
except RuntimeError as error:
    message = str(error).removeprefix("addmm: ")
    print(f"RuntimeError: {message}")
    #> RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x128 and 64x10)

print(nn.Linear(128, 10)(x.flatten(1)).shape)
#> torch.Size([32, 10])
# --8<-- [end:error]
