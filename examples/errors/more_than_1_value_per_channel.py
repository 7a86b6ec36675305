"""Batch normalization has no statistics of a single value."""

# --8<-- [start:error]
import torch
from torch import nn

norm = nn.BatchNorm1d(3)
try:
    norm(torch.ones(1, 3))
except ValueError as error:
    print(f"ValueError: {error}".replace(", got", ",\ngot"))
    #> ValueError: Expected more than 1 value per channel when training,
    #> got input size torch.Size([1, 3])

print(norm(torch.ones(2, 3)).shape)
#> torch.Size([2, 3])
print(norm.eval()(torch.ones(1, 3)).shape)
#> torch.Size([1, 3])
# --8<-- [end:error]
