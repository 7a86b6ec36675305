"""Sigmoid and tanh are flat far from 0; what that does to gradients and logarithms."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:slopes]
z = torch.tensor([0.0, 2.0, 5.0, 10.0, 20.0], device=device, requires_grad=True)
for function in [torch.sigmoid, torch.tanh, F.softsign, F.relu]:
    (slope,) = torch.autograd.grad(function(z).sum(), z)
    print(function.__name__, [f"{s:.5f}" for s in slope.tolist()])
    #> sigmoid ['0.25000', '0.10499', '0.00665', '0.00005', '0.00000']
    #> tanh ['1.00000', '0.07065', '0.00018', '0.00000', '0.00000']
    #> softsign ['1.00000', '0.11111', '0.02778', '0.00826', '0.00227']
    #> relu ['0.00000', '1.00000', '1.00000', '1.00000', '1.00000']
# --8<-- [end:slopes]

# --8<-- [start:log]
z = torch.tensor([-200.0, 0.0, 20.0], device=device)
print(torch.sigmoid(z).log())  # the sigmoid of -200 was rounded to 0
#> tensor([   -inf, -0.6931,  0.0000])
print(F.logsigmoid(z))
#> tensor([-2.0000e+02, -6.9315e-01, -2.0612e-09])
# --8<-- [end:log]
