"""An array that was turned around has negative strides; a tensor cannot."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:error]
a = np.arange(3)
turned = a[::-1]
print(turned.strides)
#> (-8,)

for way in (torch.from_numpy, torch.as_tensor, torch.tensor):
    try:
        way(turned)
    except ValueError as error:
        print(str(error).split(",")[0])
        #> At least one stride in the given numpy array is negative
        #> At least one stride in the given numpy array is negative
        #> At least one stride in the given numpy array is negative

print(torch.from_numpy(turned.copy()))
#> tensor([2, 1, 0])
# --8<-- [end:error]
