"""Choose the device once, at the top of the script."""

import torch

# --8<-- [start:cuda]
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.ones(2, 3, device=device)
print(x.device.type == device.type)
#> True
# --8<-- [end:cuda]

# --8<-- [start:accelerator]
accelerator = torch.accelerator.current_accelerator(check_available=True)
device = accelerator or torch.device("cpu")

y = torch.ones(2, 3, device=device)
print(y.device == x.device)  # a machine with another accelerator prints False
#> True
# --8<-- [end:accelerator]
