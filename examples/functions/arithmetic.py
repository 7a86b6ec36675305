"""Arithmetic: names of the operators, division, remainders."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:names]
x = torch.tensor([1.0, 4.0, 9.0], device=device)
y = torch.tensor([2.0, 2.0, 2.0], device=device)
print(torch.add(x, y, alpha=10), torch.sub(x, y), torch.mul(x, y))  # alpha: 10 * y
#> tensor([21., 24., 29.]) tensor([-1.,  2.,  7.]) tensor([ 2.,  8., 18.])
print(torch.div(x, y), torch.pow(x, 0.5), torch.neg(x))
#> tensor([0.5000, 2.0000, 4.5000]) tensor([1., 2., 3.]) tensor([-1., -4., -9.])
print(x.reciprocal(), x.rsqrt())  # 1 / x, and 1 / sqrt(x)
#> tensor([1.0000, 0.2500, 0.1111]) tensor([1.0000, 0.5000, 0.3333])
print(torch.lerp(x, y, 0.25))  # a quarter of the way from x to y
#> tensor([1.2500, 3.5000, 7.2500])
print(torch.addcmul(x, y, y, value=0.5))  # x + 0.5 * y * y
#> tensor([ 3.,  6., 11.])
# --8<-- [end:names]

# --8<-- [start:divide]
a = torch.tensor([7, -7], device=device)
print(a / 2, a // 2)  # // rounds down
#> tensor([ 3.5000, -3.5000]) tensor([ 3, -4])
print(torch.div(a, 2, rounding_mode="floor"), torch.div(a, 2, rounding_mode="trunc"))
#> tensor([ 3, -4]) tensor([ 3, -3])
print(torch.remainder(a, 3), torch.fmod(a, 3), a % 3)  # sign of the divisor, of a
#> tensor([1, 2]) tensor([ 1, -1]) tensor([1, 2])
# --8<-- [end:divide]
