"""A read-only array becomes a tensor that can be written to: torch warns, once."""
# devices: cpu -- NumPy arrays live in main memory

# --8<-- [start:warning]
import warnings

import numpy as np
import torch

a = np.frombuffer(b"\x01\x02\x03", dtype=np.uint8)  # bytes cannot change
print(a.flags.writeable)
#> False

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.from_numpy(a)
    torch.from_numpy(a)

for warning in caught:  # one for two calls
    print(warning.category.__name__)
    #> UserWarning
    print(str(warning.message).split(",")[0])
    #> The given NumPy array is not writable
# --8<-- [end:warning]

# --8<-- [start:copy]
x = torch.tensor(a)
x += 1
print(x, a)
#> tensor([2, 3, 4], dtype=torch.uint8) [1 2 3]
# --8<-- [end:copy]

# --8<-- [start:dlpack]
a = np.zeros(3)
a.flags.writeable = False

y = torch.from_dlpack(a)  # no warning at all
y[0] = 5
print(a)
#> [5. 0. 0.]
# --8<-- [end:dlpack]
