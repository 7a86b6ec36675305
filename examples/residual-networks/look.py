"""Activations: a forward hook sees what a layer gives."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:hook]
torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(),
).to(device)
seen = {}


def keep(name):
    def hook(module, inputs, output):
        seen[name] = output.detach()

    return hook


handles = [
    layer.register_forward_hook(keep(name))
    for name, layer in net.named_children()
    if isinstance(layer, nn.ReLU)
]
net(torch.randn(4, 1, 8, 8).to(device))
for handle in handles:
    handle.remove()
for name, output in seen.items():
    zero = (output == 0).float().mean()
    print(name, tuple(output.shape), f"{zero:.1f} are 0")
    #> 1 (4, 8, 8, 8) 0.5 are 0
    #> 4 (4, 16, 4, 4) 0.5 are 0
# --8<-- [end:hook]

# --8<-- [start:dead]
with torch.no_grad():
    net[0].bias[:3] = -100  # three channels that give nothing, for any image
output = net[:2](torch.randn(64, 1, 8, 8).to(device))
dead = (output == 0).all(dim=(0, 2, 3))
print(dead.sum().item(), "of", len(dead))
#> 3 of 8
# --8<-- [end:dead]
