"""load_state_dict copies numbers; with assign=True it takes the tensors."""

import torch
from torch import nn

# --8<-- [start:assign]
state = nn.Linear(3, 2, dtype=torch.bfloat16).state_dict()
for assign in [False, True]:
    net = nn.Linear(3, 2)
    net.load_state_dict(state, assign=assign)
    same = net.weight.data_ptr() == state["weight"].data_ptr()
    print(f"assign={assign}: {net.weight.dtype}, the tensor of the state: {same}")
    #> assign=False: torch.float32, the tensor of the state: False
    #> assign=True: torch.bfloat16, the tensor of the state: True
# --8<-- [end:assign]

# --8<-- [start:optimizer]
net = nn.Linear(3, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)  # too early
net.load_state_dict(nn.Linear(3, 2).state_dict(), assign=True)

before = net.weight.clone()
net(torch.ones(1, 3)).sum().backward()
optimizer.step()  # moves the old weights, which nobody uses any more
print(torch.equal(net.weight, before))
#> True
# --8<-- [end:optimizer]
