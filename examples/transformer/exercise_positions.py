"""Exercise: positions when the padding stands in front."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def positions(real):  # (batch, words), False for padding
    return torch.arange(real.shape[1]).expand(real.shape)
# --8<-- [end:start]


# --8<-- [start:check]
def check(positions):
    real = torch.tensor([[False, False, True, True, True], [True] * 5])
    try:
        out = positions(real)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises a {type(error).__name__}."
    if not isinstance(out, torch.Tensor) or out.shape != real.shape:
        return "One number for each word, please: the shape of real."
    if out.dtype not in (torch.int64, torch.int32):
        return f"nn.Embedding wants whole numbers, not {out.dtype}."
    first = out[0].tolist()
    if out[1].tolist() != [0, 1, 2, 3, 4]:
        return f"Without padding it should be 0 to 4, not {out[1].tolist()}."
    if first[2:] != [0, 1, 2]:
        return f"The three real words of row 0 should be 0, 1, 2, not {first[2:]}."
    if min(first) < 0:
        return f"Row 0 is {first}: nn.Embedding takes no index below 0."
    return "Right."


print(check(positions))
#> The three real words of row 0 should be 0, 1, 2, not [2, 3, 4].
# --8<-- [end:check]


# --8<-- [start:solution]
def positions(real):
    return (real.cumsum(dim=1) - 1).clamp(min=0)


print(check(positions))
#> Right.
# --8<-- [end:solution]


# wrong: -1 for the padding
def positions(real):
    return real.cumsum(dim=1) - 1


print(check(positions))
#> Row 0 is [-1, -1, 0, 1, 2]: nn.Embedding takes no index below 0.


# wrong: counts from 1
def positions(real):
    return real.cumsum(dim=1)


print(check(positions))
#> Without padding it should be 0 to 4, not [1, 2, 3, 4, 5].


# wrong: floats
def positions(real):
    return (real.float().cumsum(dim=1) - 1).clamp(min=0)


print(check(positions))
#> nn.Embedding wants whole numbers, not torch.float32.


# wrong: no dimension
def positions(real):
    return (real.cumsum() - 1).clamp(min=0)


print(check(positions))
#> It raises a TypeError.


# wrong: how many real words there are
def positions(real):
    return real.sum(dim=1)


print(check(positions))
#> One number for each word, please: the shape of real.


# wrong: rows of different lengths
def positions(real):
    return torch.tensor([list(range(row.sum())) for row in real])


print(check(positions))
#> It raises a ValueError.
