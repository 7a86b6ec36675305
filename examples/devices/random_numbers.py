"""Random numbers that are the same on every device."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:draw]
torch.manual_seed(0)
x = torch.rand(3).to(device)  # drawn on the CPU, then moved
print(x)
#> tensor([0.4963, 0.7682, 0.0885])
# --8<-- [end:draw]
