"""What ends the sharing, and what does not."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:assign]
a = np.ones(3)
x = torch.from_numpy(a)

a += 1  # changes the memory
print(x)
#> tensor([2., 2., 2.], dtype=torch.float64)

a = a + 1  # makes a new array and calls it a; x keeps the old memory
print(a)
#> [3. 3. 3.]
print(x)
#> tensor([2., 2., 2.], dtype=torch.float64)
# --8<-- [end:assign]


# --8<-- [start:copies]
def shares(x):
    return np.shares_memory(a, x.numpy())


x = torch.from_numpy(a)
calls = {
    "x": x,
    "x.to(torch.float64)": x.to(torch.float64),  # the dtype it has: no copy
    "x.detach()": x.detach(),
    "x[1:]": x[1:],
    "x + 0": x + 0,
    "x.to(torch.float32)": x.to(torch.float32),
    "x.clone()": x.clone(),
    "torch.tensor(a)": torch.tensor(a),
}
for call, result in calls.items():
    print(f"{call:20}{'shares' if shares(result) else 'a copy'}")
    #> x                   shares
    #> x.to(torch.float64) shares
    #> x.detach()          shares
    #> x[1:]               shares
    #> x + 0               a copy
    #> x.to(torch.float32) a copy
    #> x.clone()           a copy
    #> torch.tensor(a)     a copy
# --8<-- [end:copies]
