"""An optimizer finds no parameters: the layers are in a plain list."""

# --8<-- [start:error]
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, container):
        super().__init__()
        self.layers = container([nn.Linear(4, 2)])


try:
    torch.optim.SGD(Net(list).parameters(), lr=0.1)
except ValueError as error:
    print(f"ValueError: {error}")
    #> ValueError: optimizer got an empty parameter list

print(len(list(Net(nn.ModuleList).parameters())))
#> 2
# --8<-- [end:error]
