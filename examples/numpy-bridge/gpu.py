"""A tensor on a GPU has to be copied to main memory first."""
# devices: cuda -- needs a tensor on a GPU

import torch

# --8<-- [start:gpu]
x = torch.ones(3, device="cuda")

try:
    x.numpy()
except TypeError as error:
    print(type(error).__name__)
    print(str(error).split(".")[0])

b = x.cpu().numpy()
x.add_(1)
print(x)
print(b)  # a copy: not changed
# --8<-- [end:gpu]
