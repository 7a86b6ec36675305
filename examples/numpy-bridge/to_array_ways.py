"""The ways from a tensor to an array, side by side."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:table]
ways = {
    "x.numpy()": lambda x: x.numpy(),
    "x.numpy(force=True)": lambda x: x.numpy(force=True),
    "np.asarray(x)": lambda x: np.asarray(x),
    "np.from_dlpack(x)": lambda x: np.from_dlpack(x),
    "x.tolist()": lambda x: x.tolist(),
}


def takes(way, x):
    try:
        way(x)
        return "yes"
    except (TypeError, RuntimeError, BufferError):
        return "no"


x = torch.ones(3)
trained = torch.ones(3, requires_grad=True)
short = torch.ones(3, dtype=torch.bfloat16)

print("                     shares  requires_grad  bfloat16")
#>                      shares  requires_grad  bfloat16
for name, way in ways.items():
    shares = "yes" if np.shares_memory(x.numpy(), way(x)) else "no"
    print(f"{name:21}{shares:8}{takes(way, trained):15}{takes(way, short)}")
    #> x.numpy()            yes     no             no
    #> x.numpy(force=True)  yes     yes            no
    #> np.asarray(x)        yes     no             no
    #> np.from_dlpack(x)    yes     no             no
    #> x.tolist()           no      yes            yes
# --8<-- [end:table]
