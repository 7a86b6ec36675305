"""Exercise: freeze the running statistics, and nothing else."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def freeze(net):  # net is in training mode
    net.requires_grad_(False)  # does not help: mend it
# --8<-- [end:start]


# --8<-- [start:check]
def check(freeze):
    net = nn.Sequential(
        nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU()),
        nn.Sequential(nn.Flatten(), nn.Linear(8, 4), nn.BatchNorm1d(4), nn.Dropout()),
    )
    norms = net[0][1], net[1][2]
    try:
        freeze(net.train())
    except (AttributeError, RuntimeError, TypeError) as error:
        return f"It raises {type(error).__name__}: {error}"
    net(torch.ones(3, 1, 4, 4) + torch.arange(3.0)[:, None, None, None])
    for norm in norms:
        name = type(norm).__name__
        if norm.running_mean is None or norm.running_var is None:
            return f"{name} has lost its statistics, and has none to use."
        if norm.running_mean.any():
            return f"{name} still collects: training is {norm.training}."
        if norm.training:
            return f"{name} collects nothing, but does not use what it has: eval()."
    if not net[1][3].training:
        return "Dropout stopped, too: only the norms should be in eval mode."
    if not all(p.requires_grad for p in net.parameters()):
        return "Some weights do not learn any more: leave requires_grad as it was."
    return "Right."


print(check(freeze))
#> BatchNorm2d still collects: training is True.
# --8<-- [end:check]


# --8<-- [start:solution]
def freeze(net):
    for module in net.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)):
            module.eval()


print(check(freeze))
#> Right.
# --8<-- [end:solution]


# wrong: a list has no eval
def freeze(net):
    [module for module in net.modules() if "BatchNorm" in type(module).__name__].eval()


print(check(freeze))
#> It raises AttributeError: 'list' object has no attribute 'eval'


# wrong: everything is in eval mode
def freeze(net):
    net.eval()


print(check(freeze))
#> Dropout stopped, too: only the norms should be in eval mode.


# wrong: only the 2d norm
def freeze(net):
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.eval()


print(check(freeze))
#> BatchNorm1d still collects: training is True.


# wrong: the weights, too
def freeze(net):
    for module in net.modules():
        if "BatchNorm" in type(module).__name__:
            module.eval().requires_grad_(False)


print(check(freeze))
#> Some weights do not learn any more: leave requires_grad as it was.


# wrong: no statistics any more
def freeze(net):
    for module in net.modules():
        if "BatchNorm" in type(module).__name__:
            module.track_running_stats = False


print(check(freeze))
#> BatchNorm2d collects nothing, but does not use what it has: eval().


# wrong: thrown away
def freeze(net):
    for module in net.modules():
        if "BatchNorm" in type(module).__name__:
            module.running_mean = module.running_var = None


print(check(freeze))
#> BatchNorm2d has lost its statistics, and has none to use.
