"""Exercise: the share of right answers."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def accuracy(scores, labels):
    """The share of rows whose highest score is that of the label."""
    return 0.0  # your code


scores = torch.tensor([[9, 1, 1], [5, 3, 2], [1, 0, 8], [7, 2, 1]], device=device)
labels = torch.tensor([0, 1, 2, 0], device=device)
print(accuracy(scores, labels))
#> 0.0
# --8<-- [end:start]


# --8<-- [start:check]
def check(accuracy):
    square = scores[:3], labels[:3]  # 2 of 3 are right
    try:
        found = accuracy(*square)
    except RuntimeError:
        return "A RuntimeError: booleans have no mean. Convert them to floats."
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if isinstance(found, torch.Tensor) and found.numel() != 1:
        return f"One number is wanted, not {found.numel()}: reduce them."
    if isinstance(found, torch.Tensor):
        return f"{found.item():.2f} is in a tensor: item() takes it out."
    if found == 2:
        return "2 are right: divide by the number of rows."
    if not isinstance(found, float):
        return f"accuracy returned {found}, not a float."
    if not abs(found - 2 / 3) < 0.001:
        return f"2 of 3 rows are right; accuracy says {found:.2f}. Print argmax."
    return "Right."


print(check(accuracy))
#> 2 of 3 rows are right; accuracy says 0.00. Print argmax.
# --8<-- [end:check]


# --8<-- [start:solution]
def accuracy(scores, labels):
    """The share of rows whose highest score is that of the label."""
    right = scores.argmax(dim=1) == labels
    return right.float().mean().item()


print(accuracy(scores, labels))
#> 0.75
print(check(accuracy))
#> Right.
# --8<-- [end:solution]


# wrong: the highest of each column
def accuracy(scores, labels):
    return (scores.argmax(dim=0) == labels).float().mean().item()


print(check(accuracy))
#> 2 of 3 rows are right; accuracy says 1.00. Print argmax.


# wrong: booleans have no mean
def accuracy(scores, labels):
    return (scores.argmax(dim=1) == labels).mean().item()


print(check(accuracy))
#> A RuntimeError: booleans have no mean. Convert them to floats.


# wrong: a tensor
def accuracy(scores, labels):
    return (scores.argmax(dim=1) == labels).float().mean()


print(check(accuracy))
#> 0.67 is in a tensor: item() takes it out.


# wrong: a count
def accuracy(scores, labels):
    return (scores.argmax(dim=1) == labels).sum().item()


print(check(accuracy))
#> 2 are right: divide by the number of rows.


# wrong: no reduction
def accuracy(scores, labels):
    return scores.argmax(dim=1) == labels


print(check(accuracy))
#> One number is wanted, not 3: reduce them.


# wrong: nothing comes back
def accuracy(scores, labels):
    (scores.argmax(dim=1) == labels).float().mean().item()


print(check(accuracy))
#> accuracy returned None, not a float.


# wrong: a name that tensors do not have
def accuracy(scores, labels):
    return scores.argmax(dim=1).equals(labels).float().mean().item()


print(check(accuracy))
#> It raises AttributeError: 'Tensor' object has no attribute 'equals'
