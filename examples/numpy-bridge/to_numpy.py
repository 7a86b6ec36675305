"""A tensor and the array made from it share memory."""
# devices: cpu -- NumPy arrays live in main memory

import torch

# --8<-- [start:notes]
a = torch.ones(5)
b = a.numpy()

a.add_(1)  # in place: changes the tensor ...
print(a)
#> tensor([2., 2., 2., 2., 2.])
print(b)  # ... and the array
#> [2. 2. 2. 2. 2.]
# --8<-- [end:notes]

# --8<-- [start:back]
b[0] = 100
print(a)
#> tensor([100.,   2.,   2.,   2.,   2.])
# --8<-- [end:back]
