"""Exercise: predict with a trained network, and leave it as it was."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def predict(net, x):
    return net(x)  # your code: the same answer each time, and no graph
# --8<-- [end:start]


# --8<-- [start:check]
def check(predict):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 64), nn.Dropout(0.5), nn.Linear(64, 1))
    first, second = (predict(net, torch.ones(1, 4)) for _ in range(2))
    if first is None:
        return "predict returns None: return the output."
    if not torch.equal(first, second):
        return "Two calls give two different answers: dropout is still on."
    if first.requires_grad:
        return "The answers agree, but each still records a graph."
    if not net.training:
        return "The network comes back in evaluation mode; it came in training mode."
    return "Right."


print(check(predict))
#> Two calls give two different answers: dropout is still on.
# --8<-- [end:check]


# --8<-- [start:solution]
def predict(net, x):
    before = net.training
    net.eval()
    with torch.no_grad():
        output = net(x)
    net.train(before)
    return output


print(check(predict))
#> Right.
# --8<-- [end:solution]


# wrong: eval() alone
def predict(net, x):
    net.eval()
    return net(x)


print(check(predict))
#> The answers agree, but each still records a graph.


# wrong: nothing comes back
def predict(net, x):
    net.eval()
    with torch.no_grad():
        net(x)


print(check(predict))
#> predict returns None: return the output.


# wrong: the mode is not set back
def predict(net, x):
    net.eval()
    with torch.no_grad():
        return net(x)


print(check(predict))
#> The network comes back in evaluation mode; it came in training mode.
