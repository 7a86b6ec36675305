"""The table of what fails: what is on the left is tried, and then what to write."""
# devices: cpu -- NumPy arrays live in main memory

import warnings

import numpy as np
import torch

# --8<-- [start:table]
print("what fails | what to write")
#> what fails | what to write

x = torch.ones(3)
read_only = np.ones(3)
read_only.flags.writeable = False
rows = {  # what fails; what to write, on which array or tensor
    "the tensor requires grad": (
        lambda x: x.numpy(), "x.detach().numpy()", torch.ones(3, requires_grad=True)
    ),
    "bfloat16": (
        lambda x: x.numpy(), "x.float().numpy()", torch.ones(3, dtype=torch.bfloat16)
    ),
    "negative strides": (
        torch.from_numpy, "torch.from_numpy(a.copy())", np.ones(3)[::-1]
    ),
    "a read-only array": (torch.from_numpy, "torch.tensor(a)", read_only),
    "array + tensor": (lambda a: a + x, "torch.from_numpy(a) + x", np.ones(3)),
}
for what, (fails, write, value) in rows.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            fails(value)
            what += " (warns)" if caught else ": works"
        except (TypeError, RuntimeError, ValueError):
            pass
    eval(write, {"torch": torch, "a": value, "x": x if "a" in write else value})
    print(what, "|", write)
    #> the tensor requires grad | x.detach().numpy()
    #> bfloat16 | x.float().numpy()
    #> negative strides | torch.from_numpy(a.copy())
    #> a read-only array (warns) | torch.tensor(a)
    #> array + tensor | torch.from_numpy(a) + x
# --8<-- [end:table]
