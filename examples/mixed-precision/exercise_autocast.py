"""Exercise: a training step in mixed precision, with bfloat16."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def step(net, optimizer, x, y):
    """One step with mixed precision. Return the output of net and the loss."""
    optimizer.zero_grad()
    out = net(x)
    loss = F.cross_entropy(out, y)
    loss.backward()
    optimizer.step()
    return out, loss


# --8<-- [end:start]


# --8<-- [start:check]
def check(step):
    torch.manual_seed(0)
    net = nn.Linear(20, 2).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    before = net.weight.detach().clone()
    x, y = torch.randn(8, 20).to(device), torch.arange(8).to(device) % 2
    try:
        out, loss = step(net, optimizer, x, y)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}. Return out and loss."
    if not (isinstance(out, torch.Tensor) and isinstance(loss, torch.Tensor)):
        kinds = f"{type(out).__name__} and {type(loss).__name__}"
        return f"Return the output and the loss as tensors, not {kinds}."
    if out.dim() == 0:
        return "The output comes first, then the loss."
    if out.dtype != torch.bfloat16:
        return f"The output is {out.dtype}: where is autocast with bfloat16?"
    if net.weight.dtype != torch.float32:
        return f"The weights are {net.weight.dtype}: small steps are lost in them."
    if loss.dtype != torch.float32:
        return f"The loss is {loss.dtype}: compute it under autocast, too."
    if torch.equal(net.weight, before):
        return "The weights did not change: is there a step?"
    return "Right."


print(check(step))
#> The output is torch.float32: where is autocast with bfloat16?
# --8<-- [end:check]


# --8<-- [start:solution]
def step(net, optimizer, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        out = net(x)
        loss = F.cross_entropy(out, y)
    loss.backward()
    optimizer.step()
    return out, loss


print(check(step))
#> Right.
# --8<-- [end:solution]


# wrong: everything in bfloat16
def step(net, optimizer, x, y):
    net.bfloat16()
    optimizer.zero_grad()
    out = net(x.bfloat16())
    loss = F.cross_entropy(out, y)
    loss.backward()
    optimizer.step()
    return out, loss


print(check(step))
#> The weights are torch.bfloat16: small steps are lost in them.


# wrong: float16
def step(net, optimizer, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        out = net(x)
        loss = F.cross_entropy(out, y)
    loss.backward()
    optimizer.step()
    return out, loss


print(check(step))
#> The output is torch.float16: where is autocast with bfloat16?


# wrong: the loss outside
def step(net, optimizer, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        out = net(x)
    loss = F.cross_entropy(out, y)
    loss.backward()
    optimizer.step()
    return out, loss


print(check(step))
#> The loss is torch.bfloat16: compute it under autocast, too.


# wrong: no step
def step(net, optimizer, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        out = net(x)
        loss = F.cross_entropy(out, y)
    loss.backward()
    return out, loss


print(check(step))
#> The weights did not change: is there a step?


# wrong: a number for the loss
def step(net, optimizer, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        out = net(x)
        loss = F.cross_entropy(out, y)
    loss.backward()
    optimizer.step()
    return out, loss.item()


print(check(step))
#> Return the output and the loss as tensors, not Tensor and float.


# wrong: the loss first
def step(net, optimizer, x, y):
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        out = net(x)
        return F.cross_entropy(out, y), out


print(check(step))
#> The output comes first, then the loss.


# wrong: nothing comes back
def step(net, optimizer, x, y):
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        F.cross_entropy(net(x), y).backward()


print(check(step))
#> TypeError: cannot unpack non-iterable NoneType object. Return out and loss.
