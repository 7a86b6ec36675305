"""Equal on paper, not in bits: other groups, another batch."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:threads]
def add(numbers):
    total = torch.zeros((), device=device)
    for number in numbers:
        total = total + number
    return total


x = torch.full((10,), 0.1, device=device)
print(f"{add(x).item():.7f} by one thread")
#> 1.0000001 by one thread
print(f"{(add(x[:5]) + add(x[5:])).item():.7f} by two, then added")
#> 1.0000000 by two, then added
# --8<-- [end:threads]

# --8<-- [start:batch]
torch.manual_seed(0)
net = nn.Linear(512, 512).to(device)
x = torch.randn(64, 512).to(device)
with torch.no_grad():
    together, alone = net(x)[:1], net(x[:1])
print((together - alone).abs().max().item() < 1e-5)  # mostly not 0
#> True
# --8<-- [end:batch]
