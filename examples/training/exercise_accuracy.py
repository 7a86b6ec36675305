"""Exercise: find the mistake in an accuracy above 1."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def accuracy(net, loader):
    net.eval()
    right = 0
    with torch.no_grad():
        for x, y in loader:
            right += (net(x).argmax(1) == y).sum().item()
    return right / len(loader)
# --8<-- [end:start]


# --8<-- [start:check]
def check(accuracy):
    x = torch.eye(2)[[0, 0, 0, 0, 1]]  # nn.Identity answers 0, 0, 0, 0, 1
    data = TensorDataset(x, torch.tensor([0, 0, 0, 1, 0]))  # 3 of 5 are right
    try:
        got = accuracy(nn.Identity(), DataLoader(data, batch_size=4))
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as e:
        return f"It raises {type(e).__name__}: {e}"
    if not isinstance(got, (int, float)):
        return f"Return a number, not {type(got).__name__}."
    if got == 3:
        return "3 images are right, that is so: out of how many?"
    if got > 1:
        return f"{got} is more than 1: len(loader) counts batches."
    if abs(got - 3 / 8) < 0.001:
        return f"{got}: the means of batches of 4 and of 1 do not weigh the same."
    if not abs(got - 3 / 5) < 0.001:
        return f"{got}, not 0.6: 3 of 5 images are right."
    return "Right."


print(check(accuracy))
#> 1.5 is more than 1: len(loader) counts batches.
# --8<-- [end:check]


# --8<-- [start:solution]
def accuracy(net, loader):
    net.eval()
    right = 0
    with torch.no_grad():
        for x, y in loader:
            right += (net(x).argmax(1) == y).sum().item()
    return right / len(loader.dataset)


print(check(accuracy))
#> Right.
# --8<-- [end:solution]


# wrong: the mean of the means
def accuracy(net, loader):
    means = [(net(x).argmax(1) == y).float().mean().item() for x, y in loader]
    return sum(means) / len(means)


print(check(accuracy))
#> 0.375: the means of batches of 4 and of 1 do not weigh the same.


# wrong: the wrong ones are counted
def accuracy(net, loader):
    wrong = sum((net(x).argmax(1) != y).sum().item() for x, y in loader)
    return wrong / len(loader.dataset)


print(check(accuracy))
#> 0.4, not 0.6: 3 of 5 images are right.


# wrong: a tensor comes back
def accuracy(net, loader):
    right = sum((net(x).argmax(1) == y).sum() for x, y in loader)
    return right / len(loader.dataset)


print(check(accuracy))
#> Return a number, not Tensor.


# wrong: a count
def accuracy(net, loader):
    return sum((net(x).argmax(1) == y).sum().item() for x, y in loader)


print(check(accuracy))
#> 3 images are right, that is so: out of how many?


# wrong: a name that loaders do not have
def accuracy(net, loader):
    right = sum((net(x).argmax(1) == y).sum().item() for x, y in loader)
    return right / loader.size


print(check(accuracy))
#> It raises AttributeError: 'DataLoader' object has no attribute 'size'
