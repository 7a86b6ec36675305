"""Exercise: the head that does not learn."""

# --8<-- [start:start]
import torch
from torch import nn


def prepare(net, classes):
    """Freeze all of net but a new head; return the optimizer."""
    net.requires_grad_(False)
    optimizer = torch.optim.AdamW(net.head.parameters(), lr=0.01)
    net.head = nn.Linear(net.head.in_features, classes)
    return optimizer


# --8<-- [end:start]


# --8<-- [start:check]
def check(prepare):
    net = nn.Sequential()
    net.add_module("body", nn.Linear(2, 4))
    net.add_module("head", nn.Linear(4, 9))
    try:
        optimizer = prepare(net, 3)
        outputs = net.head(torch.zeros(1, 4)).shape[1]
    except (AttributeError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}."
    if outputs != 3:
        return f"The head has {outputs} outputs, not 3."
    if any(p.requires_grad for p in net.body.parameters()):
        return "The body is not frozen."
    if not all(p.requires_grad for p in net.head.parameters()):
        return "The new head is frozen, too."
    if not isinstance(optimizer, torch.optim.Optimizer):
        return "prepare should return the optimizer."
    held = {p for group in optimizer.param_groups for p in group["params"]}
    if not held >= {*net.head.parameters()}:
        return "The optimizer does not hold the new head."
    return "Right."


print(check(prepare))
#> The optimizer does not hold the new head.
# --8<-- [end:check]


# --8<-- [start:solution]
def prepare(net, classes):
    net.requires_grad_(False)
    net.head = nn.Linear(net.head.in_features, classes)
    return torch.optim.AdamW(net.head.parameters(), lr=0.01)


print(check(prepare))
#> Right.
# --8<-- [end:solution]


# wrong: frozen at the end
def prepare(net, classes):
    net.head = nn.Linear(net.head.in_features, classes)
    optimizer = torch.optim.AdamW(net.head.parameters(), lr=0.01)
    net.requires_grad_(False)
    return optimizer


print(check(prepare))
#> The new head is frozen, too.


# right, too: dropout before the new layer
def prepare(net, classes):
    net.requires_grad_(False)
    net.head = nn.Sequential(nn.Dropout(), nn.Linear(4, classes))
    return torch.optim.AdamW(net.parameters(), lr=0.01)


assert check(prepare) == "Right."


# wrong: what is not frozen, asked too early
def prepare(net, classes):
    net.requires_grad_(False)
    return torch.optim.AdamW([p for p in net.parameters() if p.requires_grad])


print(check(prepare))
#> It raises ValueError: optimizer got an empty parameter list.


# wrong: nothing is returned
def prepare(net, classes):
    net.requires_grad_(False)
    net.head = nn.Linear(net.head.in_features, classes)
    torch.optim.AdamW(net.head.parameters(), lr=0.01)


print(check(prepare))
#> prepare should return the optimizer.


# wrong: the body learns, too
def prepare(net, classes):
    net.head = nn.Linear(net.head.in_features, classes)
    return torch.optim.AdamW(net.parameters(), lr=0.01)


print(check(prepare))
#> The body is not frozen.


# wrong: the old head is frozen, and stays
def prepare(net, classes):
    net.body.requires_grad_(False)
    return torch.optim.AdamW(net.head.parameters(), lr=0.01)


print(check(prepare))
#> The head has 9 outputs, not 3.
