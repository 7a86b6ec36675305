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
    counts = torch.tensor([[1.0, 3.0], [4.0, 4.0]], device=device)
    right = torch.tensor([[0.25, 0.75], [0.5, 0.5]])
    try:
        result = shares(counts.clone())
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(result, torch.Tensor):
        return f"shares returned {result}, not a tensor."
    if result.shape != (2, 2):
        return f"(2, 2) should come out, not {tuple(result.shape)}: divide counts."
    rows = [round(x, 2) for x in result.sum(dim=1).tolist()]
    columns = [round(x, 2) for x in result.sum(dim=0).tolist()]
    if torch.allclose(result.cpu().float(), right):
        return "Right."
    if rows == [1, 1]:
        first = [round(x, 2) for x in result[0].tolist()]
        return f"The rows add up to 1, but [1, 3] became {first}."
    if columns == [1, 1]:
        return "The columns add up to 1, not the rows: which dim goes away?"
    return f"The rows add up to {rows}. Print the shape of the sums."


print(check(shares))
#> The rows add up to [0.62, 1.5]. Print the shape of the sums.
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
#> The columns add up to 1, not the rows: which dim goes away?


# wrong: the sum of all
def shares(counts):
    return counts / counts.sum()


print(check(shares))
#> The rows add up to [0.33, 0.67]. Print the shape of the sums.


# wrong: the sums themselves
def shares(counts):
    return counts.sum(dim=1, keepdim=True)


print(check(shares))
#> (2, 2) should come out, not (2, 1): divide counts.


# wrong: nothing comes back
def shares(counts):
    counts / counts.sum(dim=1, keepdim=True)


print(check(shares))
#> shares returned None, not a tensor.


# wrong: adds up to 1, but in other shares
def shares(counts):
    return counts.softmax(dim=1)


print(check(shares))
#> The rows add up to 1, but [1, 3] became [0.12, 0.88].


# wrong: a name that tensors do not have
def shares(counts):
    return counts / counts.total(dim=1)


print(check(shares))
#> It raises AttributeError: 'Tensor' object has no attribute 'total'
