"""mse_loss broadcasts a column against a row, and warns."""

# --8<-- [start:error]
import warnings

import torch
from torch.nn import functional as F

output = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 3.0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(F.mse_loss(output, target))  # of 9 differences
    #> tensor(1.3333)
print(str(caught[0].message).split(". ")[0].replace(") ", ")\n", 1))
#> Using a target size (torch.Size([3]))
#> that is different to the input size (torch.Size([3, 1]))

print(F.mse_loss(output.squeeze(1), target))
#> tensor(0.)
# --8<-- [end:error]
