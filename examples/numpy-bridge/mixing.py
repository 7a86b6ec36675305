"""An array and a tensor in one expression."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:error]
a = np.ones(2)
x = torch.ones(2)

try:
    a + x
except TypeError as error:
    print(str(error).split(",")[0])
    #> Concatenation operation is not implemented for NumPy arrays

print(torch.from_numpy(a) + x)
#> tensor([2., 2.], dtype=torch.float64)
# --8<-- [end:error]
