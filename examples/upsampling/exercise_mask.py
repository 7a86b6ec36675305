"""Exercise: a mask of classes becomes as large as its image."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def enlarge(mask, size):
    """(batch, h, w) of class indices, int64, to (batch, *size), int64."""
    return mask  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(enlarge):
    mask = torch.tensor([[[0, 5], [5, 0]]] * 2, device=device)
    try:
        y = enlarge(mask, (4, 6))
        z = enlarge(mask, (5, 5))
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as e:
        return f"It raises {type(e).__name__}: give it a channel, and floats."
    if not isinstance(y, torch.Tensor) or y.shape == mask.shape:
        return "The mask is still 2 by 2."
    if y.shape == (2, 1, 4, 6):
        return "The channel is still there: (2, 1, 4, 6)."
    if y.shape != (2, 4, 6):
        return f"(2, 4, 6) is wanted, not {tuple(y.shape)}."
    found = sorted({round(c) for c in [*y.flatten().tolist(), *z.flatten().tolist()]})
    if found != [0, 5]:
        return f"The classes are 0 and 5, and now there are {found}."
    if y.dtype != torch.int64:
        return f"Class indices are int64, not {y.dtype}."
    wanted = mask.repeat_interleave(2, 1).repeat_interleave(3, 2)
    return "Right." if torch.equal(y, wanted) else "The pixels are mixed up."


print(check(enlarge))
#> The mask is still 2 by 2.
# --8<-- [end:check]


# --8<-- [start:solution]
def enlarge(mask, size):
    return F.interpolate(mask[:, None].float(), size=size)[:, 0].long()


print(check(enlarge))
#> Right.
# --8<-- [end:solution]


# wrong: means of class numbers
def enlarge(mask, size):
    y = F.interpolate(mask[:, None].float(), size=size, mode="bilinear")
    return y[:, 0].round().long()


print(check(enlarge))
#> The classes are 0 and 5, and now there are [0, 1, 2, 3, 4, 5].


# wrong: means, seen only where the factor is no whole number
def enlarge(mask, size):
    y = F.interpolate(mask[:, None].float(), size=size, mode="area")
    return y[:, 0].long()


print(check(enlarge))
#> The classes are 0 and 5, and now there are [0, 2, 5].


# wrong: floats
def enlarge(mask, size):
    return F.interpolate(mask[:, None].float(), size=size)[:, 0]


print(check(enlarge))
#> Class indices are int64, not torch.float32.


# wrong: the channel stays
def enlarge(mask, size):
    return F.interpolate(mask[:, None].float(), size=size).long()


print(check(enlarge))
#> The channel is still there: (2, 1, 4, 6).


# wrong: neither channel nor floats
def enlarge(mask, size):
    return F.interpolate(mask, size=size)


print(check(enlarge))
#> It raises ValueError: give it a channel, and floats.


# wrong: sizes in the other order
def enlarge(mask, size):
    return F.interpolate(mask[:, None].float(), size=size[::-1])[:, 0].long()


print(check(enlarge))
#> (2, 4, 6) is wanted, not (2, 6, 4).


# wrong: repeated as a whole
def enlarge(mask, size):
    return mask.repeat(1, 2, 3)


print(check(enlarge))
#> The pixels are mixed up.
