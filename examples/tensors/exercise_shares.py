"""Exercise: find the mistake, a division by the sums of the rows."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def shares(counts):
    """Divide each row by its sum."""
    return counts / counts.sum(dim=1)
# --8<-- [end:start]


# --8<-- [start:check]
def check(shares):
    result = shares(torch.tensor([[1.0, 3.0], [4.0, 4.0]], device=device))
    if not isinstance(result, torch.Tensor):
        return f"shares returned {result}, not a tensor."
    if result.shape != (2, 2):
        return f"The result has shape {tuple(result.shape)}, as the sums do: divide."
    rows, columns = result.sum(dim=1).tolist(), result.sum(dim=0).tolist()
    if rows == [1, 1]:
        return "Right."
    if columns == [1, 1]:
        return "The columns add up to 1, not the rows: which dim is summed?"
    return f"The rows add up to {rows}. Print the shape of the sums."


print(check(shares))
#> The rows add up to [0.625, 1.5]. Print the shape of the sums.
# --8<-- [end:check]


# --8<-- [start:solution]
def shares(counts):
    """Divide each row by its sum."""
    return counts / counts.sum(dim=1, keepdim=True)


print(check(shares))
#> Right.
# --8<-- [end:solution]


# wrong: the columns
def shares(counts):
    return counts / counts.sum(dim=0)


print(check(shares))
#> The columns add up to 1, not the rows: which dim is summed?


# wrong: the sum of all
def shares(counts):
    return counts / counts.sum()


print(check(shares))
#> The rows add up to [0.3333333432674408, 0.6666666865348816]. Print the shape of the sums.


# wrong: the sums themselves
def shares(counts):
    return counts.sum(dim=1, keepdim=True)


print(check(shares))
#> The result has shape (2, 1), as the sums do: divide.


# wrong: nothing comes back
def shares(counts):
    counts / counts.sum(dim=1, keepdim=True)


print(check(shares))
#> shares returned None, not a tensor.
