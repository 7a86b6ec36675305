"""The error for too little GPU memory."""
# devices: cuda -- asks a GPU for more memory than it has

import torch

# --8<-- [start:catch]
try:
    torch.empty(2**50, dtype=torch.uint8, device="cuda")  # a million gigabytes
except torch.OutOfMemoryError as error:
    print(str(error).split(".")[0])
# --8<-- [end:catch]
