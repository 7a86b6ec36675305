"""Dropout2d switches whole channels off."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:dropout]
torch.manual_seed(0)
x = torch.ones(1, 1000, 4, 4, device=device)
for dropout in [nn.Dropout(0.5), nn.Dropout2d(0.5)]:
    y = dropout(x)[0].flatten(1)  # a row for each channel
    whole = (y == y[:, :1]).all(dim=1)  # all numbers of the channel are equal
    print(type(dropout).__name__, y.unique().tolist(), whole.all().item())
    #> Dropout [0.0, 2.0] False
    #> Dropout2d [0.0, 2.0] True
# --8<-- [end:dropout]

# --8<-- [start:functions]
print(torch.equal(F.dropout2d(x, 0.5, training=False), x))
#> True
# --8<-- [end:functions]

# one image without a batch: a warning, and rows of its channels are off
import warnings

image = torch.ones(3, 100, 100, device=device)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    y = nn.Dropout2d(0.5)(image)
assert "Received a 3D input to dropout2d" in str(caught[0].message)
assert y[0].unique().tolist() == [0, 2] and (y == y[:, :, :1]).all()
