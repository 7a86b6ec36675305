"""Exercise: numbers from NumPy, a network of float32."""

# --8<-- [start:start]
import numpy as np
import torch
from torch import nn


def predict(net, rows):
    """A network, an array of rows → its outputs, in float32."""
    return net(torch.from_numpy(rows))
# --8<-- [end:start]


# --8<-- [start:check]
def check(predict):
    net, rows = nn.Linear(2, 1), np.array([[0.5, 0.25]])
    try:
        y = predict(net, rows)
    except RuntimeError as error:
        print("RuntimeError:", str(error).split(", ")[0])
        #> RuntimeError: mat1 and mat2 must have the same dtype
        return f"rows is {rows.dtype}, the weights are {net.weight.dtype}."
    if net.weight.dtype != torch.float32:
        return f"Now the network is {net.weight.dtype}: convert the rows."
    if not isinstance(y, torch.Tensor):
        return "Return what the network gives."
    if not torch.allclose(y, net(torch.tensor([[0.5, 0.25]]))):
        return "The numbers changed on the way: 0.5 is no integer."
    return "Right."


print(check(predict))
#> rows is float64, the weights are torch.float32.
# --8<-- [end:check]


# --8<-- [start:solution]
def predict(net, rows):
    return net(torch.from_numpy(rows).float())


print(check(predict))
#> Right.
# --8<-- [end:solution]


# wrong: the network converted
def predict(net, rows):
    return net.double()(torch.from_numpy(rows)).float()


print(check(predict))
#> Now the network is torch.float64: convert the rows.


# wrong: nothing returned
def predict(net, rows):
    net(torch.from_numpy(rows).float())


print(check(predict))
#> Return what the network gives.


# wrong: cut to integers
def predict(net, rows):
    return net(torch.from_numpy(rows).long().float())


print(check(predict))
#> The numbers changed on the way: 0.5 is no integer.
