"""Choose the device once, at the top of the script."""

import torch

# --8<-- [start:accelerator]
device = torch.accelerator.current_accelerator(check_available=True) or "cpu"

x = torch.ones(2, 3, device=device)
print(x.device.type == torch.device(device).type)
#> True
# --8<-- [end:accelerator]

# --8<-- [start:cuda]
name = "cuda" if torch.cuda.is_available() else "cpu"
y = torch.ones(2, 3, device=name)
print(y.device == x.device)  # a machine with another accelerator prints False
#> True
# --8<-- [end:cuda]
