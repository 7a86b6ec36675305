"""Exercise: clip the gradient, not 65536 times the gradient."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def step(net, optimizer, scaler, x, y):
    """One step with float16. The gradient is at most 0.1 long."""
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=0.1)
    scaler.step(optimizer)
    scaler.update()


# --8<-- [end:start]


# --8<-- [start:check]
def check(step):
    torch.manual_seed(0)
    net = nn.Linear(20, 2, bias=False).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
    scaler = torch.amp.GradScaler(device.type, growth_interval=1)
    before = net.weight.detach().clone()
    x, y = torch.randn(32, 20).to(device), torch.arange(32).to(device) % 2
    try:
        step(net, optimizer, scaler, x, y)
        length = (net.weight - before).norm().item()
        scale = scaler.get_scale()
        step(net, optimizer, scaler, x * 1e6, y)  # too large for float16
    except (RuntimeError, AssertionError) as error:
        return f"The scaler says: {str(error).partition(' since')[0]}"
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if length == 0:
        return "The weights did not change: is there a step?"
    if length < 0.09:
        return f"The step is {length:.6f} long: what was 0.1 long when it was clipped?"
    if length > 0.11:
        return f"The step is {length:.1f} long: is the gradient clipped?"
    if scale == 65536:
        return "The scale never changes: who updates it?"
    if not net.weight.isfinite().all():
        return "After an overflow the weights are NaN: who should skip the step?"
    return "Right."


print(check(step))
#> The step is 0.000002 long: what was 0.1 long when it was clipped?
# --8<-- [end:check]


# --8<-- [start:solution]
def step(net, optimizer, scaler, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=0.1)
    scaler.step(optimizer)
    scaler.update()


print(check(step))
#> Right.
# --8<-- [end:solution]


# wrong: not clipped
def step(net, optimizer, scaler, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()


print(check(step))
#> The step is 0.7 long: is the gradient clipped?


# wrong: the optimizer takes the step itself
def step(net, optimizer, scaler, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=0.1)
    optimizer.step()
    scaler.update()


print(check(step))
#> After an overflow the weights are NaN: who should skip the step?


# wrong: unscaled twice
def step(net, optimizer, scaler, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    scaler.unscale_(optimizer)


print(check(step))
#> The scaler says: unscale_() has already been called on this optimizer


# wrong: no scaler at all
def step(net, optimizer, scaler, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=0.1)
    optimizer.step()


print(check(step))
#> The scale never changes: who updates it?


# wrong: no step
def step(net, optimizer, scaler, x, y):
    optimizer.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()


print(check(step))
#> The weights did not change: is there a step?


# wrong: a method that the scaler does not have
def step(net, optimizer, scaler, x, y):
    scaler.unscale(optimizer)


print(check(step))
#> It raises AttributeError: 'GradScaler' object has no attribute 'unscale'
