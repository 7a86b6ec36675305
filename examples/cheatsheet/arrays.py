"""NumPy arrays to tensors and back."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:numpy]
import numpy as np

a = np.ones(2)
t = torch.from_numpy(a)  # shares memory
a += 1
print(t)
#> tensor([2., 2.], dtype=torch.float64)
torch.tensor(a)  # (2,) a copy
x = torch.as_tensor(a, dtype=torch.float32)
x = x.to(device)  # ready for a model
x.detach().cpu().numpy()  # (2,)
# --8<-- [end:numpy]
