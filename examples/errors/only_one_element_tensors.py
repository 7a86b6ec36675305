"""torch.tensor makes numbers of a list, not of tensors with several."""

import torch

# --8<-- [start:error]
rows = [torch.ones(3), torch.zeros(3)]
try:
    torch.tensor(rows)
except ValueError as error:
    print(f"ValueError: {error}")
    #> ValueError: only one element tensors can be converted to Python scalars

print(torch.stack(rows).shape)
#> torch.Size([2, 3])
# --8<-- [end:error]
