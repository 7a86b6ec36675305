"""A scheduler for epochs that is stepped for each batch."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:task]
net = nn.Linear(1, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)  # line 1
for _ in range(4):  # epochs
    for _ in range(5):  # batches
        optimizer.step()  # line 2
        scheduler.step()  # line 3
print(f"{scheduler.get_last_lr()[0]:.0e}")
#> 1e-11
# --8<-- [end:task]

# --8<-- [start:solution]
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
for _ in range(4):
    for _ in range(5):
        optimizer.step()
    scheduler.step()
print(f"{scheduler.get_last_lr()[0]:.0e}")
#> 1e-03
# --8<-- [end:solution]
