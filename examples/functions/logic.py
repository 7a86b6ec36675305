"""Comparing element by element, and what is not a number."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:compare]
x = torch.tensor([1, 2, 3], device=device)
y = torch.tensor([3, 2, 1], device=device)
print(x.eq(y), x.ne(y))  # x == y, x != y
#> tensor([False,  True, False]) tensor([ True, False,  True])
print(x.gt(y), x.ge(y))  # x > y, x >= y
#> tensor([False, False,  True]) tensor([False,  True,  True])
print(x.lt(y), x.le(y))  # x < y, x <= y
#> tensor([ True, False, False]) tensor([ True,  True, False])
print(torch.equal(x, y), x.eq(y).any(), x.eq(y).all())
#> False tensor(True) tensor(False)
print(torch.maximum(x, y), torch.minimum(x, y), torch.where(x > y, x, 0))
#> tensor([3, 2, 3]) tensor([1, 2, 1]) tensor([0, 0, 3])
# --8<-- [end:compare]

# --8<-- [start:logic]
print((x > 1) & (x < 3), ~(x > 1))  # and, not
#> tensor([False,  True, False]) tensor([ True, False, False])
print(torch.logical_and(x > 1, x < 3), torch.logical_xor(x > 1, x < 3))
#> tensor([False,  True, False]) tensor([ True, False,  True])
try:
    print((x > 1) and (x < 3))
except RuntimeError as e:
    print(type(e).__name__, "ambiguous" in str(e))
    #> RuntimeError True
# --8<-- [end:logic]

# --8<-- [start:nan]
x = torch.tensor([1.0, float("nan"), float("inf"), -float("inf")], device=device)
print(x == float("nan"))  # NaN equals nothing, not even itself
#> tensor([False, False, False, False])
print(x.isnan(), x.isinf())
#> tensor([False,  True, False, False]) tensor([False, False,  True,  True])
print(x.isfinite(), torch.isposinf(x))
#> tensor([ True, False, False, False]) tensor([False, False,  True, False])
print(x.nan_to_num(nan=0.0, posinf=9.0, neginf=-9.0))
#> tensor([ 1.,  0.,  9., -9.])
print(x[:2].sum(), x[:2].nansum(), x[:2].nanmean(), x[:2].max())
#> tensor(nan) tensor(1.) tensor(1.) tensor(nan)
# --8<-- [end:nan]
