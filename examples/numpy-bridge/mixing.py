"""An array and a tensor in one expression."""
# devices: cpu -- NumPy arrays live in main memory

# --8<-- [start:error]
import warnings

import numpy as np
import torch

a = np.ones(2)
x = torch.ones(2)

try:
    a + x
except TypeError as error:
    print(str(error).split(",")[0])
    #> Concatenation operation is not implemented for NumPy arrays

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # NumPy 2 calls this deprecated
    print(x + a)
    #> tensor([2., 2.], dtype=torch.float64)

print(torch.from_numpy(a) + x)
#> tensor([2., 2.], dtype=torch.float64)
# --8<-- [end:error]
