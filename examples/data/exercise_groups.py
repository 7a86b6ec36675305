"""Exercise: a split that keeps groups together."""

import torch

# --8<-- [start:start]
film = torch.tensor([0, 0, 1, 1, 1, 2, 2, 3])  # the film of each frame


def split(film):
    """Return the indices of the frames to train with, and of those to validate."""
    order = torch.randperm(len(film))
    return order[:6], order[6:]


# --8<-- [end:start]


# --8<-- [start:check]
def check(split):
    torch.manual_seed(0)
    for _ in range(20):
        parts = split(film)
        if not isinstance(parts, tuple | list):
            return f"Return two tensors of indices, not {parts}."
        if [torch.is_tensor(part) and part.dim() for part in parts] != [1, 1]:
            return "Return two tensors, of one dimension each."
        for part in parts:
            if part.is_floating_point() or part.dtype == torch.bool:
                return f"Indices are whole numbers, not {part.dtype}."
        train, val = (part.tolist() for part in parts)
        if sorted(train + val) != list(range(len(film))):
            return f"Each frame belongs into one part: {train} and {val}."
        if not train or not val:
            return f"One part has no frame: {train} and {val}."
        both = set(film[train].tolist()) & set(film[val].tolist())
        if both:
            return f"Film {both.pop()} is in both parts: {train} and {val}."
    return "Right."


print(check(split))
#> Film 0 is in both parts: [4, 0, 7, 3, 2, 5] and [1, 6].
# --8<-- [end:check]


# --8<-- [start:solution]
def split(film):
    kept = film.unique()[torch.randperm(len(film.unique()))[:1]]
    val = torch.isin(film, kept)
    return (~val).nonzero().flatten(), val.nonzero().flatten()


print(check(split))
#> Right.
# --8<-- [end:solution]


# wrong: the mask in place of the indices
def masks(film):
    val = film == 3
    return ~val, val


print(check(masks))
#> Indices are whole numbers, not torch.bool.


# wrong: the films in place of the frames
def films(film):
    order = torch.randperm(4)
    return order[:3], order[3:]


print(check(films))
#> Each frame belongs into one part: [0, 1, 3] and [2].


# wrong: one part only
def whole(film):
    return torch.arange(len(film)), torch.tensor([], dtype=torch.int64)


print(check(whole))
#> One part has no frame: [0, 1, 2, 3, 4, 5, 6, 7] and [].


# wrong: indices as a column
def columns(film):
    return (film != 3).nonzero(), (film == 3).nonzero()


print(check(columns))
#> Return two tensors, of one dimension each.


# wrong: one tensor
def one(film):
    return (film == 3).nonzero().flatten()


print(check(one))
#> Return two tensors of indices, not tensor([7]).
