"""Strides say how far apart in memory two neighbors of a dimension are."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:strides]
x = torch.arange(6, device=device).reshape(2, 3)
t = x.t()

print(x.shape, x.stride(), x.is_contiguous())
#> torch.Size([2, 3]) (3, 1) True
print(t.shape, t.stride(), t.is_contiguous())
#> torch.Size([3, 2]) (1, 3) False

print(x[:, ::2].stride(), x[:, ::2].is_contiguous())  # in order, with gaps
#> (3, 2) False

flat = x.view(6)  # the elements as they lie in memory
i, j = 2, 1
print(t[i, j] == flat[i * t.stride(0) + j * t.stride(1)])
#> tensor(True)
# --8<-- [end:strides]

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
