"""Integers of the shape of the logits are neither indices nor probabilities."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

logits = torch.zeros(2, 3)
one_hot = torch.tensor([[0, 0, 1], [1, 0, 0]])
try:
    F.cross_entropy(logits, one_hot)
except RuntimeError as error:
    print(error)
    #> Expected floating point type for target with class probabilities, got Long

by_index = F.cross_entropy(logits, one_hot.argmax(1))
print(torch.equal(by_index, F.cross_entropy(logits, one_hot.float())))
#> True
# --8<-- [end:error]
