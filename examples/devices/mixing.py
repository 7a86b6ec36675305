"""Operands must be on one device, but for indices, copies and 0-dim CPU tensors."""

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

# --8<-- [start:moved]
m = torch.ones(3, device="meta")
print(m[torch.tensor([0, 2])].device)  # the index is on the CPU
#> meta
m[:2] = torch.ones(2)  # from the CPU, like m[:2].copy_(torch.ones(2))
# --8<-- [end:moved]

# --8<-- [start:scalar]
half = torch.tensor(0.5)  # 0-dim, on the CPU
print(x * half)
#> tensor([0.5000, 0.5000, 0.5000])
# --8<-- [end:scalar]

# --8<-- [start:one_element]
results = [m * half, half - m, m**half, m > half, torch.maximum(m, half)]
print({result.device.type for result in results})
#> {'meta'}

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
