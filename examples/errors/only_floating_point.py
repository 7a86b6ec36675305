"""Integers have no gradient."""

# --8<-- [start:error]
import torch

try:
    torch.tensor([1, 2], requires_grad=True)
except RuntimeError as error:
    print(error)
    #> Only Tensors of floating point and complex dtype can require gradients

w = torch.tensor([1.0, 2.0], requires_grad=True)
print(w.dtype)
#> torch.float32
# --8<-- [end:error]
