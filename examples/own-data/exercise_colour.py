"""Exercise: read an image in colour."""

# --8<-- [start:start]
import numpy as np
import torch
from PIL import Image


def read_colour(path, size):
    """Return the image as (3, size, size), float32, from 0 to 1."""
    image = Image.open(path).convert("L").resize((size, size))  # your code
    return torch.tensor(np.array(image)).unsqueeze(0).float() / 255


# --8<-- [end:start]


# --8<-- [start:check]
def check(read_colour):
    flag = Image.new("RGB", (8, 8), "red")
    flag.paste("blue", (0, 4, 8, 8))  # the lower half
    flag.save("flag.png")
    x = read_colour("flag.png", 8)
    if not isinstance(x, torch.Tensor):
        return f"It returns a {type(x).__name__}: return the tensor."
    if x.shape != (3, 8, 8):
        return f"The shape is {tuple(x.shape)}: three channels, and they come first."
    if x.dtype != torch.float32:
        return f"The dtype is {x.dtype}, the weights of a network are float32."
    low, high = x.min().item(), x.max().item()
    if (low, high) != (0, 1):
        return f"The numbers go from {low:g} to {high:g}: it should be from 0 to 1."
    if x[0, :4].min() < 1 or x[2, 4:].min() < 1:
        return "The shape is right, the picture is not: are the axes moved or cut anew?"
    return "Right."


print(check(read_colour))
#> The shape is (1, 8, 8): three channels, and they come first.
# --8<-- [end:check]


# --8<-- [start:solution]
def read_colour(path, size):
    image = Image.open(path).convert("RGB").resize((size, size))
    return torch.tensor(np.array(image)).permute(2, 0, 1).float() / 255


print(check(read_colour))
#> Right.
# --8<-- [end:solution]


# wrong: the channels stay last
def read_colour(path, size):
    image = Image.open(path).convert("RGB").resize((size, size))
    return torch.tensor(np.array(image)).float() / 255


print(check(read_colour))
#> The shape is (8, 8, 3): three channels, and they come first.


# wrong: reshape in place of permute
def read_colour(path, size):
    image = Image.open(path).convert("RGB").resize((size, size))
    return torch.tensor(np.array(image)).reshape(3, size, size).float() / 255


print(check(read_colour))
#> The shape is right, the picture is not: are the axes moved or cut anew?


# wrong: from 0 to 255
def read_colour(path, size):
    image = Image.open(path).convert("RGB").resize((size, size))
    return torch.tensor(np.array(image)).permute(2, 0, 1).float()


print(check(read_colour))
#> The numbers go from 0 to 255: it should be from 0 to 1.


# wrong: whole numbers
def read_colour(path, size):
    image = Image.open(path).convert("RGB").resize((size, size))
    return torch.tensor(np.array(image)).permute(2, 0, 1)


print(check(read_colour))
#> The dtype is torch.uint8, the weights of a network are float32.


# wrong: nothing is returned
def read_colour(path, size):
    Image.open(path).convert("RGB").resize((size, size))


print(check(read_colour))
#> It returns a NoneType: return the tensor.
