"""Exercise: a new head that does not learn."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def with_new_head(net, classes):
    """A new last layer; and an optimizer for the whole network."""
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    net[-1] = nn.Linear(net[-1].in_features, classes).to(device)
    return optimizer


# --8<-- [end:start]


# --8<-- [start:check]
def check(with_new_head):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).to(device)
    optimizer = with_new_head(net, 3)
    if not isinstance(optimizer, torch.optim.Optimizer):
        return f"It returns {type(optimizer).__name__}; an optimizer is wanted."
    x, y = torch.randn(16, 4).to(device), torch.randint(3, (16,)).to(device)
    if net(x).shape != (16, 3):
        return f"The output is {tuple(net(x).shape)}: a head for 3 classes is wanted."
    before = {name: p.detach().clone() for name, p in net.named_parameters()}
    F.cross_entropy(net(x), y).backward()
    optimizer.step()
    still = [name for name, p in net.named_parameters() if torch.equal(p, before[name])]
    if still == ["2.weight", "2.bias"]:
        return "The new head has gradients and does not move: who holds its parameters?"
    if still:
        return f"These do not move: {still}. The whole network should learn."
    return "Right."


print(check(with_new_head))
#> The new head has gradients and does not move: who holds its parameters?
# --8<-- [end:check]


# --8<-- [start:solution]
def with_new_head(net, classes):
    net[-1] = nn.Linear(net[-1].in_features, classes).to(device)
    return torch.optim.SGD(net.parameters(), lr=0.1)  # after the change


print(check(with_new_head))
#> Right.
# --8<-- [end:solution]


# wrong: the head only
def with_new_head(net, classes):
    net[-1] = nn.Linear(net[-1].in_features, classes).to(device)
    return torch.optim.SGD(net[-1].parameters(), lr=0.1)


print(check(with_new_head))
#> These do not move: ['0.weight', '0.bias']. The whole network should learn.


# wrong: the old head
def with_new_head(net, classes):
    return torch.optim.SGD(net.parameters(), lr=0.1)


print(check(with_new_head))
#> The output is (16, 2): a head for 3 classes is wanted.


# wrong: the network instead of the optimizer
def with_new_head(net, classes):
    net[-1] = nn.Linear(net[-1].in_features, classes).to(device)
    return net


print(check(with_new_head))
#> It returns Sequential; an optimizer is wanted.
