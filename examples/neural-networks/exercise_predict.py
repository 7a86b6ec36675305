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
    x = torch.ones(1, 4)
    try:
        first, second = predict(net, x), predict(net, x)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if first is None:
        return "predict returns None: return the output."
    if not isinstance(first, torch.Tensor):
        return f"Return the output as it is, a tensor, not {type(first).__name__}."
    if not torch.equal(first, second):
        return "Two calls give two different answers: dropout is still on."
    if first.requires_grad:
        return "The answers agree, but each still records a graph."
    if not net.training:
        return "The network comes back in evaluation mode; it came in training mode."
    if not net[1].training:
        return "Dropout comes back in evaluation mode: train() sets all layers, too."
    if not torch.equal(first, net.eval()(x)):
        return f"{first.tolist()} is not what the network answers in evaluation mode."
    predict(net, x)
    if net.training:
        return "A network that came in evaluation mode comes back in training mode."
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


# wrong: a plain number
def predict(net, x):
    return net.eval()(x).item()


print(check(predict))
#> Return the output as it is, a tensor, not float.


# wrong: a function that modules do not have
def predict(net, x):
    net.evaluate()


print(check(predict))
#> It raises AttributeError: 'Sequential' object has no attribute 'evaluate'


# wrong: all modes are set, but those of the layers stay in evaluation
def predict(net, x):
    before = net.training
    net.eval()
    with torch.no_grad():
        output = net(x)
    net.training = before
    return output


print(check(predict))
#> Dropout comes back in evaluation mode: train() sets all layers, too.


# wrong: an answer that has nothing to do with the network
def predict(net, x):
    return torch.zeros(1, 1)


print(check(predict))
#> [[0.0]] is not what the network answers in evaluation mode.


# wrong: it answers in training mode to a network that came in evaluation mode
def predict(net, x):
    net.eval()
    with torch.no_grad():
        output = net(x)
    net.train()
    return output


print(check(predict))
#> A network that came in evaluation mode comes back in training mode.
