"""force=True detaches and copies to main memory as needed."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:force]
w = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
print(w.numpy(force=True))
#> [1. 2.]
print(w.detach().cpu().numpy())  # the same, step by step
#> [1. 2.]
# --8<-- [end:force]

# --8<-- [start:shares]
x = torch.zeros(2)  # on the CPU
x.numpy(force=True)[0] = 7
print(x)
#> tensor([7., 0.])
# --8<-- [end:shares]
