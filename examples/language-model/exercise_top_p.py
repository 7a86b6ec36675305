"""Exercise: how many are kept by top-p?"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def kept(p, share):
    """How many of the likeliest it takes to have `share` together."""
    p, _ = torch.sort(p, descending=True)
    return int((p.cumsum(-1) < share).sum())  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(kept):
    p = torch.tensor([0.0625, 0.5, 0.125, 0.25, 0.0625], device=device)
    for share, right, why in [
        (0.8, 3, "0.5 + 0.25 is not enough yet"),
        (0.3, 1, "the likeliest alone is enough"),
        (0.75, 2, "0.5 + 0.25 is exactly enough"),
    ]:
        try:
            n = int(kept(p, share))
        except (RuntimeError, TypeError, ValueError):
            return "Return one whole number: how many are kept."
        if n == 0:
            return f"With {share} nothing is kept: the likeliest always stays."
        if n != right:
            return f"With {share}: {n} kept, expected {right}, as {why}."
    return "Right."


print(check(kept))
#> With 0.8: 2 kept, expected 3, as 0.5 + 0.25 is not enough yet.
# --8<-- [end:check]


# --8<-- [start:solution]
def kept(p, share):
    p, _ = torch.sort(p, descending=True)
    return int((p.cumsum(-1) - p < share).sum())


print(check(kept))
#> Right.
# --8<-- [end:solution]


# wrong: one too many where it is exactly enough
def kept(p, share):
    p, _ = torch.sort(p, descending=True)
    return int((p.cumsum(-1) <= share).sum()) + 1


print(check(kept))
#> With 0.75: 3 kept, expected 2, as 0.5 + 0.25 is exactly enough.


# wrong: not sorted
def kept(p, share):
    return int((p.cumsum(-1) - p < share).sum())


print(check(kept))
#> With 0.8: 4 kept, expected 3, as 0.5 + 0.25 is not enough yet.


# wrong: those above the share
def kept(p, share):
    return int((p > share).sum())


print(check(kept))
#> With 0.8 nothing is kept: the likeliest always stays.


# wrong: which are kept
def kept(p, share):
    p, _ = torch.sort(p, descending=True)
    return p.cumsum(-1) - p < share


print(check(kept))
#> Return one whole number: how many are kept.
