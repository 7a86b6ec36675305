"""Activation functions: their values and their slopes."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:values]
z = torch.tensor([-2.0, -1, 0, 1, 2], device=device, requires_grad=True)
functions = [torch.relu, F.gelu, torch.tanh, torch.sigmoid]
for function in functions:
    values = function(z).tolist()
    print(f"{function.__name__:7}", [round(v, 2) for v in values])
    #> relu    [0.0, 0.0, 0.0, 1.0, 2.0]
    #> gelu    [-0.05, -0.16, 0.0, 0.84, 1.95]
    #> tanh    [-0.96, -0.76, 0.0, 0.76, 0.96]
    #> sigmoid [0.12, 0.27, 0.5, 0.73, 0.88]
# --8<-- [end:values]

# --8<-- [start:slopes]
for function in functions:
    slopes = torch.autograd.grad(function(z).sum(), z)[0].tolist()
    print(f"{function.__name__:7}", [round(v, 2) for v in slopes])
    #> relu    [0.0, 0.0, 0.0, 1.0, 1.0]
    #> gelu    [-0.09, -0.08, 0.5, 1.08, 1.09]
    #> tanh    [0.07, 0.42, 1.0, 0.42, 0.07]
    #> sigmoid [0.1, 0.2, 0.25, 0.2, 0.1]
# --8<-- [end:slopes]
