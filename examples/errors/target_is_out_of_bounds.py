"""A label that is no class of the network."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

logits = torch.zeros(3, 10)  # ten classes: 0 to 9
labels = torch.tensor([1, 5, 10])  # counted from 1
try:
    F.cross_entropy(logits, labels)
except IndexError as error:
    print(f"IndexError: {error}")
    #> IndexError: Target 10 is out of bounds.

print(labels.min().item(), labels.max().item(), logits.shape[1])
#> 1 10 10
print(F.cross_entropy(logits, labels - 1))
#> tensor(2.3026)
# --8<-- [end:error]
