"""item wants one element."""

# --8<-- [start:error]
import torch

losses = torch.ones(3)
try:
    losses.item()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: a Tensor with 3 elements cannot be converted to Scalar

print(losses.mean().item(), losses.tolist())
#> 1.0 [1.0, 1.0, 1.0]
# --8<-- [end:error]
