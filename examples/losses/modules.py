"""A loss as a function and as a module; its mean over the batch."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:mean]
from torch import nn

output = torch.tensor([[1.0], [2.0], [4.0]], device=device)
target = torch.zeros(3, 1, device=device)

print(nn.MSELoss()(output, target), F.mse_loss(output, target))
#> tensor(7.) tensor(7.)
print(F.mse_loss(output, target, reduction="sum"))
#> tensor(21.)
print(F.mse_loss(output, target, reduction="none").flatten())
#> tensor([ 1.,  4., 16.])
# --8<-- [end:mean]
