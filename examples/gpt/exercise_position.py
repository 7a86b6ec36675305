"""Exercise: the position of the newest character, with a cache."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def add_positions(x, kept, table):
    """x: (batch, new, width); kept: how many characters the cache holds."""
    places = torch.arange(x.shape[1], device=x.device)
    return x + table(places)


# --8<-- [end:start]


# --8<-- [start:check]
def check(add_positions):
    table = nn.Embedding(16, 1)
    with torch.no_grad():
        table.weight[:, 0] = torch.arange(16)  # the vector of position t is t
    table.to(device)
    for kept, new in (0, 3), (5, 1), (5, 2):
        right = list(range(kept, kept + new))
        try:
            x = torch.full((1, new, 1), 100.0, device=device)
            y = add_positions(x, kept, table)
            found = [round(value - 100) for value in y.flatten().tolist()]
        except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as e:
            return f"{kept} kept, {new} new: it raises {type(e).__name__}."
        if max(found, default=0) < 0:
            return "x is gone: the vectors of the positions are added to it."
        if found != right:
            return f"{kept} kept, {new} new: positions {found}, expected {right}."
    return "Right."


print(check(add_positions))
#> 5 kept, 1 new: positions [0], expected [5].
# --8<-- [end:check]


# --8<-- [start:solution]
def add_positions(x, kept, table):
    places = torch.arange(kept, kept + x.shape[1], device=x.device)
    return x + table(places)


print(check(add_positions))
#> Right.
# --8<-- [end:solution]


# wrong: counts from 1
def add_positions(x, kept, table):
    places = torch.arange(kept + 1, kept + 1 + x.shape[1], device=x.device)
    return x + table(places)


print(check(add_positions))
#> 0 kept, 3 new: positions [1, 2, 3], expected [0, 1, 2].


# wrong: the positions alone
def add_positions(x, kept, table):
    return table(torch.arange(kept, kept + x.shape[1], device=x.device))[None]


print(check(add_positions))
#> x is gone: the vectors of the positions are added to it.


# wrong: one position for all
def add_positions(x, kept, table):
    return x + table(torch.tensor(kept, device=x.device))


print(check(add_positions))
#> 0 kept, 3 new: positions [0, 0, 0], expected [0, 1, 2].


# wrong: arange without its beginning
def add_positions(x, kept, table):
    return x + table(torch.arange(kept, device=x.device))


print(check(add_positions))
#> 0 kept, 3 new: it raises RuntimeError.
