"""What changes a tensor in place: names ending in _, and four things without."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:underscore]
x = torch.zeros(3, device=device)
alias = x
print(x.add_(1))
#> tensor([1., 1., 1.])
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
from torch import nn

net = nn.Linear(2, 1).to(device)
net.to(torch.float64)
print(net.weight.dtype)
#> torch.float64

x = torch.zeros(3, device=device)
x.to(torch.float64)  # returns a new tensor, which nobody keeps
print(x.dtype)
#> torch.float32
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
