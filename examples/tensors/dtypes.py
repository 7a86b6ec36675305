"""Converting to another dtype, and the default dtype."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:convert]
x = torch.tensor([1.7, -1.7, 0.0], device=device)

print(x.to(torch.int64))  # towards zero
#> tensor([ 1, -1,  0])
print(x.double().dtype)
#> torch.float64
print(x.bool())  # all but 0 are True
#> tensor([ True,  True, False])
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
