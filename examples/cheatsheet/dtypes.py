"""Data types, and what a tensor tells about itself."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:dtypes]
i = torch.tensor([1, 2], device=device)
f = torch.tensor([1.0, 2], device=device)
print(i.dtype, f.dtype)
#> torch.int64 torch.float32
print((i / 2).dtype, (i + f).dtype)
#> torch.float32 torch.float32
i.float(), f.long(), f.bool(), f.double()
f.to(torch.bfloat16)
# --8<-- [end:dtypes]

# --8<-- [start:look]
x = torch.zeros(2, 3, device=device)
print(x.shape, x.ndim, x.numel())
#> torch.Size([2, 3]) 2 6
x.dtype, x.device, x.requires_grad
x.stride(), x.is_contiguous()
print(x.sum().item(), x[0].tolist())
#> 0.0 [0.0, 0.0, 0.0]
# --8<-- [end:look]
