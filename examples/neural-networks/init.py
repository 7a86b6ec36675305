"""Initialization: nn.init, and writing to weights under no_grad."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:init]
def init(module):
    if isinstance(module, nn.Linear):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        nn.init.zeros_(module.bias)


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 10))
print(f"{net[0].weight.std().item():.3f}")  # what nn.Linear chose
#> 0.025
net.apply(init)  # every submodule, then net itself
print(f"{net[0].weight.std().item():.3f}")  # the square root of 2 / 512
#> 0.063
net.to(device)
# --8<-- [end:init]

# --8<-- [start:no_grad]
bias = net[0].bias
try:
    bias.fill_(0.1)
except RuntimeError as e:
    print(type(e).__name__, str(e).splitlines()[0], sep="\n")
    #> RuntimeError
    #> a leaf Variable that requires grad is being used in an in-place operation.

with torch.no_grad():
    bias.fill_(0.1)
print(bias.requires_grad, bias.is_leaf)
#> True True
# --8<-- [end:no_grad]
