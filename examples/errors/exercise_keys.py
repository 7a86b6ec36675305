"""The state dict of a compiled module has a prefix."""

import torch
from torch import nn

# --8<-- [start:task]
net = nn.Linear(4, 2)
fast = torch.compile(net, backend="eager")  # line 1
saved = fast.state_dict()  # line 2
try:
    nn.Linear(4, 2).load_state_dict(saved)  # line 3
except RuntimeError as error:
    print(*[line.strip() for line in str(error).splitlines()[1:]], sep="\n")
    #> Missing key(s) in state_dict: "weight", "bias".
    #> Unexpected key(s) in state_dict: "_orig_mod.weight", "_orig_mod.bias".
# --8<-- [end:task]

# --8<-- [start:solution]
print(nn.Linear(4, 2).load_state_dict(net.state_dict()))
#> <All keys matched successfully>
# --8<-- [end:solution]
