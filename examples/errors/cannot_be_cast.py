"""A tensor that is changed in place keeps its dtype."""

# --8<-- [start:error]
import torch

x = torch.arange(3)
try:
    x /= 2
except RuntimeError as error:
    print(f"RuntimeError:\n{error}")
    #> RuntimeError:
    #> result type Float can't be cast to the desired output type Long

x = x / 2  # a new tensor
print(x)
#> tensor([0.0000, 0.5000, 1.0000])
# --8<-- [end:error]
