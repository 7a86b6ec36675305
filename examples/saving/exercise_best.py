"""Exercise: find the mistake in keeping the best weights."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def best_weights(net, epochs):
    best = None
    for loss in epochs(net):  # trains, and gives the validation loss
        if best is None or loss < best[0]:
            best = loss, net.state_dict()
    return best[1]
# --8<-- [end:start]


# --8<-- [start:check]
def check(best_weights):
    def epochs(net):
        for weight, loss in [(1.0, 0.9), (2.0, 0.2), (3.0, 0.5)]:
            nn.init.constant_(net.weight, weight)
            yield loss

    kept = best_weights(nn.Linear(1, 1), epochs)
    if not isinstance(kept, dict):
        return f"It returns {type(kept).__name__}, not a state_dict."
    weight = kept["weight"].item()
    if weight == 3:
        return "These are the weights of the last epoch: they went on changing."
    if weight == 1:
        return "These are the weights of the first epoch; the second was better."
    return "Right."


print(check(best_weights))
#> These are the weights of the last epoch: they went on changing.
# --8<-- [end:check]

# --8<-- [start:solution]
import copy


def best_weights(net, epochs):
    best = None
    for loss in epochs(net):
        if best is None or loss < best[0]:
            best = loss, copy.deepcopy(net.state_dict())
    return best[1]


print(check(best_weights))
#> Right.
# --8<-- [end:solution]


# wrong: the largest loss is kept
def best_weights(net, epochs):
    best = None
    for loss in epochs(net):
        if best is None or loss > best[0]:
            best = loss, copy.deepcopy(net.state_dict())
    return best[1]


print(check(best_weights))
#> These are the weights of the first epoch; the second was better.


# wrong: the loss comes back too
def best_weights(net, epochs):
    best = None
    for loss in epochs(net):
        if best is None or loss < best[0]:
            best = loss, copy.deepcopy(net.state_dict())
    return best


print(check(best_weights))
#> It returns tuple, not a state_dict.
