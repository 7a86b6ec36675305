"""Exercise: a network that learns XOR."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
points = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]], device=device)
just_one = torch.tensor([[0.0], [1], [1], [0]], device=device)


def train(net, x, y, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(steps):
        loss = F.binary_cross_entropy_with_logits(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


# --8<-- [start:start]
def make_net():
    return nn.Sequential(nn.Linear(2, 1))  # change this
# --8<-- [end:start]


# --8<-- [start:check]
def check(make_net):
    torch.manual_seed(0)
    try:
        net = make_net()
    except TypeError as error:
        return f"{type(error).__name__}: write nn.ReLU(), and no list of layers."
    if not isinstance(net, nn.Module):
        return f"make_net returns {net}: return the network."
    net.to(device)
    try:
        shape = tuple(net(points).shape)
    except RuntimeError as error:
        shapes = str(error).splitlines()[0].split("multiplied ")[-1]
        return f"A layer does not fit what the layer before it gives: {shapes}."
    if shape != (4, 1):
        return f"The output is {shape}; one logit for each point is (4, 1)."
    train(net, points, just_one, steps=2000)
    loss = F.binary_cross_entropy_with_logits(net(points), just_one).item()
    if loss < 0.1:
        return "Right."
    layers = [type(m).__name__ for m in net.modules() if not [*m.children()]]
    if {*layers} <= {"Linear"}:
        return f"The loss stays {loss:.2f}: {layers} is a line. What bends it?"
    if net(points).min() >= 0:
        return f"Loss {loss:.2f}, and no logit is below 0: what cuts it off?"
    return f"The loss stays {loss:.2f}: try more hidden units."


print(check(make_net))
#> The loss stays 0.69: ['Linear'] is a line. What bends it?
# --8<-- [end:check]


# --8<-- [start:solution]
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))


print(check(make_net))
#> Right.
# --8<-- [end:solution]


# wrong: no activation
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.Linear(8, 1))


print(check(make_net))
#> The loss stays 0.69: ['Linear', 'Linear'] is a line. What bends it?


# wrong: an activation at the end
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1), nn.ReLU())


print(check(make_net))
#> Loss 0.69, and no logit is below 0: what cuts it off?


# wrong: too few hidden units
def make_net():
    return nn.Sequential(nn.Linear(2, 1), nn.ReLU(), nn.Linear(1, 1))


print(check(make_net))
#> The loss stays 0.69: try more hidden units.


# wrong: two outputs
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 2))


print(check(make_net))
#> The output is (4, 2); one logit for each point is (4, 1).


# wrong: sizes that do not fit
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(4, 1))


print(check(make_net))
#> A layer does not fit what the layer before it gives: (4x8 and 4x1).


# wrong: nothing comes back
def make_net():
    nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))


print(check(make_net))
#> make_net returns None: return the network.


# wrong: without brackets
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU, nn.Linear(8, 1))


print(check(make_net))
#> TypeError: write nn.ReLU(), and no list of layers.
