"""Choose the device once, at the top of the script."""

import torch

# --8<-- [start:cuda]
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.ones(2, 3, device=device)
print(x.device)  # with a GPU: cuda:0
#> cpu
# --8<-- [end:cuda]

# --8<-- [start:accelerator]
accelerator = torch.accelerator.current_accelerator(check_available=True)
device = accelerator or torch.device("cpu")

y = torch.ones(2, 3, device=device)
print(y.device)  # with one of another kind: mps:0, xpu:0, ...
#> cpu
# --8<-- [end:accelerator]
