"""Which inputs make an output require grad, and which outputs never do."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:rule]
a = torch.ones(3, device=device, requires_grad=True)
b = torch.ones(3, device=device)
print((a + b).requires_grad)
#> True
print((b + b).requires_grad)
#> False
# --8<-- [end:rule]

# --8<-- [start:exceptions]
print((a > b).requires_grad)
#> False
print(a.argmax().requires_grad)
#> False
print(a.int().requires_grad)
#> False
print(torch.ones_like(a).requires_grad)
#> False
print(a.detach().requires_grad)
#> False
# --8<-- [end:exceptions]

# --8<-- [start:dtypes]
print(torch.ones(3, device=device, dtype=torch.cfloat, requires_grad=True).dtype)
#> torch.complex64
try:
    torch.ones(3, device=device, dtype=torch.int64, requires_grad=True)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(error)
    #> Only Tensors of floating point and complex dtype can require gradients
# --8<-- [end:dtypes]
