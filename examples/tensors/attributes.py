"""What a tensor knows about itself."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:attributes]
x = torch.zeros(2, 3, device=device)

print(x.shape, x.ndim)  # the sizes, and how many of them
#> torch.Size([2, 3]) 2
print(x.numel(), len(x))  # all numbers, and the rows
#> 6 2
print(x.dtype, x.itemsize, x.nbytes)  # bytes of one number, and of all
#> torch.float32 4 24
print(torch.zeros(2, 3).device)  # the CPU, if you do not say device=...
#> cpu
print(x.requires_grad)  # whether autograd records what is computed from it
#> False
# --8<-- [end:attributes]

# --8<-- [start:size]
rows, columns = x.shape
print(rows, columns)
#> 2 3
print(x.shape[-1], x.size(-1))  # two spellings
#> 3 3
print(torch.zeros(*x.shape, 5, device=device).shape)  # one dimension more
#> torch.Size([2, 3, 5])
# --8<-- [end:size]
