"""Exercise: a batch that stays where it was."""

import torch


# --8<-- [start:start]
def prepare(x, y, device):
    """Return x and y, both on the device."""
    x.to(device)
    y.to(device)
    return x, y


# --8<-- [end:start]


# --8<-- [start:check]
def check(prepare):
    gpu = torch.device("meta")  # stands for a GPU
    try:
        result = prepare(torch.ones(4, 3), torch.zeros(4), gpu)
        x, y = result
    except AttributeError as error:
        return f"{error}: only tensors and modules can be moved."
    except (TypeError, ValueError):
        return f"Return two tensors, not {type(result).__name__}."
    if x.device != gpu and y.device != gpu:
        return f"Both are still on {x.device}: to returns the copy. Who keeps it?"
    if x.device != gpu or y.device != gpu:
        return f"x is on {x.device}, y on {y.device}: a loss of both would raise."
    return "Right."


print(check(prepare))
#> Both are still on cpu: to returns the copy. Who keeps it?
# --8<-- [end:check]


# --8<-- [start:solution]
def prepare(x, y, device):
    return x.to(device), y.to(device)


print(check(prepare))
#> Right.
# --8<-- [end:solution]


# wrong: only the inputs
def prepare(x, y, device):
    x = x.to(device)
    return x, y


print(check(prepare))
#> x is on meta, y on cpu: a loss of both would raise.


# wrong: the pair is moved
def prepare(x, y, device):
    return (x, y).to(device)


print(check(prepare))
#> 'tuple' object has no attribute 'to': only tensors and modules can be moved.


# wrong: nothing is returned
def prepare(x, y, device):
    x = x.to(device)
    y = y.to(device)


print(check(prepare))
#> Return two tensors, not NoneType.
