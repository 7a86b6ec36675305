"""bfloat16 has no counterpart in NumPy."""
# devices: cpu -- NumPy arrays live in main memory

import torch

# --8<-- [start:bfloat16]
x = torch.tensor([1.0, 2.5], dtype=torch.bfloat16)

try:
    x.numpy()
except TypeError as error:
    print(type(error).__name__, error)
    #> TypeError Got unsupported ScalarType BFloat16

print(x.float().numpy())  # float32 holds every bfloat16 exactly
#> [1.  2.5]
print(x.view(torch.uint16).numpy())  # or the bits, in the same memory
#> [16256 16416]
# --8<-- [end:bfloat16]
