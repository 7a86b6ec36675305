"""A network without numbers, filled from a file."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:meta]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(4, 2)
        self.register_buffer("steps", torch.arange(3), persistent=False)


state = Net().state_dict()
with torch.device("meta"):
    net = Net()
net.load_state_dict(state, assign=True)
for name, tensor in [*net.named_parameters(), *net.named_buffers()]:
    print(name, tensor.device.type)
    #> head.weight cpu
    #> head.bias cpu
    #> steps meta

net.steps = torch.arange(3)  # was not in the file: make it again
net.to(device)
# --8<-- [end:meta]

# --8<-- [start:forgotten]
import warnings

with torch.device("meta"):
    net = Net()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    net.load_state_dict(Net().state_dict())  # copies to where no number can be
print(len(caught), "warnings:", net.head.weight.device)
#> 2 warnings: meta
try:
    net.to(device)
except NotImplementedError as e:
    print(type(e).__name__, str(e).split(";")[0], sep=": ")
    #> NotImplementedError: Cannot copy out of meta tensor
# --8<-- [end:forgotten]

# --8<-- [start:empty]
with torch.device("meta"):
    net = nn.Linear(4, 2)
net.to_empty(device=device)  # memory, with whatever stood there
net.reset_parameters()  # or load_state_dict, without assign
print(net.weight.device.type == device.type)
#> True
# --8<-- [end:empty]
