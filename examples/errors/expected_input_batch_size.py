"""Two images too many: reshaping moved features into the batch."""

# --8<-- [start:error]
import torch
from torch.nn import functional as F

features = torch.zeros(3, 16, 2, 2)
labels = torch.tensor([0, 1, 2])
try:
    F.cross_entropy(features.view(-1, 48), labels)
except ValueError as error:
    print(f"ValueError: {error}")
    #> ValueError: Expected input batch_size (4) to match target batch_size (3).

print(features.flatten(1).shape, labels.shape)
#> torch.Size([3, 64]) torch.Size([3])
# --8<-- [end:error]
