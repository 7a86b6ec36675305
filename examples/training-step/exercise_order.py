"""Exercise: find the mistake in a loop whose loss does not fall."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def train(net, optimizer, x, y):
    for _ in range(20):
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
    return loss.item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(train):
    net = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(net.weight)
    x = torch.tensor([[1.0], [2.0]])
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    try:
        loss = train(net, optimizer, x, 2 * x)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {str(error).partition(' (')[0]}"
    weight = net.weight.item()
    if abs(weight - 1) < 1e-5:
        return "The weight is 1, as after one step: do all 20 rounds take theirs?"
    if weight == 0:
        return "The weight never moved: what does step() find in .grad?"
    if not abs(weight - 2) < 0.01:
        return f"The weight swings: {weight:.2f}, not 2. Are old gradients still there?"
    if isinstance(loss, torch.Tensor):
        return "train returns a tensor, and with it the graph: loss.item() is a number."
    if not isinstance(loss, float):
        return f"train returns {type(loss).__name__}, not the loss."
    return "Right."


print(check(train))
#> The weight never moved: what does step() find in .grad?
# --8<-- [end:check]


# --8<-- [start:solution]
def train(net, optimizer, x, y):
    for _ in range(20):
        optimizer.zero_grad()
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


print(check(train))
#> Right.
# --8<-- [end:solution]


# wrong: never cleared
def train(net, optimizer, x, y):
    for _ in range(20):
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


print(check(train))
#> The weight swings: 3.34, not 2. Are old gradients still there?


# wrong: the loss comes back with its graph
def train(net, optimizer, x, y):
    for _ in range(20):
        optimizer.zero_grad()
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss


print(check(train))
#> train returns a tensor, and with it the graph: loss.item() is a number.


# wrong: nothing comes back
def train(net, optimizer, x, y):
    for _ in range(20):
        optimizer.zero_grad()
        loss = F.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()


print(check(train))
#> train returns NoneType, not the loss.


# wrong: the loss of the first round, again and again
def train(net, optimizer, x, y):
    loss = F.mse_loss(net(x), y)
    for _ in range(20):
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()


print(check(train))
#> It raises RuntimeError: Trying to backward through the graph a second time


# wrong: step stands behind the loop
def train(net, optimizer, x, y):
    optimizer.zero_grad()
    loss = F.mse_loss(net(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()


print(check(train))
#> The weight is 1, as after one step: do all 20 rounds take theirs?
