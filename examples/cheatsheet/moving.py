"""Tensors on a device."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:device]
x = torch.ones(2, 3, device=device)
y = torch.ones(3).to(device)  # keep this y
x + y  # (2, 3) both on one device
z = torch.zeros(3, device=x.device)
x.cpu()  # (2, 3) back to main memory
x.to(y)  # (2, 3) dtype and device of y
with device:
    torch.zeros(3)  # (3,) made there
# --8<-- [end:device]
