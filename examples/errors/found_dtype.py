"""A loss whose target has another dtype than its input."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

p, target = torch.tensor([0.5, 0.5]), torch.tensor([0, 1])
try:
    F.binary_cross_entropy(p, target)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: Found dtype Long but expected Float

print(F.binary_cross_entropy(p, target.float()))
#> tensor(0.6931)
# --8<-- [end:error]
