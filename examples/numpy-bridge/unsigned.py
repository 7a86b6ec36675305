"""Unsigned integers of more than eight bits come over, but can do little."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:unsigned]
x = torch.from_numpy(np.array([1, 65535], dtype=np.uint16))
print(x)
#> tensor([    1, 65535], dtype=torch.uint16)

print(x == 1)
#> tensor([ True, False])
try:
    x + 1
except NotImplementedError as error:
    print(type(error).__name__)
    #> NotImplementedError

print(x.to(torch.int32) + 1)
#> tensor([    2, 65536], dtype=torch.int32)
# --8<-- [end:unsigned]
