"""inplace=True changes the input: twice it goes wrong."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:residual]
x = torch.tensor([-1.0, 2.0], device=device)
right = nn.ReLU()
print(x + right(x))
#> tensor([-1.,  4.])
saving = nn.ReLU(inplace=True)  # F.relu_ does the same
print(x + saving(x), x)  # x itself has become (0, 2)
#> tensor([0., 4.]) tensor([0., 2.])
# --8<-- [end:residual]

# --8<-- [start:names]
for function in [F.relu_, F.leaky_relu_, F.elu_, F.rrelu_]:
    x = torch.tensor([-1.0, 2.0], device=device)
    print(function.__name__, function(x) is x, x)
    #> relu_ True tensor([0., 2.])
    #> leaky_relu_ True tensor([-0.0100,  2.0000])
    #> elu_ True tensor([-0.6321,  2.0000])
    #> rrelu_ True tensor([-0.2292,  2.0000])
# --8<-- [end:names]

# --8<-- [start:backward]
x = torch.tensor([-1.0, 2.0], device=device, requires_grad=True)
y = torch.tanh(x)  # backward needs y
z = F.relu_(y)  # overwrites it
try:
    z.sum().backward()
except RuntimeError as e:
    print(type(e).__name__, "modified by an inplace operation" in str(e))
    #> RuntimeError True
# --8<-- [end:backward]
