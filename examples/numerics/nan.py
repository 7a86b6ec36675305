"""NaN: what keeps it, and which operation made it."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:mask]
x = torch.tensor([1.0, float("nan"), 3.0], device=device)
known = ~x.isnan()
print(x * known)
#> tensor([1., nan, 3.])
print(torch.where(known, x, 0))
#> tensor([1., 0., 3.])
print(x > 0, x.argmax(), x.sort().values)
#> tensor([ True, False,  True]) tensor(1) tensor([1., 3., nan])
# --8<-- [end:mask]
