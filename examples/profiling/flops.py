"""How many operations: counted, and computed by formulas."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:linear]
from torch.utils.flop_counter import FlopCounterMode

layer = nn.Linear(300, 200).to(device)
x = torch.ones(64, 300, device=device)

with FlopCounterMode(display=False) as counter:
    y = layer(x)
print(counter.get_total_flops(), 2 * 64 * 300 * 200)
#> 7680000 7680000

with FlopCounterMode(display=False) as counter:
    y.sum().backward()  # x needs no gradient: the weight alone gets one
print(counter.get_total_flops())
#> 7680000
# --8<-- [end:linear]

# --8<-- [start:conv]
conv = nn.Conv2d(3, 16, kernel_size=5, padding=2).to(device)
images = torch.ones(8, 3, 32, 32, device=device)
with FlopCounterMode(display=False) as counter:
    conv(images)
print(counter.get_total_flops(), 2 * 8 * 16 * 32 * 32 * 3 * 5**2)
#> 19660800 19660800
# --8<-- [end:conv]

# --8<-- [start:modules]
net = nn.Sequential(
    *[nn.Conv2d(3, 16, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2)],
    *[nn.Flatten(), nn.Linear(16 * 16 * 16, 10)],
).to(device)
with FlopCounterMode(display=False) as counter:
    net(images)
for name, counts in sorted(counter.get_flop_counts().items()):
    print(name, sum(counts.values()))
    #> Global 20316160
    #> Sequential 20316160
    #> Sequential.0 19660800
    #> Sequential.4 655360
# --8<-- [end:modules]

# --8<-- [start:not-counted]
with FlopCounterMode(display=False) as counter:
    torch.ones(1000, 1000, device=device).exp().sum()
    layer.weight @ x[0]  # a matrix times a vector
print(counter.get_total_flops())
#> 0
# --8<-- [end:not-counted]
