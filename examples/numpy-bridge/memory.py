"""What is shared is the memory; shape, strides and dtype belong to each side."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:address]
a = np.arange(6.0)
x = torch.from_numpy(a)
print(a.ctypes.data == x.data_ptr())  # the same address
#> True
# --8<-- [end:address]

# --8<-- [start:views]
y = x.view(2, 3)
c = torch.tensor(a)  # a copy, to compare with

y[1, 2] = 50
print(a)
#> [ 0.  1.  2.  3.  4. 50.]
print(c)
#> tensor([0., 1., 2., 3., 4., 5.], dtype=torch.float64)

print(a.strides, y.stride())  # NumPy counts bytes, torch elements
#> (8,) (3, 1)
print(torch.from_numpy(a[::2]).stride())  # a slice shares too
#> (2,)
# --8<-- [end:views]

# --8<-- [start:alive]
del a
print(x[5])  # the tensor keeps the memory alive
#> tensor(50., dtype=torch.float64)
# --8<-- [end:alive]
