"""What a tensor knows about itself."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:attributes]
x = torch.zeros(2, 3, device=device)

print(x.shape, x.ndim, x.numel(), len(x))
#> torch.Size([2, 3]) 2 6 2
print(x.dtype, x.itemsize, x.nbytes)
#> torch.float32 4 24
print(x.requires_grad, x.is_contiguous(), x.stride())
#> False True (3, 1)
# --8<-- [end:attributes]

# --8<-- [start:size]
rows, columns = x.shape
print(rows, columns, x.size(0), x.shape[-1])
#> 2 3 2 3
print(x.shape == x.size() == (2, 3), isinstance(x.shape, tuple))
#> True True
print(torch.zeros((*x.shape[:1], 5), device=device).shape)
#> torch.Size([2, 5])
# --8<-- [end:size]
