"""Exercise: a tensor for a model, with memory of its own."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch


# --8<-- [start:start]
def model_input(a):
    """A float32 tensor with a copy of the values of a."""
    return torch.from_numpy(a)  # change this
# --8<-- [end:start]


# --8<-- [start:check]
def check(model_input):
    for dtype in ("int64", "float64", "float32"):
        a = np.ones(3, dtype=dtype)
        x = model_input(a)
        if not isinstance(x, torch.Tensor):
            return f"A tensor is wanted, not {type(x).__name__}."
        if x.dtype != torch.float32:
            return f"{dtype} came in, {x.dtype} went out: a model wants float32."
        a[0] = 5
        if x[0] == 5:
            return f"From {dtype} the tensor shares the memory of the array."
    return "Right."


print(check(model_input))
#> int64 came in, torch.int64 went out: a model wants float32.
# --8<-- [end:check]


# --8<-- [start:solution]
def model_input(a):
    """A float32 tensor with a copy of the values of a."""
    return torch.tensor(a, dtype=torch.float32)


print(check(model_input))
#> Right.
# --8<-- [end:solution]


# wrong: copies, but makes float64
def model_input(a):
    return torch.tensor(a * 1.0)


print(check(model_input))
#> int64 came in, torch.float64 went out: a model wants float32.


# wrong: copies only where it must
def model_input(a):
    return torch.as_tensor(a, dtype=torch.float32)


print(check(model_input))
#> From float32 the tensor shares the memory of the array.


# wrong: still an array
def model_input(a):
    return a.astype(np.float32)


print(check(model_input))
#> A tensor is wanted, not ndarray.
