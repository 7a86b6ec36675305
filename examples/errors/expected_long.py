"""Class indices must be integers."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

logits = torch.zeros(4, 3)
labels = torch.tensor([0.0, 1.0, 2.0, 0.0])
try:
    F.cross_entropy(logits, labels)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError

print(F.cross_entropy(logits, labels.long()))
#> tensor(1.0986)
# --8<-- [end:error]
