"""All operands must be on one device; a 0-dim CPU tensor is welcome everywhere."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:error]
x = torch.ones(3, device="meta")

try:
    x + torch.ones(3, device="cpu")
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(error)
    #> Tensor on device cpu is not on the expected device meta!
# --8<-- [end:error]

# --8<-- [start:fix]
x = torch.ones(3, device=device)
y = torch.ones(3)
z = x + y.to(x.device)
print(z)
#> tensor([2., 2., 2.])
# --8<-- [end:fix]

# --8<-- [start:scalar]
half = torch.tensor(0.5)  # 0-dim, on the CPU
print(x * half)
#> tensor([0.5000, 0.5000, 0.5000])
print((x * half).device == x.device)
#> True
# --8<-- [end:scalar]

# --8<-- [start:one_element]
m = torch.ones(3, device="meta")
print((m * half).device)
#> meta

try:
    m * torch.tensor([0.5])  # one element, but one dimension
except RuntimeError as error:
    print(error)
    #> Tensor on device cpu is not on the expected device meta!

try:
    torch.ones(3) * torch.tensor(0.5, device="meta")  # 0-dim, but not on the CPU
except RuntimeError as error:
    print(error)
    #> Tensor on device meta is not on the expected device cpu!
# --8<-- [end:one_element]
