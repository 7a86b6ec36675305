"""An array and the tensor made from it share memory."""
# devices: cpu -- NumPy arrays live in main memory

# --8<-- [start:notes]
import numpy as np
import torch

a = np.ones(5)
b = torch.from_numpy(a)

np.add(a, 1, out=a)  # in place: changes the array ...
print(a)
#> [2. 2. 2. 2. 2.]
print(b)  # ... and the tensor
#> tensor([2., 2., 2., 2., 2.], dtype=torch.float64)
# --8<-- [end:notes]

# --8<-- [start:back]
b[0] = 100
print(a)
#> [100.   2.   2.   2.   2.]
# --8<-- [end:back]
