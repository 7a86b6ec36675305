"""Exercise: on which devices is a model?"""

import torch
from torch import nn


# --8<-- [start:start]
def devices_of(net):
    """Return the set of the types of all devices: {"cpu"} or {"cpu", "cuda"}."""
    return {net.device.type}  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(devices_of):
    net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2).to("meta"))
    norm = nn.BatchNorm1d(2)
    norm.running_mean = norm.running_mean.to("meta")  # a buffer
    try:
        found, norms = devices_of(net), devices_of(norm)
    except AttributeError as error:
        return f"{error}: ask the tensors in it."
    if any(isinstance(device, torch.device) for device in found):
        return "Give the types, which are strings: the .type of each device."
    if found != {"cpu", "meta"}:
        return f"The first layer is on cpu, the second on meta; you say {found}."
    if norms != {"cpu", "meta"}:
        return f"A buffer of BatchNorm1d is on meta; you say {norms}."
    return "Right."


print(check(devices_of))
#> 'Sequential' object has no attribute 'device': ask the tensors in it.
# --8<-- [end:check]


# --8<-- [start:solution]
def devices_of(net):
    return {tensor.device.type for tensor in net.state_dict().values()}


print(check(devices_of))
#> Right.
# --8<-- [end:solution]


# wrong: only the first parameter
def devices_of(net):
    return {next(net.parameters()).device.type}


print(check(devices_of))
#> The first layer is on cpu, the second on meta; you say {'cpu'}.


# wrong: the buffers are missing
def devices_of(net):
    return {p.device.type for p in net.parameters()}


print(check(devices_of))
#> A buffer of BatchNorm1d is on meta; you say {'cpu'}.


# wrong: the devices, not their types
def devices_of(net):
    return {t.device for t in net.state_dict().values()}


print(check(devices_of))
#> Give the types, which are strings: the .type of each device.
