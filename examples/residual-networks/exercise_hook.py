"""Exercise: collect what all ReLUs of a network give."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def activations(net, x):
    found = []
    for module in net.modules():
        if isinstance(module, nn.ReLU):
            module.register_forward_hook(
                lambda module, inputs, output: found.append(output)
            )
    net(x)
    return found  # one thing is left behind
# --8<-- [end:start]


# --8<-- [start:check]
def check(activations):
    net = nn.Sequential(
        nn.Sequential(nn.Linear(4, 8), nn.ReLU()), nn.Linear(8, 2), nn.ReLU()
    )
    x = torch.randn(3, 4)
    try:
        found = activations(net, x)
    except (AttributeError, RuntimeError, TypeError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(found, (list, tuple)):
        return "activations should return a list."
    if len(found) == 0:
        return "The list is empty: are the hooks removed before net(x)?"
    if len(found) != 2:
        return "Two ReLUs are in this network, one of them in a Sequential."
    if not isinstance(found[0], torch.Tensor):
        return f"A {type(found[0]).__name__} is in the list: keep the output alone."
    if tuple(found[0].shape) != (3, 8) or (found[0] < 0).any():
        return f"{tuple(found[0].shape)}: the first ReLU gives (3, 8), nothing below 0."
    activations(net, x)
    if len(found) != 2:
        return f"A second call put {len(found) - 2} more into the first list: hooks."
    if any(module._forward_hooks for module in net.modules()):
        return "Some hooks are still there: remove every one."
    return "Right."


print(check(activations))
#> A second call put 2 more into the first list: hooks.
# --8<-- [end:check]


# --8<-- [start:solution]
def activations(net, x):
    found = []
    handles = [
        module.register_forward_hook(lambda module, inputs, y: found.append(y))
        for module in net.modules()
        if isinstance(module, nn.ReLU)
    ]
    net(x)
    for handle in handles:
        handle.remove()
    return found


print(check(activations))
#> Right.
# --8<-- [end:solution]


# wrong: only the last handle is removed
def activations(net, x):
    found = []
    for module in net.modules():
        if isinstance(module, nn.ReLU):
            handle = module.register_forward_hook(
                lambda module, inputs, y: found.append(y.clone())
            )
    net(x)
    handle.remove()
    return list(found)


print(check(activations))
#> Some hooks are still there: remove every one.


# wrong: only direct children
def activations(net, x):
    found = []
    for module in net.children():
        if isinstance(module, nn.ReLU):
            module.register_forward_hook(lambda module, inputs, y: found.append(y))
    net(x)
    return found


print(check(activations))
#> Two ReLUs are in this network, one of them in a Sequential.


# wrong: no list
def activations(net, x):
    return net(x)


print(check(activations))
#> activations should return a list.


# wrong: a hook without a function
def activations(net, x):
    net[0].register_forward_hook()


assert check(activations).startswith("It raises TypeError")


# wrong: removed before the call
def activations(net, x):
    found = []
    for module in net.modules():
        if isinstance(module, nn.ReLU):
            handle = module.register_forward_hook(
                lambda module, inputs, y: found.append(y)
            )
            handle.remove()
    net(x)
    return found


print(check(activations))
#> The list is empty: are the hooks removed before net(x)?


# wrong: inputs is a tuple
def activations(net, x):
    found = []
    for module in net.modules():
        if isinstance(module, nn.ReLU):
            module.register_forward_hook(
                lambda module, inputs, y: found.append(inputs)
            )
    net(x)
    return found


print(check(activations))
#> A tuple is in the list: keep the output alone.


# wrong: the inputs
def activations(net, x):
    found = []
    for module in net.modules():
        if isinstance(module, nn.ReLU):
            module.register_forward_pre_hook(
                lambda module, inputs: found.append(inputs[0] - 1)
            )
    net(x)
    return found


print(check(activations))
#> (3, 8): the first ReLU gives (3, 8), nothing below 0.
