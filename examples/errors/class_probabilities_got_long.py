"""Integers of the shape of the logits are neither indices nor probabilities."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

logits = torch.tensor([[0.0, 0.0, 1.0], [2.0, 0.0, 0.0]])
one_hot = torch.tensor([[0, 0, 1], [1, 0, 0]])
try:
    F.cross_entropy(logits, one_hot)
except RuntimeError as error:
    print(error)
    #> Expected floating point type for target with class probabilities, got Long

print(F.cross_entropy(logits, one_hot.argmax(1)))  # class indices
#> tensor(0.3955)
print(F.cross_entropy(logits, one_hot.float()))  # probabilities
#> tensor(0.3955)
# --8<-- [end:error]
