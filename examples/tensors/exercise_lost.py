"""Exercise: find the mistake, an assignment that is lost."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def cleaned(readings):
    """Rows are (quality, value). Bad quality, below 0: the value becomes 0."""
    mask = readings[:, 0] < 0
    readings[mask][:, 1] = 0
    return readings
# --8<-- [end:start]


# --8<-- [start:check]
def check(cleaned):
    rows = [[2, 5], [-1, 3], [4, 8]]
    found = cleaned(torch.tensor(rows, device=device))
    if not isinstance(found, torch.Tensor):
        return f"cleaned returned {found}, not a tensor."
    if found.tolist() == rows:
        return "Nothing has changed: readings[mask] is a copy."
    if found.shape != (3, 2):
        return f"(3, 2) should come out, not {tuple(found.shape)}."
    if found[:, 0].tolist() != [2, -1, 4]:
        return f"The qualities should stay; they became {found[:, 0].tolist()}."
    values = found[:, 1].tolist()
    return "Right." if values == [5, 0, 8] else f"{values}: only one value is bad."


print(check(cleaned))
#> Nothing has changed: readings[mask] is a copy.
# --8<-- [end:check]


# --8<-- [start:solution]
def cleaned(readings):
    """Rows are (quality, value). Bad quality, below 0: the value becomes 0."""
    mask = readings[:, 0] < 0
    readings[mask, 1] = 0
    return readings


print(check(cleaned))
#> Right.
# --8<-- [end:solution]


# wrong: whole rows
def cleaned(readings):
    readings[readings[:, 0] < 0] = 0
    return readings


print(check(cleaned))
#> The qualities should stay; they became [2, 0, 4].


# wrong: all values
def cleaned(readings):
    readings[:, 1] = 0
    return readings


print(check(cleaned))
#> [0, 0, 0]: only one value is bad.


# wrong: only the rows that change
def cleaned(readings):
    bad = readings[readings[:, 0] < 0]
    bad[:, 1] = 0
    return bad


print(check(cleaned))
#> (3, 2) should come out, not (1, 2).


# wrong: nothing comes back
def cleaned(readings):
    readings[readings[:, 0] < 0, 1] = 0


print(check(cleaned))
#> cleaned returned None, not a tensor.
