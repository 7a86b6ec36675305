"""The ways from an array to a tensor, side by side."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:table]
ways = {
    "torch.tensor": torch.tensor,
    "torch.as_tensor": torch.as_tensor,
    "torch.asarray": torch.asarray,
    "torch.from_numpy": torch.from_numpy,
    "torch.from_dlpack": torch.from_dlpack,
}


def takes(way, data):
    try:
        way(data)
        return "yes"
    except (TypeError, RuntimeError):
        return "no"


a = np.ones(3)
print("                   shares  dtype    list  scalar")
#>                    shares  dtype    list  scalar
for name, way in ways.items():
    x = way(a)
    shares = "yes" if np.shares_memory(a, x.numpy()) else "no"
    dtype = str(x.dtype).removeprefix("torch.")
    print(f"{name:19}{shares:8}{dtype:9}{takes(way, [1, 2]):6}{takes(way, a[0])}")
    #> torch.tensor       no      float64  yes   yes
    #> torch.as_tensor    yes     float64  yes   yes
    #> torch.asarray      yes     float64  yes   yes
    #> torch.from_numpy   yes     float64  no    no
    #> torch.from_dlpack  yes     float64  no    no
# --8<-- [end:table]
