"""The error for tensors on two devices, one of them a GPU."""
# devices: cuda -- needs a GPU

import torch

# --8<-- [start:error]
x = torch.ones(3, device="cuda")

try:
    x + torch.ones(3)
except RuntimeError as error:
    print(type(error).__name__)
    print(str(error).split(",")[0])
# --8<-- [end:error]
