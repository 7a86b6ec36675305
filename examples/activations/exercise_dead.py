"""Exercise: count the dead units."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def count_dead(h):
    return (h == 0).sum().item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(count_dead):
    h = torch.tensor([[0.0, 0.0, 3.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]], device=device)
    try:
        found = torch.as_tensor(count_dead(h))
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError):
        return "Return one number: how many units are dead."
    if found.numel() != 1:
        return f"A count is one number; yours has the shape {tuple(found.shape)}."
    found = found.item()
    if found == 7:
        return "7 zeros are in h; a unit is dead if it is 0 for every sample."
    if found == 3:
        return "3: each unit is 0 somewhere; dead means everywhere: all, not any."
    wide = torch.tensor([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]], device=device)
    if count_dead(wide) != 2:
        return "That counts rows, the samples; units are columns."
    return "Right." if found == 1 else f"{found}, and one unit of h is dead."


print(check(count_dead))
#> 7 zeros are in h; a unit is dead if it is 0 for every sample.
# --8<-- [end:check]


# --8<-- [start:solution]
def count_dead(h):
    return (h == 0).all(dim=0).sum().item()


print(check(count_dead))
#> Right.
# --8<-- [end:solution]

# wrong: over the units
print(check(lambda h: (h == 0).all(dim=1).sum().item()))
#> That counts rows, the samples; units are columns.
# wrong: 0 for some sample
print(check(lambda h: (h == 0).any(dim=0).sum().item()))
#> 3: each unit is 0 somewhere; dead means everywhere: all, not any.
# wrong: nothing is returned
print(check(lambda h: None))
#> Return one number: how many units are dead.
# wrong: which, not how many
print(check(lambda h: (h == 0).all(dim=0)))
#> A count is one number; yours has the shape (3,).
