"""Moving a model: the same Parameter objects with new data."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:same]
net = nn.Linear(2, 1).to(device)
weight = net.weight
data = net.weight.data

print(net.double() is net)  # modules are changed in place
#> True
print(net.weight is weight)  # the same Parameter
#> True
print(net.weight.data_ptr() == data.data_ptr())  # new data
#> False
# --8<-- [end:same]

# --8<-- [start:meta]
net = nn.Linear(2, 1).to(device)
weight = net.weight
net.to("meta")
print(net.weight is weight)
#> False
# --8<-- [end:meta]

# --8<-- [start:flag]
torch.__future__.set_overwrite_module_params_on_conversion(True)
net = nn.Linear(2, 1).to(device)
weight = net.weight
nn.init.ones_(net.weight)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net.double()
print(net.weight is weight)
#> False

print(net.weight.data)
#> tensor([[1., 1.]], dtype=torch.float64)
net(torch.ones(1, 2, dtype=torch.double, device=device)).sum().backward()
optimizer.step()  # no error, no step: it holds the old parameters
print(net.weight.data)
#> tensor([[1., 1.]], dtype=torch.float64)
torch.__future__.set_overwrite_module_params_on_conversion(False)
# --8<-- [end:flag]
