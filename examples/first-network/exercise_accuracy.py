"""Exercise: the accuracy from logits."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def accuracy(logits, y):
    """The share of points that are right, as a number from 0 to 1."""
    return None  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(accuracy):
    logits = torch.tensor([[-3.0], [-2.0], [-0.2], [0.3], [2.0]], device=device)
    y = torch.tensor([[0.0], [0], [1], [1], [1]], device=device)  # one wrong
    share = accuracy(logits, y)
    if share is None:
        return "It returns None: return a number."
    shape = tuple(torch.as_tensor(share).shape)
    if shape:
        return f"It returns something of shape {shape}: take the mean."
    share = round(float(share), 2)
    if share == 4:
        return "4 points are right; of how many?"
    if share == 0.6:
        return "0.60, but a logit of 0.3 says yes: where is the limit?"
    return "Right." if share == 0.8 else f"{share:.2f}, but 4 of 5 are right."


print(check(accuracy))
#> It returns None: return a number.
# --8<-- [end:check]


# --8<-- [start:solution]
def accuracy(logits, y):
    right = (logits > 0) == (y == 1)
    return right.float().mean().item()


print(check(accuracy))
#> Right.
# --8<-- [end:solution]


# wrong: a probability's limit for logits
def accuracy(logits, y):
    return ((logits > 0.5) == (y == 1)).float().mean()


print(check(accuracy))
#> 0.60, but a logit of 0.3 says yes: where is the limit?


# wrong: a sum
def accuracy(logits, y):
    return ((logits > 0) == (y == 1)).sum()


print(check(accuracy))
#> 4 points are right; of how many?


# wrong: no mean
def accuracy(logits, y):
    return (logits > 0) == (y == 1)


print(check(accuracy))
#> It returns something of shape (5, 1): take the mean.


# wrong: logits compared with labels
def accuracy(logits, y):
    return (logits == y).float().mean()


print(check(accuracy))
#> 0.00, but 4 of 5 are right.


# wrong: how many say yes
def accuracy(logits, y):
    return (logits > 0).float().mean()


print(check(accuracy))
#> 0.40, but 4 of 5 are right.
