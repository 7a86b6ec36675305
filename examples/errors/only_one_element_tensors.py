"""torch.tensor makes numbers of a list, not of tensors with several."""

# --8<-- [start:error]
import torch

rows = [torch.ones(3), torch.zeros(3)]
try:
    torch.tensor(rows)
except ValueError as error:
    print(f"ValueError: {error}")
    #> ValueError: only one element tensors can be converted to Python scalars

print(torch.stack(rows).shape)
#> torch.Size([2, 3])
# --8<-- [end:error]
