"""The line that raises is not the line at fault: a view merged images."""

import torch
from torch import nn
from torch.nn import functional as F

# --8<-- [start:task]
images, labels = torch.zeros(32, 1, 8, 8), torch.zeros(32).long()
linear = nn.Linear(64, 10)
features = F.max_pool2d(images, 2)  # line 1
logits = linear(features.view(-1, 64))  # line 2
try:
    F.cross_entropy(logits, labels)  # line 3
except ValueError as error:
    print(f"ValueError: {error}")
    #> ValueError: Expected input batch_size (8) to match target batch_size (32).
# --8<-- [end:task]

# --8<-- [start:solution]
print(features.shape, features.flatten(1).shape)
#> torch.Size([32, 1, 4, 4]) torch.Size([32, 16])
logits = nn.Linear(16, 10)(features.flatten(1))
print(logits.shape, F.cross_entropy(logits, labels).shape)
#> torch.Size([32, 10]) torch.Size([])
# --8<-- [end:solution]
