"""Exercise: a column that stays a column."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def column(x, j):
    """Column j of a matrix, as a matrix with one column."""
    return x[:, j]
# --8<-- [end:start]


# --8<-- [start:check]
def check(column):
    x = torch.arange(12, device=device).reshape(3, 4)
    for j in (1, 3):
        found = column(x, j)
        if not isinstance(found, torch.Tensor):
            return f"column returned {found}, not a tensor."
        size, values = tuple(found.shape), found.flatten().tolist()
        if len(size) != 2:
            return f"The shape is {size}; a matrix has two dimensions."
        if size != (3, 1):
            return f"Of a matrix (3, 4) a column is (3, 1), not {size}."
        if values != x[:, j].tolist():
            return f"Column {j} is {x[:, j].tolist()}, not {values}."
    return "Right."


print(check(column))
#> The shape is (3,); a matrix has two dimensions.
# --8<-- [end:check]


# --8<-- [start:solution]
def column(x, j):
    """Column j of a matrix, as a matrix with one column."""
    return x[:, j, None]


print(check(column))
#> Right.
# --8<-- [end:solution]


# wrong: the new dimension in front
def column(x, j):
    return x[None, :, j]


print(check(column))
#> Of a matrix (3, 4) a column is (3, 1), not (1, 3).


# wrong: a slice that ends before j
def column(x, j):
    return x[:, j - 1 : j]


print(check(column))
#> Column 1 is [1, 5, 9], not [0, 4, 8].


# wrong: nothing comes back
def column(x, j):
    x[:, j : j + 1]


print(check(column))
#> column returned None, not a tensor.
