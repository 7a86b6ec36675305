"""Move the model first, then make the optimizer: what is true about it."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:same]
net = nn.Linear(3, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
weight = net.weight

net.to(torch.double)  # stands for net.to("cuda"): new data, on one device
print(net.weight is weight, net.weight.dtype)
#> True torch.float64
print(optimizer.param_groups[0]["params"][0] is net.weight)
#> True

before = net.weight.clone()
net(torch.ones(4, 3, dtype=torch.double, device=device)).square().mean().backward()
optimizer.step()
print(torch.equal(net.weight, before))  # the step arrived
#> False
# --8<-- [end:same]

# --8<-- [start:when]
net = nn.Linear(3, 1).to(device)
for name in ["SGD", "Adam", "AdamW", "RMSprop", "Rprop", "Adagrad"]:
    optimizer = getattr(torch.optim, name)(net.parameters(), lr=0.1)
    print(name, len(optimizer.state))
    #> SGD 0
    #> Adam 0
    #> AdamW 0
    #> RMSprop 0
    #> Rprop 0
    #> Adagrad 2
# --8<-- [end:when]

# --8<-- [start:adam]
net = nn.Linear(3, 1).to(device)
optimizer = torch.optim.Adam(net.parameters())
net(torch.ones(4, 3, device=device)).square().mean().backward()
optimizer.step()
net.to(torch.double)  # in the middle of training
print(net.weight.dtype, optimizer.state[net.weight]["exp_avg"].dtype)
#> torch.float64 torch.float32

try:
    optimizer.step()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
# --8<-- [end:adam]

# --8<-- [start:repair]
optimizer.load_state_dict(optimizer.state_dict())
print(optimizer.state[net.weight]["exp_avg"].dtype)
#> torch.float64
optimizer.step()
# --8<-- [end:repair]
