"""Exercise: a module with a tensor that does not move."""

import torch
from torch import nn


# --8<-- [start:start]
class Centre(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = mean

    def forward(self, x):
        return x - self.mean


# --8<-- [end:start]


# --8<-- [start:check]
def check(Centre):
    net = Centre(torch.tensor([1.0, 2.0]))
    if (out := net(torch.ones(2))).tolist() != [0, -1]:
        return f"[1, 1] minus [1, 2] gives {out.tolist()}: subtract the mean."
    if list(net.parameters()):
        return "The mean is a parameter now: an optimizer would change it."
    if (kind := net.to("meta").mean.device.type) != "meta":  # stands for a GPU
        return f"After net.to(...) the mean is on {kind}: the net must know it."
    if "mean" not in net.state_dict():
        return "The mean is not in state_dict(): it would not be saved."
    return "Right."


print(check(Centre))
#> After net.to(...) the mean is on cpu: the net must know it.
# --8<-- [end:check]


# --8<-- [start:solution]
class Centre(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)

    def forward(self, x):
        return x - self.mean


print(check(Centre))
#> Right.
# --8<-- [end:solution]


# wrong: a parameter moves too, but it is learned
class Centre(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = nn.Parameter(mean)

    def forward(self, x):
        return x - self.mean


print(check(Centre))
#> The mean is a parameter now: an optimizer would change it.


# wrong: a buffer that is not saved
class Centre(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean, persistent=False)

    def forward(self, x):
        return x - self.mean


print(check(Centre))
#> The mean is not in state_dict(): it would not be saved.


# wrong: the mean of x
class Centre(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)

    def forward(self, x):
        return x - x.mean()


print(check(Centre))
#> [1, 1] minus [1, 2] gives [0.0, 0.0]: subtract the mean.
