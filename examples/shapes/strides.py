"""Strides say how far apart in memory two neighbors of a dimension are."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:strides]
x = torch.arange(6, device=device).reshape(2, 3)
t = x.t()

print(x.stride())  # one row down: 3 steps in memory; one column right: 1
#> (3, 1)
print(t.stride())  # exchanged
#> (1, 3)

flat = x.view(6)  # the numbers as they lie in memory
i, j = 2, 1
print(t[i, j], flat[i * t.stride(0) + j * t.stride(1)])  # the same number
#> tensor(5) tensor(5)
# --8<-- [end:strides]

# --8<-- [start:contiguous]
print(x.is_contiguous(), t.is_contiguous())
#> True False
print(x[:, ::2].is_contiguous())  # in order, but with gaps
#> False
# --8<-- [end:contiguous]

# --8<-- [start:fails]
try:
    t.view(6)
except RuntimeError as error:
    print(str(error).split(" (")[0])
    #> view size is not compatible with input tensor's size and stride

print(t.reshape(6))  # a copy
#> tensor([0, 3, 1, 4, 2, 5])
print(t.contiguous().view(6))  # the same in two steps
#> tensor([0, 3, 1, 4, 2, 5])
# --8<-- [end:fails]
