"""A hook that prints what goes into each layer of a network."""

# --8<-- [start:hook]
import torch
from torch import nn

net = nn.Sequential(
    nn.Conv2d(1, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(128, 10)
)


def show(layer, inputs):
    print(*inputs[0].shape, "into", layer)
    #> 2 1 28 28 into Conv2d(1, 8, kernel_size=(3, 3), stride=(1, 1))
    #> 2 8 26 26 into ReLU()
    #> 2 8 26 26 into Flatten(start_dim=1, end_dim=-1)
    #> 2 5408 into Linear(in_features=128, out_features=10, bias=True)


for layer in net.modules():
    if not list(layer.children()):  # not those that hold others
        layer.register_forward_pre_hook(show)

try:
    net(torch.zeros(2, 1, 28, 28))
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
# --8<-- [end:hook]
