"""Exercise: one file with all that a prediction needs."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def save(net, classes, path):
    torch.save(net.state_dict(), path)  # your code


def load(path):
    net = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.5))
    net.load_state_dict(torch.load(path))
    return net, []  # your code: the network, ready to predict, and the classes
# --8<-- [end:start]


# --8<-- [start:check]
import pickle
from io import BytesIO


def check(save, load):
    net, file = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.5)), BytesIO()
    save(net, ["cat", "dog", "cow"], file)
    file.seek(0)
    try:
        again, classes = load(file)
    except pickle.UnpicklingError:
        return "torch.load refuses the file: a whole module is in it."
    if classes != ["cat", "dog", "cow"]:
        return f"The classes come back as {classes}: what is number 0?"
    if not torch.equal(net[0].weight, again[0].weight):
        return "The network comes back with other weights."
    return "Dropout is still on." if again.training else "Right."


print(check(save, load))
#> The classes come back as []: what is number 0?
# --8<-- [end:check]


# --8<-- [start:solution]
def save(net, classes, path):
    torch.save({"net": net.state_dict(), "classes": classes}, path)


def load(path):
    state = torch.load(path)
    net = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.5))
    net.load_state_dict(state["net"])
    return net.eval(), state["classes"]


print(check(save, load))
#> Right.
# --8<-- [end:solution]


# wrong: no eval()
def load(path):
    state = torch.load(path)
    net = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.5))
    net.load_state_dict(state["net"])
    return net, state["classes"]


print(check(save, load))
#> Dropout is still on.


# wrong: the weights are never loaded
def load(path):
    state = torch.load(path)
    net = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.5))
    return net.eval(), state["classes"]


print(check(save, load))
#> The network comes back with other weights.


# wrong: the whole module
def save(net, classes, path):
    torch.save({"net": net, "classes": classes}, path)


print(check(save, load))
#> torch.load refuses the file: a whole module is in it.
