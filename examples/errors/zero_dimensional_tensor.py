"""Single numbers have no dimension to be joined along."""

# --8<-- [start:error]
import torch

losses = [torch.tensor(0.5), torch.tensor(0.25)]
try:
    torch.cat(losses)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: zero-dimensional tensor (at position 0) cannot be concatenated

print(torch.stack(losses))
#> tensor([0.5000, 0.2500])
# --8<-- [end:error]
