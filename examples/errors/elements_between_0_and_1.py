"""binary_cross_entropy got logits."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

logits = torch.tensor([2.5, -1.0])
target = torch.tensor([1.0, 0.0])
try:
    F.binary_cross_entropy(logits, target)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: all elements of input should be between 0 and 1

loss = F.binary_cross_entropy_with_logits(logits, target)
print(f"{loss:.2f}")
#> 0.20
# --8<-- [end:error]
