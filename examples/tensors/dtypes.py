"""Data types, their aliases, and the default dtype."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:alias]
print(torch.float is torch.float32)
#> True
print(torch.double is torch.float64, torch.half is torch.float16)
#> True True
print(torch.cfloat is torch.complex64, torch.cdouble is torch.complex128)
#> True True
print(torch.long is torch.int64, torch.int is torch.int32)
#> True True
print(torch.short is torch.int16)
#> True
# --8<-- [end:alias]

# --8<-- [start:convert]
x = torch.tensor([1.7, -1.7], device=device)

print(x.to(torch.int64))  # towards zero
#> tensor([ 1, -1])
print(x.double().dtype, x.bool())
#> torch.float64 tensor([True, True])
print(x.to(torch.float32) is x)  # nothing to convert: the same object
#> True
# --8<-- [end:convert]

# --8<-- [start:default]
print(torch.get_default_dtype())
#> torch.float32
torch.set_default_dtype(torch.float64)
print(torch.zeros(2, device=device).dtype)
#> torch.float64
print(torch.tensor([1.0], device=device).dtype)
#> torch.float64
torch.set_default_dtype(torch.float32)
# --8<-- [end:default]
