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
    logits = torch.tensor([[3.0, 0.0, 1.0], [0.0, 1.0, 2.0]])
    labels = torch.tensor([1, 0])
    right = F.cross_entropy(logits, labels)  # 3.170 and 2.408, their mean
    try:
        loss = cross_entropy(logits, labels)
        large = cross_entropy(1000 * logits, labels)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as e:
        return f"It raises {type(e).__name__}: {e}"
    if not isinstance(loss, torch.Tensor):
        return f"Return a tensor, for backward(), not {type(loss).__name__}."
    loss = loss.float()
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    if torch.isclose(loss, -right):
        return f"{loss:.3f}: the sign is wrong."
    if torch.isclose(loss, 2 * right):
        return f"{loss:.3f} is the sum of the two rows; take the mean."
    if not torch.isclose(loss, right):
        return f"{loss:.3f}, not {right:.3f}: log first, then the mean over the rows?"
    if not large.isfinite():
        return f"Logits of 3000 give {large}: log_softmax does both in one."
    if not torch.isclose(large.float(), F.cross_entropy(1000 * logits, labels)):
        return f"Logits of 3000 give {large:.0f}, not 2500: the small number is cut."
    return "Right."


print(check(cross_entropy))
#> 1.167, not 2.789: log first, then the mean over the rows?
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
#> 2.718, not 2.789: log first, then the mean over the rows?


# wrong: no minus
def cross_entropy(logits, labels):
    return logits.log_softmax(1)[torch.arange(len(labels)), labels].mean()


print(check(cross_entropy))
#> -2.789: the sign is wrong.


# wrong: the sum
def cross_entropy(logits, labels):
    return -logits.log_softmax(1)[torch.arange(len(labels)), labels].sum()


print(check(cross_entropy))
#> 5.577 is the sum of the two rows; take the mean.


# wrong: a loss for each row
def cross_entropy(logits, labels):
    return -logits.log_softmax(1)[torch.arange(len(labels)), labels]


print(check(cross_entropy))
#> A loss is one number; yours has the shape (2,).


# wrong: a small number added, so that the log stays finite
def cross_entropy(logits, labels):
    p = logits.softmax(1) + 1e-9
    return -p[torch.arange(len(labels)), labels].log().mean()


print(check(cross_entropy))
#> Logits of 3000 give 21, not 2500: the small number is cut.


# wrong: a plain number has no gradient
def cross_entropy(logits, labels):
    return -logits.log_softmax(1)[torch.arange(len(labels)), labels].mean().item()


print(check(cross_entropy))
#> Return a tensor, for backward(), not float.


# wrong: a name that tensors do not have
def cross_entropy(logits, labels):
    return -logits.logsoftmax(1)[torch.arange(len(labels)), labels].mean()


print(check(cross_entropy))
#> It raises AttributeError: 'Tensor' object has no attribute 'logsoftmax'


# wrong: each label in each row
def cross_entropy(logits, labels):
    return -logits.log_softmax(1)[:, labels].mean()


print(check(cross_entropy))
#> 1.789, not 2.789: log first, then the mean over the rows?
