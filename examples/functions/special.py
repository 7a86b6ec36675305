"""Exponentials, logarithms, angles, and functions of statistics."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:logs]
x = torch.tensor([1.0, 2.0, 8.0], device=device)
print(x.exp())
#> tensor([2.7183e+00, 7.3891e+00, 2.9810e+03])
print(x.log(), x.log2())
#> tensor([0.0000, 0.6931, 2.0794]) tensor([0., 1., 3.])
small = torch.tensor(1e-9, device=device)
print((1 + small).log(), small.log1p())  # 1 + 1e-9 rounds to 1
#> tensor(0.) tensor(1.0000e-09)
print((small.exp() - 1), small.expm1())
#> tensor(0.) tensor(1.0000e-09)
print(torch.logsumexp(1000 * x, dim=0), torch.cumsum(x, dim=0), torch.cumprod(x, dim=0))
#> tensor(8000.) tensor([ 1.,  3., 11.]) tensor([ 1.,  2., 16.])
# --8<-- [end:logs]

# --8<-- [start:angles]
x = torch.tensor([0.0, 0.5, 1.0], device=device)
print(torch.tan(x))
#> tensor([0.0000, 0.5463, 1.5574])
print(torch.sinh(x), torch.cosh(x))
#> tensor([0.0000, 0.5211, 1.1752]) tensor([1.0000, 1.1276, 1.5431])
print(torch.asin(x))
#> tensor([0.0000, 0.5236, 1.5708])
print(torch.acos(x), torch.atan(x))
#> tensor([1.5708, 1.0472, 0.0000]) tensor([0.0000, 0.4636, 0.7854])
point = torch.tensor([-1.0, -1.0], device=device)  # lower left
down, left = point
print(torch.rad2deg(torch.atan(down / left)), torch.rad2deg(torch.atan2(down, left)))
#> tensor(45.) tensor(-135.)
print(torch.deg2rad(torch.tensor(180.0, device=device)), torch.hypot(down, left))
#> tensor(3.1416) tensor(1.4142)
# --8<-- [end:angles]

# --8<-- [start:special]
z = torch.tensor([0.0, 1.0, 2.0], device=device)
normal = 0.5 * (1 + torch.erf(z / 2**0.5))  # how much lies below z
print(normal, torch.special.ndtr(z))
#> tensor([0.5000, 0.8413, 0.9772]) tensor([0.5000, 0.8413, 0.9772])
n = torch.tensor([1.0, 5.0, 10.0], device=device)
print(torch.lgamma(n + 1).exp().round())  # 1!, 5!, 10!
#> tensor([1.0000e+00, 1.2000e+02, 3.6288e+06])
print(torch.digamma(n))  # the slope of lgamma
#> tensor([-0.5772,  1.5061,  2.2518])
# --8<-- [end:special]
