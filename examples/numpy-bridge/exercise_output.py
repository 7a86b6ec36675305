"""Exercise: an array from what a network gave."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch


# --8<-- [start:start]
def to_array(x):
    """An array with memory of its own, from any tensor."""
    return x.numpy()  # change this
# --8<-- [end:start]


# --8<-- [start:check]
def check(to_array):
    w = torch.ones(3, requires_grad=True)
    try:
        a = to_array(w)
    except RuntimeError:
        return "A RuntimeError, as the tensor requires grad: detach it first."
    if not isinstance(a, np.ndarray):
        return f"An array is wanted, not {type(a).__name__}."
    a[0] = 5
    if w[0] == 5:
        return "Writing into the array changed the tensor: they share memory."
    return "Right." if a.dtype == np.float32 else f"The dtype became {a.dtype}."


print(check(to_array))
#> A RuntimeError, as the tensor requires grad: detach it first.
# --8<-- [end:check]


# --8<-- [start:solution]
def to_array(x):
    """An array with memory of its own, from any tensor."""
    return x.numpy(force=True).copy()


print(check(to_array))
#> Right.
# --8<-- [end:solution]


# wrong: shares on the CPU
def to_array(x):
    return x.detach().cpu().numpy()


print(check(to_array))
#> Writing into the array changed the tensor: they share memory.


# wrong: by way of a list, whose floats have 64 bits
def to_array(x):
    return np.array(x.tolist())


print(check(to_array))
#> The dtype became float64.


# wrong: still a tensor
def to_array(x):
    return x.detach().clone()


print(check(to_array))
#> An array is wanted, not Tensor.
