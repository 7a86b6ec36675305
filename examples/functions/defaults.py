"""The dtype that new tensors get."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:dtype]
print(torch.get_default_dtype(), torch.tensor([0.1], device=device).dtype)
#> torch.float32 torch.float32
torch.set_default_dtype(torch.float64)
print(torch.tensor([0.1], device=device).dtype, torch.nn.Linear(2, 2).weight.dtype)
#> torch.float64 torch.float64
torch.set_default_dtype(torch.float32)  # back
# --8<-- [end:dtype]
