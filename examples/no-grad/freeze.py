"""requires_grad_ switches tracking for a leaf, in place."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:switch]
from torch import nn

x = torch.ones(3, device=device)
print(x.requires_grad_())
#> tensor([1., 1., 1.], requires_grad=True)

net = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 1)).to(device)
net[0].requires_grad_(False)
net(x).backward()
print(net[0].weight.grad)
#> None
print(net[1].weight.grad.shape)
#> torch.Size([1, 4])
# --8<-- [end:switch]

# --8<-- [start:non-leaf]
y = x * 2
try:
    y.requires_grad_(False)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(".")[0])
    #> you can only change requires_grad flags of leaf variables
# --8<-- [end:non-leaf]
