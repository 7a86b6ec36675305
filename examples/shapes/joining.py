"""Joining tensors and cutting them up."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:join]
a = torch.zeros(2, 3, device=device)
b = torch.ones(2, 3, device=device)

print(torch.cat([a, b]).shape)  # along an existing dimension
#> torch.Size([4, 3])
print(torch.cat([a, b], dim=1).shape)
#> torch.Size([2, 6])
print(torch.stack([a, b]).shape)  # along a new one
#> torch.Size([2, 2, 3])
print(torch.stack([a, b], dim=-1).shape)
#> torch.Size([2, 3, 2])
# --8<-- [end:join]

# --8<-- [start:cut]
x = torch.arange(5, device=device)

print(x.split(2))  # pieces of size 2, the last one shorter
#> (tensor([0, 1]), tensor([2, 3]), tensor([4]))
print(x.split([1, 4]))  # pieces of these sizes
#> (tensor([0]), tensor([1, 2, 3, 4]))
print(x.tensor_split(4))  # four pieces
#> (tensor([0, 1]), tensor([2]), tensor([3]), tensor([4]))
print(x.chunk(4))  # at most four, all but the last of equal size
#> (tensor([0, 1]), tensor([2, 3]), tensor([4]))
# --8<-- [end:cut]
