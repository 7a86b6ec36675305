"""Initialization: nn.init, gradients that vanish, and writing to weights."""

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
nn.init.xavier_normal_(net[0].weight)
print(f"{net[0].weight.std().item():.3f}")  # square root of 2 / (512 + 256)
#> 0.051
net.apply(init)  # every submodule, then net itself
print(f"{net[0].weight.std().item():.3f}")  # square root of 2 / 512
#> 0.062
net.to(device)
# --8<-- [end:init]

# --8<-- [start:vanishing]
def gradient_norms(activation, init):
    """Of the layers 1, 4, 7 and 10 of ten."""
    torch.manual_seed(0)
    layers = [nn.Linear(64, 64) for _ in range(10)]
    net = nn.Sequential()
    for layer in layers:
        init(layer.weight)
        net.extend([layer, activation()])
    net(torch.randn(32, 64)).square().mean().backward()
    return " ".join(f"{layer.weight.grad.norm():.0e}" for layer in layers[::3])


def default(weight):
    """What nn.Linear chose."""


print("sigmoid        ", gradient_norms(nn.Sigmoid, default))
#> sigmoid         6e-10 9e-07 4e-04 1e-01
print("sigmoid, Xavier", gradient_norms(nn.Sigmoid, nn.init.xavier_normal_))
#> sigmoid, Xavier 7e-08 1e-05 1e-03 1e-01
print("ReLU           ", gradient_norms(nn.ReLU, default))
#> ReLU            1e-05 6e-05 5e-04 7e-03
print("ReLU, He       ", gradient_norms(nn.ReLU, nn.init.kaiming_normal_))
#> ReLU, He        1e+00 2e+00 2e+00 2e+00
# --8<-- [end:vanishing]

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
