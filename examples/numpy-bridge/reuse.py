"""Filling one array again and again, and keeping tensors of it."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:reuse]
buffer = np.zeros(2)
shared, copied = [], []

for i in range(3):
    buffer[:] = i
    shared.append(torch.from_numpy(buffer))
    copied.append(torch.tensor(buffer))

print(torch.stack(shared).tolist())
#> [[2.0, 2.0], [2.0, 2.0], [2.0, 2.0]]
print(torch.stack(copied).tolist())
#> [[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]
# --8<-- [end:reuse]
