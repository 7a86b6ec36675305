"""Exercise: the shape after a convolution and a pooling."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
layers = nn.Sequential(nn.Conv2d(3, 8, 5), nn.ReLU(), nn.MaxPool2d(2)).to(device)
images = torch.zeros(16, 3, 32, 32, device=device)
guess = None  # the shape of layers(images), for example (16, 3, 32, 32)
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, (tuple, list)) or len(guess) != 4:
        return "Give four numbers: batch, channels, height, width."
    n, channels, height, width = guess
    if n != 16:
        return f"{n} images? All 16 go through every layer."
    if channels != 8:
        return f"{channels} channels? Look at the second number of Conv2d."
    for size in height, width:
        if size in (28, 32):
            return f"{size} is too large: the pooling comes after the convolution."
    if (height, width) != tuple(layers(images).shape[2:]):
        return f"{height}x{width}? How often does a window of 5 fit into 32?"
    return "Right."


print(check(guess))
#> Give four numbers: batch, channels, height, width.
# --8<-- [end:check]

# --8<-- [start:solution]
print(layers(images).shape)  # 32 - 4 = 28, and half of it
#> torch.Size([16, 8, 14, 14])
print(check((16, 8, 14, 14)))
#> Right.
# --8<-- [end:solution]

# wrong: the convolution takes nothing from the border
print(check((16, 8, 16, 16)))
#> 16x16? How often does a window of 5 fit into 32?
# wrong: the channels of the input stay
print(check((16, 3, 14, 14)))
#> 3 channels? Look at the second number of Conv2d.
# wrong: no pooling
print(check((16, 8, 28, 28)))
#> 28 is too large: the pooling comes after the convolution.
# wrong: the batch and the channels change places
print(check((8, 16, 14, 14)))
#> 8 images? All 16 go through every layer.
