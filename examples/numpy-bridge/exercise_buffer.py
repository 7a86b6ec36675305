"""Exercise: find the mistake, one array that is filled again and again."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch


# --8<-- [start:start]
def collect(readings):
    """A list of tensors, one for each reading."""
    buffer, found = np.zeros(2), []
    for reading in readings:
        buffer[:] = reading
        found.append(torch.from_numpy(buffer))
    return found
# --8<-- [end:start]


# --8<-- [start:check]
def check(collect):
    found = collect([[1, 2], [3, 4]])
    if not found or not all(isinstance(x, torch.Tensor) for x in found):
        return f"A list of tensors is wanted, not {found}."
    values = [x.tolist() for x in found]
    if values == [[3, 4], [3, 4]]:
        return f"Both are {values[0]}, the last reading: whose memory is it?"
    return "Right." if values == [[1, 2], [3, 4]] else f"They hold {values}."


print(check(collect))
#> Both are [3.0, 4.0], the last reading: whose memory is it?
# --8<-- [end:check]


# --8<-- [start:solution]
def collect(readings):
    """A list of tensors, one for each reading."""
    buffer, found = np.zeros(2), []
    for reading in readings:
        buffer[:] = reading
        found.append(torch.tensor(buffer))
    return found


print(check(collect))
#> Right.
# --8<-- [end:solution]


# wrong: arrays
def collect(readings):
    return [np.array(reading) for reading in readings]


print(check(collect))
#> A list of tensors is wanted, not [array([1, 2]), array([3, 4])].


# wrong: converted once, at the end
def collect(readings):
    buffer, found = np.zeros(2), []
    for reading in readings:
        buffer[:] = reading
    found.append(torch.tensor(buffer))
    return found


print(check(collect))
#> They hold [[3.0, 4.0]].
