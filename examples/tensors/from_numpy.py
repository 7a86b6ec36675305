"""NumPy data: torch.tensor copies, torch.as_tensor shares memory."""

# devices: cpu -- NumPy arrays live in main memory

# --8<-- [start:numpy]
import numpy as np
import torch

data = np.array([1.0, 2.0, 3.0])
copied = torch.tensor(data)
shared = torch.as_tensor(data)

data[0] = 100
print(copied)
#> tensor([1., 2., 3.], dtype=torch.float64)
print(shared)
#> tensor([100.,   2.,   3.], dtype=torch.float64)
# --8<-- [end:numpy]
