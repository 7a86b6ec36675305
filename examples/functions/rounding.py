"""Rounding: four directions, and a half."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:four]
x = torch.tensor([-1.7, -0.2, 0.2, 1.7], device=device)
print(x.floor())  # down
#> tensor([-2., -1.,  0.,  1.])
print(x.ceil())  # up
#> tensor([-1., -0.,  1.,  2.])
print(x.trunc(), x.round())  # towards 0, to the nearest
#> tensor([-1., -0.,  0.,  1.]) tensor([-2., -0.,  0.,  2.])
print(x.frac())  # what trunc takes away
#> tensor([-0.7000, -0.2000,  0.2000,  0.7000])
print(x.clamp(-1, 1))  # cut
#> tensor([-1.0000, -0.2000,  0.2000,  1.0000])
print(torch.tensor([3.14159], device=device).round(decimals=2))
#> tensor([3.1400])
# --8<-- [end:four]

# --8<-- [start:half]
print(torch.tensor([0.5, 1.5, 2.5, 3.5], device=device).round())
#> tensor([0., 2., 2., 4.])
print(round(0.5), round(2.5))  # Python
#> 0 2
print(torch.tensor([1.7, -1.7], device=device).int())  # as trunc
#> tensor([ 1, -1], dtype=torch.int32)
# --8<-- [end:half]

# --8<-- [start:slope]
x = torch.tensor(0.3, device=device, requires_grad=True)
for function in [torch.floor, torch.round, torch.trunc, torch.frac, torch.sigmoid]:
    (slope,) = torch.autograd.grad(function(x), x)
    print(function.__name__, f"{slope.item():.2f}")
    #> floor 0.00
    #> round 0.00
    #> trunc 0.00
    #> frac 1.00
    #> sigmoid 0.24
# --8<-- [end:slope]
