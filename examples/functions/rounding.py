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
print(torch.tensor([1.7, -1.7], device=device).int())  # as trunc
#> tensor([ 1, -1], dtype=torch.int32)
# --8<-- [end:half]
