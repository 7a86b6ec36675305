"""Exercise: the mistake in a training loop whose loss stops half-way."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
points = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]], device=device)
both = torch.tensor([[0.0], [0], [0], [1]], device=device)


# --8<-- [start:start]
def fit(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(2000):
        p = torch.sigmoid(net(x))
        loss = F.binary_cross_entropy_with_logits(p, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(fit):
    torch.manual_seed(0)
    net = nn.Linear(2, 1).to(device)
    before = F.binary_cross_entropy_with_logits(net(points), both).item()
    said = fit(net, points, both)
    after = F.binary_cross_entropy_with_logits(net(points), both).item()
    if not isinstance(said, float):
        return f"fit returns {said!r}: return the last loss, as a number."
    if after == before:
        return f"The loss stays {after:.2f}: no step changes the weights."
    if after > before:
        return f"fit says {said:.2f}; from the logits it is {after:.2f}."
    if not after < 0.03:
        return f"Loss {after:.2f}; with cross-entropy it gets down to 0.02."
    return "Right."


print(check(fit))
#> fit says 0.69; from the logits it is 1.34.
# --8<-- [end:check]


# --8<-- [start:solution]
def fit(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(2000):
        loss = F.binary_cross_entropy_with_logits(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


print(check(fit))
#> Right.
# --8<-- [end:solution]


# right as well: the loss that takes probabilities
def fit(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(2000):
        loss = F.binary_cross_entropy(torch.sigmoid(net(x)), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


assert check(fit) == "Right."


# wrong: another loss
def fit(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(2000):
        loss = F.mse_loss(torch.sigmoid(net(x)), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


print(check(fit))
#> Loss 0.07; with cross-entropy it gets down to 0.02.


# wrong: the gradients are cleared too late
def fit(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(2000):
        loss = F.binary_cross_entropy_with_logits(net(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
    return loss.item()


print(check(fit))
#> The loss stays 0.57: no step changes the weights.


# wrong: nothing comes back
def fit(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    loss = F.binary_cross_entropy_with_logits(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


print(check(fit))
#> fit returns None: return the last loss, as a number.
