"""One switch for the matrix products of all devices."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:one]
torch.set_float32_matmul_precision("high")
print(torch.backends.cuda.matmul.fp32_precision)
#> tf32
torch.set_float32_matmul_precision("highest")
print(torch.backends.cuda.matmul.fp32_precision)
#> ieee
# --8<-- [end:one]
