"""Exercise: keep the best weights, and stop in time."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def fit(net, train_epoch, val_loss):
    """Train until the loss has not improved for 2 epochs; leave the best weights."""
    best, bad = float("inf"), 0
    while bad < 2:
        train_epoch()
        loss = val_loss()
        if loss < best:
            best, bad = loss, 0
            best_state = net.state_dict()
        else:
            bad += 1
    net.load_state_dict(best_state)


# --8<-- [end:start]


# --8<-- [start:check]
def check(fit):
    net = nn.Linear(1, 1, bias=False).to(device)
    nn.init.zeros_(net.weight)
    losses = [0.9, 0.5, 0.7, 0.4, 0.6, 0.3, 0.5, 0.35, 0.2]

    def train_epoch():
        with torch.no_grad():
            net.weight += 1  # the weight counts the epochs

    try:
        fit(net, train_epoch, lambda: losses[int(net.weight) - 1])
    except IndexError:
        return "It trains for ever: stop after two epochs without a better loss."
    epoch = int(net.weight)
    if epoch == 6:
        return "Right."
    if epoch == 8:
        return "It stops after epoch 8, with its weights: where are those of epoch 6?"
    return f"It leaves the weights of epoch {epoch}; those of epoch 6 are better."


print(check(fit))
#> It stops after epoch 8, with its weights: where are those of epoch 6?
# --8<-- [end:check]

# --8<-- [start:solution]
import copy


def fit(net, train_epoch, val_loss):
    best, bad = float("inf"), 0
    while bad < 2:
        train_epoch()
        loss = val_loss()
        if loss < best:
            best, bad = loss, 0
            best_state = copy.deepcopy(net.state_dict())
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
#> It leaves the weights of epoch 2; those of epoch 6 are better.


# wrong: counts all bad epochs, not those in a row
def fit(net, train_epoch, val_loss):
    best, bad = float("inf"), 0
    while bad < 2:
        train_epoch()
        loss = val_loss()
        if loss < best:
            best, best_state = loss, copy.deepcopy(net.state_dict())
        else:
            bad += 1
    net.load_state_dict(best_state)


print(check(fit))
#> It leaves the weights of epoch 4; those of epoch 6 are better.


# wrong: waits for a loss of zero
def fit(net, train_epoch, val_loss):
    loss = 1.0
    while loss > 0:
        train_epoch()
        loss = val_loss()


print(check(fit))
#> It trains for ever: stop after two epochs without a better loss.
