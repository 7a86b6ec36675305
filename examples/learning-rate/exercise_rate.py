"""Exercise: a scheduler for epochs that is stepped for each batch."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def train(optimizer, epochs, batches):
    """Halve the learning rate after every second epoch."""
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    for _ in range(epochs):
        for _ in range(batches):
            optimizer.step()
            scheduler.step()


# --8<-- [end:start]


# --8<-- [start:check]
import warnings


def check(train):
    optimizer = torch.optim.SGD(nn.Linear(1, 1).to(device).parameters(), lr=0.8)
    rates = []  # of each step: 3 in an epoch
    optimizer.register_step_pre_hook(
        lambda *_: rates.append(round(optimizer.param_groups[0]["lr"], 4))
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        train(optimizer, 4, 3)
    if rates[:3] != [0.8] * 3:
        return f"In the first epoch the rates are {rates[:3]}, not 0.8."
    if caught:
        return "PyTorch warns: the scheduler is stepped before the optimizer."
    if rates[::3] != [0.8, 0.8, 0.4, 0.4]:
        return f"The epochs begin with {rates[::3]}: halve after every second."
    for start in (3, 6, 9):
        if len(set(found := rates[start : start + 3])) > 1:
            return f"Within epoch {start // 3} the rate changes: {found}."
    return "Right."


print(check(train))
#> In the first epoch the rates are [0.8, 0.8, 0.4], not 0.8.
# --8<-- [end:check]


# --8<-- [start:solution]
def train(optimizer, epochs, batches):
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    for _ in range(epochs):
        for _ in range(batches):
            optimizer.step()
        scheduler.step()  # once in an epoch


print(check(train))
#> Right.
# --8<-- [end:solution]


# wrong: at the end
def train(optimizer, epochs, batches):
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    for _ in range(epochs):
        for _ in range(batches):
            optimizer.step()
    scheduler.step()


print(check(train))
#> The epochs begin with [0.8, 0.8, 0.8, 0.8]: halve after every second.


# wrong: at the beginning of each epoch
def train(optimizer, epochs, batches):
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    for _ in range(epochs):
        scheduler.step()
        for _ in range(batches):
            optimizer.step()


print(check(train))
#> PyTorch warns: the scheduler is stepped before the optimizer.


# wrong: a step size in batches that is no multiple of an epoch
def train(optimizer, epochs, batches):
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5, gamma=0.5)
    for _ in range(epochs * batches):
        optimizer.step()
        scheduler.step()


print(check(train))
#> Within epoch 1 the rate changes: [0.8, 0.8, 0.4].
