"""`to` changes device, dtype or both, and copies only if something changes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:move]
x = torch.ones(2, 2)  # on the CPU
y = torch.ones_like(x, device=device)  # created on the device
x = x.to(device)  # moved; a string works too, as in `.to("cuda")`
z = x + y
print(z)
#> tensor([[2., 2.],
#>         [2., 2.]])
print(z.to("cpu", torch.double))  # device and dtype at once
#> tensor([[2., 2.],
#>         [2., 2.]], dtype=torch.float64)
# --8<-- [end:move]

# --8<-- [start:spellings]
print(z.to(torch.float64).dtype)  # only the dtype
#> torch.float64
print(z.to(device, torch.float64).dtype)  # both
#> torch.float64
print(torch.tensor([1, 2]).to(z).dtype)  # both, as z has them
#> torch.float32
# --8<-- [end:spellings]

# --8<-- [start:same]
print(z.to(device) is z)
#> True
print(z.to(z.device, z.dtype) is z)
#> True
print(z.to(device, copy=True) is z)
#> False
# --8<-- [end:same]

# --8<-- [start:result]
x = torch.ones(2)
x.to(torch.float64)  # the result is thrown away
print(x.dtype)
#> torch.float32

x = x.to(torch.float64)
print(x.dtype)
#> torch.float64
# --8<-- [end:result]

# --8<-- [start:leaf]
w = torch.ones(2, requires_grad=True).to(device, torch.float64)
print(w.is_leaf)
#> False

w = torch.ones(2, device=device, dtype=torch.float64, requires_grad=True)
print(w.is_leaf)
#> True
# --8<-- [end:leaf]
