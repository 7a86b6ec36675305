"""Exercise: group norm by hand."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def group_norm(x, groups):  # x: (N, C, H, W)
    mean = x.mean((2, 3), keepdim=True)  # each channel by itself: mend it
    var = x.var((2, 3), correction=0, keepdim=True)
    return (x - mean) / (var + 1e-5).sqrt()
# --8<-- [end:start]


# --8<-- [start:check]
def check(group_norm):
    torch.manual_seed(0)
    x = torch.randn(2, 6, 3, 3) + torch.arange(6.0)[:, None, None]
    try:
        y = group_norm(x, 2)
    except (AttributeError, TypeError) as e:
        return f"{type(e).__name__}: {e}"
    except (IndexError, RuntimeError, ValueError) as e:
        return f"{type(e).__name__}: print the shapes on the way."
    if getattr(y, "shape", None) != x.shape:
        return f"The shape should stay {tuple(x.shape)}: undo the unflatten."
    y = y.to(x.dtype)
    right = nn.GroupNorm(2, 6)(x)
    for groups, name in (6, "each channel"), (1, "an image"), (3, "two channels"):
        if torch.allclose(y, nn.GroupNorm(groups, 6)(x), atol=1e-4):
            return f"That is the mean over {name}; here a group has 3 channels."
    if torch.allclose(y, right * (26 / 27) ** 0.5, atol=1e-4):
        return "Nearly: the variance divides by n, so correction=0."
    if not torch.allclose(y, right, atol=1e-4):
        return f"Off by {(y - right).abs().max():.1f}: which dimensions are averaged?"
    return "Right."


print(check(group_norm))
#> That is the mean over each channel; here a group has 3 channels.
# --8<-- [end:check]


# --8<-- [start:solution]
def group_norm(x, groups):
    g = x.unflatten(1, (groups, -1))  # (N, groups, C / groups, H, W)
    mean = g.mean((2, 3, 4), keepdim=True)
    var = g.var((2, 3, 4), correction=0, keepdim=True)
    return ((g - mean) / (var + 1e-5).sqrt()).flatten(1, 2)


print(check(group_norm))
#> Right.
# --8<-- [end:solution]


# wrong: over the batch as well
def group_norm(x, groups):
    g = x.unflatten(1, (groups, -1))
    mean = g.mean((0, 2, 3, 4), keepdim=True)
    var = g.var((0, 2, 3, 4), correction=0, keepdim=True)
    return ((g - mean) / (var + 1e-5).sqrt()).flatten(1, 2)


print(check(group_norm))
#> Off by 0.3: which dimensions are averaged?


# wrong: divides by n - 1
def group_norm(x, groups):
    g = x.unflatten(1, (groups, -1))
    mean = g.mean((2, 3, 4), keepdim=True)
    return ((g - mean) / g.std((2, 3, 4), keepdim=True)).flatten(1, 2)


print(check(group_norm))
#> Nearly: the variance divides by n, so correction=0.


# wrong: groups of two
def group_norm(x, groups):
    g = x.unflatten(1, (-1, groups))
    mean = g.mean((2, 3, 4), keepdim=True)
    var = g.var((2, 3, 4), correction=0, keepdim=True)
    return ((g - mean) / (var + 1e-5).sqrt()).flatten(1, 2)


print(check(group_norm))
#> That is the mean over two channels; here a group has 3 channels.


# wrong: the groups stay
def group_norm(x, groups):
    g = x.unflatten(1, (groups, -1))
    return g - g.mean((2, 3, 4), keepdim=True)


print(check(group_norm))
#> The shape should stay (2, 6, 3, 3): undo the unflatten.


# wrong: without the parentheses
def group_norm(x, groups):
    return x.unflatten(1, sizes=groups)


assert check(group_norm).startswith("TypeError: ")


# wrong: the dimension of the channels is averaged alone
def group_norm(x, groups):
    return x - x.mean(4, keepdim=True)


print(check(group_norm))
#> IndexError: print the shapes on the way.
