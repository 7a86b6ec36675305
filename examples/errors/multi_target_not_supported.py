"""Labels with a dimension too many."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

logits = torch.zeros(2, 3)
labels = torch.tensor([[2], [0]])  # (2, 1)
try:
    F.cross_entropy(logits, labels)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: 0D or 1D target tensor expected, multi-target not supported

print(F.cross_entropy(logits, labels.squeeze(1)).shape)
#> torch.Size([])
# --8<-- [end:error]
