"""From an array to a tensor on the device, and back."""

# --8<-- [start:summary]
import numpy as np
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

a = np.array([1.0, 2.0, 3.0])

shared = torch.from_numpy(a)  # the memory of a
copied = torch.tensor(a)  # a copy
ready = torch.as_tensor(a, dtype=torch.float32).to(device)  # for a model

a[0] = 10
print(shared)
#> tensor([10.,  2.,  3.], dtype=torch.float64)
print(copied)
#> tensor([1., 2., 3.], dtype=torch.float64)
print(ready.dtype)
#> torch.float32

back = (2 * ready).detach().cpu().numpy()  # from any device
print(back)
#> [2. 4. 6.]
# --8<-- [end:summary]
