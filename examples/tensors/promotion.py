"""Which dtype the result of an operation has."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:kinds]
i = torch.tensor([1, 2], device=device)  # int64
f = torch.tensor([1.0, 2.0], device=device)  # float32
h = f.half()  # float16

print((i + h).dtype)  # an integer and a float: the float's
#> torch.float16
print((h + f).dtype)  # two floats: the wider one
#> torch.float32
print((i / i).dtype, (i // i).dtype)  # `/` always gives floats
#> torch.float32 torch.int64
# --8<-- [end:kinds]

# --8<-- [start:numbers]
d = torch.tensor(1.5, dtype=torch.float64, device=device)  # a number: no dimension

print((f + 1.5).dtype, (f + d).dtype)  # f stays float32
#> torch.float32 torch.float32
print((i + 1.5).dtype)  # a float is of a higher kind than i
#> torch.float32
print((f[0] + d).dtype)  # neither has a dimension: the wider one
#> torch.float64
# --8<-- [end:numbers]
