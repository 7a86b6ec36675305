"""A wrong label: on the CPU the error comes at once and says what is wrong."""
# devices: cpu -- shows the error of the CPU: a GPU reports it later

import torch
from torch.nn import functional as F

# --8<-- [start:label]
logits = torch.zeros(4, 3)  # three classes: 0, 1, 2
labels = torch.tensor([0, 1, 2, 3])
try:
    F.cross_entropy(logits, labels)
except IndexError as error:
    print(error)
    #> Target 3 is out of bounds.
# --8<-- [end:label]
