"""Exercise: a learning rate for each layer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def make(body, head):
    """SGD: lr 0.001 for the body, 0.1 for the head."""
    return torch.optim.SGD(head.parameters(), lr=0.1)  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(make):
    body, head = nn.Linear(2, 2).to(device), nn.Linear(2, 1).to(device)
    optimizer = make(body, head)
    if not isinstance(optimizer, torch.optim.Optimizer):
        return f"make returns {type(optimizer).__name__}; one optimizer is wanted."
    rates = {p: g["lr"] for g in optimizer.param_groups for p in g["params"]}
    for name, layer, lr in ("body", body, 0.001), ("head", head, 0.1):
        found = [rates.get(p) for p in layer.parameters()]
        if None in found:
            return f"The optimizer does not hold all of the {name}."
        if any(abs(rate - lr) > 1e-9 for rate in found):
            return f"The {name} has lr {max(found):g}; expected {lr}."
    return "Right."


print(check(make))
#> The optimizer does not hold all of the body.
# --8<-- [end:check]


# --8<-- [start:solution]
def make(body, head):
    groups = [{"params": body.parameters(), "lr": 0.001}, {"params": head.parameters()}]
    return torch.optim.SGD(groups, lr=0.1)


print(check(make))
#> Right.
# --8<-- [end:solution]


# wrong: one rate for both
def make(body, head):
    return torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)


print(check(make))
#> The body has lr 0.1; expected 0.001.


# wrong: the last value wins
def make(body, head):
    optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)
    optimizer.param_groups[0]["lr"] = 0.001
    return optimizer


print(check(make))
#> The head has lr 0.001; expected 0.1.


# wrong: two optimizers
def make(body, head):
    return (
        torch.optim.SGD(body.parameters(), lr=0.001),
        torch.optim.SGD(head.parameters(), lr=0.1),
    )


print(check(make))
#> make returns tuple; one optimizer is wanted.
