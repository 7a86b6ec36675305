"""cat joins along one dimension; the others must agree."""

# --8<-- [start:error]
import torch

a, b = torch.zeros(2, 3), torch.zeros(2, 4)
try:
    torch.cat([a, b])
except RuntimeError as error:
    print("RuntimeError:", str(error).split(". ")[0])
    #> RuntimeError: Sizes of tensors must match except in dimension 0

print(torch.cat([a, b], dim=1).shape)
#> torch.Size([2, 7])
# --8<-- [end:error]
