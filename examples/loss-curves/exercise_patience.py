"""Exercise: how many epochs without a better loss are too many?"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
import copy


def fit(net, train_epoch, val_loss):
    """Stop after 2 epochs in a row without a better loss; leave the best weights."""
    best, bad = float("inf"), 0
    while bad < 2:
        train_epoch()
        loss = val_loss()
        if loss < best:
            best, best_state = loss, copy.deepcopy(net.state_dict())
        else:
            bad += 1
    net.load_state_dict(best_state)


# --8<-- [end:start]


# --8<-- [start:check]
def check(fit):
    net = nn.Linear(1, 1, bias=False).to(device)
    nn.init.zeros_(net.weight)
    losses = [0.9, 0.5, 0.7, 0.4, 0.6, 0.3, 0.5, 0.35, 0.2]
    trained = 0

    def train_epoch():
        nonlocal trained
        trained += 1
        with torch.no_grad():
            net.weight += 1  # the weight counts the epochs

    try:
        fit(net, train_epoch, lambda: losses[int(net.weight) - 1])
    except IndexError:
        return "It goes on for too long: stop when two epochs in a row were no better."
    epoch = int(net.weight)
    if trained != 8:
        return f"It stops after epoch {trained}: the losses were {losses[:trained]}."
    if epoch != 6:
        return f"It leaves the weights of epoch {epoch}; those of epoch 6 are better."
    return "Right."


print(check(fit))
#> It stops after epoch 5: the losses were [0.9, 0.5, 0.7, 0.4, 0.6].
# --8<-- [end:check]


# --8<-- [start:solution]
def fit(net, train_epoch, val_loss):
    best, bad = float("inf"), 0
    while bad < 2:
        train_epoch()
        loss = val_loss()
        if loss < best:
            best, best_state = loss, copy.deepcopy(net.state_dict())
            bad = 0  # the next bad one is the first in a row
        else:
            bad += 1
    net.load_state_dict(best_state)


print(check(fit))
#> Right.
# --8<-- [end:solution]


# wrong: stops at the first loss that is worse
def fit(net, train_epoch, val_loss):
    best = float("inf")
    train_epoch()
    while (loss := val_loss()) < best:
        best, best_state = loss, copy.deepcopy(net.state_dict())
        train_epoch()
    net.load_state_dict(best_state)


print(check(fit))
#> It stops after epoch 3: the losses were [0.9, 0.5, 0.7].


# wrong: no copy
def fit(net, train_epoch, val_loss):
    best, bad = float("inf"), 0
    while bad < 2:
        train_epoch()
        loss = val_loss()
        if loss < best:
            best, best_state, bad = loss, net.state_dict(), 0
        else:
            bad += 1
    net.load_state_dict(best_state)


print(check(fit))
#> It leaves the weights of epoch 8; those of epoch 6 are better.


# wrong: waits for a loss of 0
def fit(net, train_epoch, val_loss):
    loss = 1.0
    while loss > 0:
        train_epoch()
        loss = val_loss()


print(check(fit))
#> It goes on for too long: stop when two epochs in a row were no better.
