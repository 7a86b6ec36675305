"""Exercise: make a batch that the network takes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def prepare(images, labels):
    return images, labels  # float64 (N, 8, 8), from 0 to 16; float64 (N)
# --8<-- [end:start]


# --8<-- [start:check]
def check(prepare):
    images = torch.full((4, 8, 8), 16.0, dtype=torch.float64)
    x, y = prepare(images, torch.arange(4.0, dtype=torch.float64))
    if x.shape != (4, 1, 8, 8):
        return f"Images of {tuple(x.shape)}: a convolution wants (N, channels, 8, 8)."
    if x.dtype != torch.float32:
        return f"Images are {x.dtype}, the weights torch.float32."
    if y.dtype != torch.int64 or y.shape != (4,):
        return f"Labels {y.dtype}, {tuple(y.shape)}: cross_entropy wants indices."
    if x.max() != 1:
        return f"The largest pixel is {x.max():.0f}: scale to 0 to 1."
    return "Right."


print(check(prepare))
#> Images of (4, 8, 8): a convolution wants (N, channels, 8, 8).
# --8<-- [end:check]


# --8<-- [start:solution]
def prepare(images, labels):
    return images.float().unsqueeze(1) / 16, labels.long()


print(check(prepare))
#> Right.
# --8<-- [end:solution]


# wrong: the dtype is forgotten
def prepare(images, labels):
    return images.unsqueeze(1) / 16, labels.long()


print(check(prepare))
#> Images are torch.float64, the weights torch.float32.


# wrong: labels like the images
def prepare(images, labels):
    return images.float().unsqueeze(1) / 16, labels.float()


print(check(prepare))
#> Labels torch.float32, (4,): cross_entropy wants indices.


# wrong: no scaling
def prepare(images, labels):
    return images.float().unsqueeze(1), labels.long()


print(check(prepare))
#> The largest pixel is 16: scale to 0 to 1.
