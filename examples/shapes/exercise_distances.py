"""Exercise: the distance of each point to each other, by broadcasting."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def distances(a, b):
    """Points (n, 2) and (m, 2) come in, the distances (n, m) go out."""
    return a  # your code, without a loop
# --8<-- [end:start]


# --8<-- [start:check]
def check(distances):
    a = torch.tensor([[0.0, 0.0], [3.0, 4.0]], device=device)
    b = torch.tensor([[0.0, 0.0], [6.0, 8.0], [0.0, 4.0]], device=device)
    try:
        found = distances(a, b)
    except RuntimeError:
        return "(2, 2) and (3, 2) do not broadcast: give a a dimension for the b."
    if not isinstance(found, torch.Tensor) or found.ndim < 2 or found is a:
        return "A tensor of shape (2, 3) should come out."
    shape = tuple(found.shape)
    if shape == (3, 2):
        return "(3, 2): the rows should be the points of a."
    if shape == (2, 3, 2):
        return "(2, 3, 2): these are differences. Which dimension is summed?"
    if shape != (2, 3):
        return f"The result has shape {shape}; which dimension was summed?"
    if found[0].round().tolist() == [0, 100, 16]:
        return "100 for (0, 0) and (6, 8): take the square root."
    right = found.round().tolist() == [[0, 10, 4], [5, 5, 3]]
    return "Right." if right else f"From a[0]: {found[0].tolist()}, not 0, 10, 4."


print(check(distances))
#> A tensor of shape (2, 3) should come out.
# --8<-- [end:check]


# --8<-- [start:solution]
def distances(a, b):
    """Points (n, 2) and (m, 2) come in, the distances (n, m) go out."""
    difference = a[:, None] - b  # (n, 1, 2) and (m, 2) give (n, m, 2)
    return (difference**2).sum(dim=-1).sqrt()


print(check(distances))
#> Right.
# --8<-- [end:solution]


# wrong: without a dimension for the other points
def distances(a, b):
    return ((a - b) ** 2).sum(dim=-1).sqrt()


print(check(distances))
#> (2, 2) and (3, 2) do not broadcast: give a a dimension for the b.


# wrong: b by a
def distances(a, b):
    return ((a - b[:, None]) ** 2).sum(dim=-1).sqrt()


print(check(distances))
#> (3, 2): the rows should be the points of a.


# wrong: not summed
def distances(a, b):
    return (a[:, None] - b).abs()


print(check(distances))
#> (2, 3, 2): these are differences. Which dimension is summed?


# wrong: summed over the points of b
def distances(a, b):
    return ((a[:, None] - b) ** 2).sum(dim=1).sqrt()


print(check(distances))
#> The result has shape (2, 2); which dimension was summed?


# wrong: no root
def distances(a, b):
    return ((a[:, None] - b) ** 2).sum(dim=-1)


print(check(distances))
#> 100 for (0, 0) and (6, 8): take the square root.


# wrong: the sum of the differences
def distances(a, b):
    return (a[:, None] - b).sum(dim=-1)


print(check(distances))
#> From a[0]: [0.0, -14.0, -4.0], not 0, 10, 4.
