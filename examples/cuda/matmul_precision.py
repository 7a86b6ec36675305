"""One switch for the matrix products of all devices."""

import torch

device = torch.accelerator.current_accelerator(check_available=True) or "cpu"

# --8<-- [start:one]
torch.set_float32_matmul_precision("high")
print(torch.backends.cuda.matmul.fp32_precision)
#> tf32
torch.set_float32_matmul_precision("highest")
print(torch.backends.cuda.matmul.fp32_precision)
#> ieee
# --8<-- [end:one]
