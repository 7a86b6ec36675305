"""Exercise: a median filter, which no convolution can do."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def median(images):
    """(batch, 1, h, w): each pixel becomes the median of its 3 by 3 window."""
    return images  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(median):
    images = torch.ones(2, 1, 5, 6, device=device)
    images[:, :, 2, 3] = 100  # a speck
    try:
        y = median(images)
    except AttributeError as error:
        return f"{error}. (median(dim) has .values)"
    except (IndexError, RuntimeError, TypeError, ValueError):
        return "It raises: unfold gives (batch, numbers in a window, windows)."
    if not isinstance(y, (torch.Tensor, tuple)):
        return "median should return a tensor."
    if isinstance(y, tuple):
        return "median(dim) gives values and places: take the values."
    if y.shape != images.shape:
        return f"The shape is {tuple(y.shape)}, not {tuple(images.shape)}."
    if y[0, 0, 2, 3] == 100:
        return "The speck is still there."
    if y[0, 0, 2, 3] == 12:
        return "12 at the speck is the mean of the window."
    if y[0, 0, 2, 3] != 1:
        return f"{y[0, 0, 2, 3].item():g} at the speck, not 1."
    ramp = torch.arange(60.0, device=device).reshape(2, 1, 5, 6)
    if (median(ramp)[..., 1:-1, 1:-1] != ramp[..., 1:-1, 1:-1]).any():
        return "A plain slope should stay as it is: the pixels are mixed up."
    if (y[..., ::4, ::5] != 0).any() or y.sum() != 2 * 26:
        return "With zeros around it, a corner has four ones of nine: 0, the rest 1."
    return "Right."


print(check(median))
#> The speck is still there.
# --8<-- [end:check]


# --8<-- [start:solution]
def median(images):
    windows = F.unfold(images, kernel_size=3, padding=1)  # (batch, 9, h * w)
    return windows.median(dim=1).values.view(images.shape)


print(check(median))
#> Right.
# --8<-- [end:solution]


# wrong: the mean
def median(images):
    windows = F.unfold(images, kernel_size=3, padding=1)
    return windows.mean(dim=1).view(images.shape)


print(check(median))
#> 12 at the speck is the mean of the window.


# wrong: the shape of the windows
def median(images):
    windows = F.unfold(images, kernel_size=3, padding=1)
    return windows.median(dim=1).values


print(check(median))
#> The shape is (2, 30), not (2, 1, 5, 6).


# wrong: values and places
def median(images):
    return F.unfold(images, kernel_size=3, padding=1).median(dim=1)


print(check(median))
#> median(dim) gives values and places: take the values.


# wrong: the median over the windows, not within each
def median(images):
    windows = F.unfold(images, kernel_size=3, padding=1)
    return windows.median(dim=2).values.view(images.shape)


print(check(median))
#> It raises: unfold gives (batch, numbers in a window, windows).


# wrong: the smallest
def median(images):
    windows = F.unfold(images, kernel_size=3, padding=1)
    return windows.amin(dim=1).view(images.shape) + 1


print(check(median))
#> 2 at the speck, not 1.


# wrong: the values are not taken out
def median(images):
    windows = F.unfold(images, kernel_size=3, padding=1)
    return windows.median(dim=1).view(images.shape)


print(check(median))
#> 'torch.return_types.median' object has no attribute 'view'. (median(dim) has .values)


# wrong: nothing is returned
def median(images):
    F.unfold(images, kernel_size=3, padding=1).median(dim=1)


print(check(median))
#> median should return a tensor.


# wrong: the image mirrored at the edges
def median(images):
    windows = F.unfold(F.pad(images, (1, 1, 1, 1), mode="reflect"), kernel_size=3)
    return windows.median(dim=1).values.view(images.shape)


print(check(median))
#> With zeros around it, a corner has four ones of nine: 0, the rest 1.


# wrong: everything the same
def median(images):
    return images.median().expand_as(images)


print(check(median))
#> A plain slope should stay as it is: the pixels are mixed up.
