"""Exercise: a network that takes images of any size."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def make():
    return nn.Sequential(
        nn.Conv2d(3, 8, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(8 * 32 * 32, 10),
    )
# --8<-- [end:start]


# --8<-- [start:check]
def check(make):
    try:
        net = make()
    except (AttributeError, RuntimeError, TypeError, ValueError) as error:
        return f"make raises {type(error).__name__}: {error}."
    if not isinstance(net, nn.Module):
        return "make should return the network."
    net.to(device)
    for height, width in [(32, 32), (40, 24), (64, 100)]:
        size = f"{height} by {width}"
        try:
            y = net(torch.randn(2, 3, height, width).to(device))
        except (RuntimeError, TypeError, ValueError):
            return f"Images of {size} raise: how many numbers reach Linear?"
        if y.shape != (2, 10):
            return f"{size} gives {tuple(y.shape)}, not (2, 10): flatten first."
    if not any(isinstance(x, nn.Conv2d) for x in net.modules()):
        return "The convolution is gone."
    return "Right."


print(check(make))
#> Images of 40 by 24 raise: how many numbers reach Linear?
# --8<-- [end:check]


# --8<-- [start:solution]
def make():
    return nn.Sequential(
        nn.Conv2d(3, 8, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),  # any height and width become 1 by 1
        nn.Flatten(),
        nn.Linear(8, 10),
    )


print(check(make))
#> Right.
# --8<-- [end:solution]


# wrong: 2 by 2 numbers are left for each channel
def make():
    return nn.Sequential(
        nn.Conv2d(3, 8, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(2),
        nn.Flatten(),
        nn.Linear(8, 10),
    )


print(check(make))
#> Images of 32 by 32 raise: how many numbers reach Linear?


# wrong: Flatten left out
def make():
    return nn.Sequential(
        nn.Conv2d(3, 8, kernel_size=3, padding=1),
        nn.AdaptiveAvgPool2d((None, 8)),
        nn.Linear(8, 10),
    )


print(check(make))
#> 32 by 32 gives (2, 8, 32, 10), not (2, 10): flatten first.


# wrong: nothing is returned
def make():
    nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.AdaptiveAvgPool2d(1))


print(check(make))
#> make should return the network.


# wrong: the class instead of a layer
def make():
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten, nn.Linear(3, 10))


print(check(make))
#> make raises TypeError: torch.nn.modules.flatten.Flatten is not a Module subclass.


# wrong: misspelt
def make():
    return nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.AdaptiveAvgPooling2d(1))


assert check(make).startswith("make raises AttributeError: ")


# wrong: no convolution any more
def make():
    return nn.Sequential(nn.AdaptiveAvgPool2d(4), nn.Flatten(), nn.Linear(48, 10))


print(check(make))
#> The convolution is gone.
