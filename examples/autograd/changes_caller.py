"""What changes a tensor in place: names ending in _, and four things without."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:underscore]
x = torch.zeros(3, device=device)
alias = x
print(x.add_(1) is x)
#> True
print(alias)
#> tensor([1., 1., 1.])
# --8<-- [end:underscore]

# --8<-- [start:no-underscore]
x += 1
print(alias)
#> tensor([2., 2., 2.])
torch.add(x, 1, out=x)
print(alias)
#> tensor([3., 3., 3.])
x[0] = 10
print(alias)
#> tensor([10.,  3.,  3.])

x = x + 1  # a new tensor: alias keeps the old one
print(alias)
#> tensor([10.,  3.,  3.])
# --8<-- [end:no-underscore]

# --8<-- [start:module]
net = nn.Linear(2, 1).to(device)
print(net.to(torch.float64) is net, net.weight.dtype)
#> True torch.float64

x = torch.zeros(3, device=device)
print(x.to(torch.float64) is x, x.dtype)
#> False torch.float32
# --8<-- [end:module]

# --8<-- [start:out]
x.requires_grad_()
try:
    torch.add(x, 1, out=torch.empty(3, device=device))
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(",")[0])
    #> add(): functions with out=... arguments don't support automatic differentiation
# --8<-- [end:out]
