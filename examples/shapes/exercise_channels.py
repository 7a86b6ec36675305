"""Exercise: photos with the channels last become what a network wants."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def channels_first(images):
    """(image, row, column, channel) to (image, channel, row, column)."""
    return images  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(channels_first):
    images = torch.arange(2 * 4 * 6 * 3, device=device).reshape(2, 4, 6, 3)
    result = channels_first(images)
    if result is None or result.shape == images.shape:
        return "Nothing has changed: return a tensor of shape (2, 3, 4, 6)."
    if result.shape == (2, 3, 6, 4):
        return "(2, 3, 6, 4): the photos lie on their side. Rows before columns."
    if result.shape != (2, 3, 4, 6):
        return f"(2, 3, 4, 6) is wanted, not {tuple(result.shape)}."
    if result[1, 2, 0, 3] != images[1, 0, 3, 2]:
        return "The shape is right, the numbers are mixed up: reshape reorders none."
    return "Right."


print(check(channels_first))
#> Nothing has changed: return a tensor of shape (2, 3, 4, 6).
# --8<-- [end:check]


# --8<-- [start:solution]
def channels_first(images):
    """(image, row, column, channel) to (image, channel, row, column)."""
    return images.permute(0, 3, 1, 2)


print(check(channels_first))
#> Right.
# --8<-- [end:solution]


# wrong: the right shape, cut anew
def channels_first(images):
    return images.reshape(2, 3, 4, 6)


print(check(channels_first))
#> The shape is right, the numbers are mixed up: reshape reorders none.


# wrong: two dimensions exchanged
def channels_first(images):
    return images.transpose(1, 3)


print(check(channels_first))
#> (2, 3, 6, 4): the photos lie on their side. Rows before columns.


# wrong: the other direction
def channels_first(images):
    return images.permute(0, 2, 3, 1)


print(check(channels_first))
#> (2, 3, 4, 6) is wanted, not (2, 6, 3, 4).
