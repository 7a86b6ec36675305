"""A target of another shape: a warning, and sometimes another loss."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:column]
import textwrap
import warnings

output = torch.tensor([[1.0], [2.0], [3.0]], device=device)  # a batch of 3, one output
target = torch.tensor([1.0, 2.0, 3.0], device=device)  # exactly right

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(f"{F.mse_loss(output, target).item():.3f}")  # 3x3 differences
    #> 1.333
print(textwrap.fill(str(caught[0].message), 80))
#> Using a target size (torch.Size([3])) that is different to the input size
#> (torch.Size([3, 1])). This will likely lead to incorrect results due to
#> broadcasting. Please ensure they have the same size.

print(f"{F.mse_loss(output, target.view(-1, 1)).item():.3f}")
#> 0.000
# --8<-- [end:column]

# --8<-- [start:row]
torch.manual_seed(0)
output = torch.randn(1, 10).to(device)
target = torch.randn(10).to(device)  # one dimension short

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(f"{F.mse_loss(output, target).item():.3f}", caught[0].category.__name__)
    #> 1.155 UserWarning
print(f"{F.mse_loss(output, target.view(1, -1)).item():.3f}")
#> 1.155
# --8<-- [end:row]
