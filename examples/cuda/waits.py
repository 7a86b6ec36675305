"""Find the operations that make Python wait for the GPU."""
# devices: cuda -- there is nothing to wait for on the CPU

# --8<-- [start:debug]
import warnings

import torch

x = torch.ones(3, device="cuda")

with warnings.catch_warnings():  # it says that it does not find all of them
    warnings.simplefilter("ignore")
    torch.cuda.set_sync_debug_mode("error")

y = x * 2  # does not wait
try:
    y.sum().item()
except RuntimeError as error:
    print(error)

torch.cuda.set_sync_debug_mode("default")
# --8<-- [end:debug]
