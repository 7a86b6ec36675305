"""Exercise: the accuracy, from logits and labels."""

import torch


# --8<-- [start:start]
def accuracy(logits, labels):
    """The share of rows in which the label has the largest logit."""
    return 0.0  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(accuracy):
    logits = torch.tensor([[5.0, 0, 0, 0], [6, 7, 0, 0], [9, 0, 8, 0], [0, 8, 0, 9]])
    labels = torch.tensor([0, 1, 2, 3])  # the third row says 0
    found = accuracy(logits, labels)
    if torch.is_tensor(found) and found.dim() > 0:
        return f"It returns {found.tolist()}: one number is wanted, their mean."
    if torch.is_tensor(found):
        return f"It returns {found!r}: .item() makes a number of it."
    if not isinstance(found, int | float):
        return f"It returns {found!r}: a number is wanted."
    if found > 1:
        return f"It returns {found:g}: a count, or percent? A share is 1 at most."
    if found != 0.75:
        return f"It returns {found:.2f}, and three rows of four are right."
    return "Right."


print(check(accuracy))
#> It returns 0.00, and three rows of four are right.
# --8<-- [end:check]

# --8<-- [start:solution]
def accuracy(logits, labels):
    right = logits.argmax(1) == labels
    return right.float().mean().item()


print(check(accuracy))
#> Right.
# --8<-- [end:solution]


# wrong: a tensor
def accuracy(logits, labels):
    return (logits.argmax(1) == labels).float().mean()


print(check(accuracy))
#> It returns tensor(0.7500): .item() makes a number of it.


# wrong: how many are right
def accuracy(logits, labels):
    return float((logits.argmax(1) == labels).sum())


print(check(accuracy))
#> It returns 3: a count, or percent? A share is 1 at most.


# wrong: the largest of each column
def accuracy(logits, labels):
    return (logits.argmax(0) == labels).float().mean().item()


print(check(accuracy))
#> It returns 0.50, and three rows of four are right.


# wrong: no mean
def accuracy(logits, labels):
    return logits.argmax(1) == labels


print(check(accuracy))
#> It returns [True, True, False, True]: one number is wanted, their mean.


# wrong: nothing comes back
def accuracy(logits, labels):
    (logits.argmax(1) == labels).float().mean()


print(check(accuracy))
#> It returns None: a number is wanted.
