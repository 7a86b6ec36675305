"""Exercise: cross-entropy, without F.cross_entropy."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def cross_entropy(logits, labels):
    return logits.mean()  # your code: from logits (N, C) and labels (N)
# --8<-- [end:start]


# --8<-- [start:check]
def check(cross_entropy):
    logits = torch.tensor([[3.0, 0.0], [0.0, 1.0]])
    labels = torch.tensor([1, 1])
    right = F.cross_entropy(logits, labels)  # 3.049 and 0.313, their mean
    loss = cross_entropy(logits, labels)
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    if torch.isclose(loss, -right):
        return f"{loss:.3f}: the sign is wrong."
    if torch.isclose(loss, 2 * right):
        return f"{loss:.3f} is the sum of the two rows; take the mean."
    if not torch.isclose(loss, right):
        return f"{loss:.3f}, not {right:.3f}: log first, then the mean over the rows?"
    if not cross_entropy(1000 * logits, labels).isfinite():
        return "Logits of 3000 give inf: log_softmax does both in one."
    return "Right."


print(check(cross_entropy))
#> 1.000, not 1.681: log first, then the mean over the rows?
# --8<-- [end:check]


# --8<-- [start:solution]
def cross_entropy(logits, labels):
    log_p = logits.log_softmax(1)
    return -log_p[torch.arange(len(labels)), labels].mean()


print(check(cross_entropy))
#> Right.
# --8<-- [end:solution]


# wrong: the log of a softmax that has rounded to 0
def cross_entropy(logits, labels):
    p = logits.softmax(1)
    return -p[torch.arange(len(labels)), labels].log().mean()


print(check(cross_entropy))
#> Logits of 3000 give inf: log_softmax does both in one.


# wrong: the mean first
def cross_entropy(logits, labels):
    p = logits.softmax(1)
    return -p[torch.arange(len(labels)), labels].mean().log()


print(check(cross_entropy))
#> 0.944, not 1.681: log first, then the mean over the rows?


# wrong: no minus
def cross_entropy(logits, labels):
    return logits.log_softmax(1)[torch.arange(len(labels)), labels].mean()


print(check(cross_entropy))
#> -1.681: the sign is wrong.


# wrong: the sum
def cross_entropy(logits, labels):
    return -logits.log_softmax(1)[torch.arange(len(labels)), labels].sum()


print(check(cross_entropy))
#> 3.362 is the sum of the two rows; take the mean.


# wrong: a loss for each row
def cross_entropy(logits, labels):
    return -logits.log_softmax(1)[torch.arange(len(labels)), labels]


print(check(cross_entropy))
#> A loss is one number; yours has the shape (2,).
