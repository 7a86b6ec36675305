"""Exercise: which line is missing?"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([[0.0], [1.0], [2.0], [3.0]], device=device)
y = torch.tensor([[1.0], [4.0], [5.0], [8.0]], device=device)


# --8<-- [start:start]
def fit(steps):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    b = torch.tensor(0.0, device=device, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.05)
    for _ in range(steps):
        loss = ((w * x + b - y) ** 2).mean()
        loss.backward()
        optimizer.step()
    return w.item(), b.item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(fit):
    try:
        (w1, _), (w2, b2) = fit(1), fit(2)
    except (AttributeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: return w and b. Before backward, grad is None."
    if w1 == 1:
        return "w is still 1 after a step: step found no gradient."
    if abs(w1 - 1.6) > 0.001:
        return f"The first step was right: w was 1.6 after it. Now it is {w1:.3f}."
    if abs(w2 - 1.945) > 0.001:
        return f"After two steps w is {w2:.3f}, and by hand it was 1.945."
    if abs(b2 - 0.48) > 0.001:
        return f"Now w is right. After two steps b is {b2:.3f}, by hand it was 0.480."
    return "Right."


print(check(fit))
#> After two steps w is 2.545, and by hand it was 1.945.
# --8<-- [end:check]


# --8<-- [start:solution]
def fit(steps):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    b = torch.tensor(0.0, device=device, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.05)
    for _ in range(steps):
        loss = ((w * x + b - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return w.item(), b.item()


print(check(fit))
#> Right.
# --8<-- [end:solution]


# wrong: cleared between backward and step
def fit(steps):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    b = torch.tensor(0.0, device=device, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.05)
    for _ in range(steps):
        loss = ((w * x + b - y) ** 2).mean()
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
    return w.item(), b.item()


print(check(fit))
#> w is still 1 after a step: step found no gradient.


# wrong: a smaller rate hides it
def fit(steps):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    b = torch.tensor(0.0, device=device, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.01)
    for _ in range(steps):
        loss = ((w * x + b - y) ** 2).mean()
        loss.backward()
        optimizer.step()
    return w.item(), b.item()


print(check(fit))
#> The first step was right: w was 1.6 after it. Now it is 1.120.


# wrong: only w is cleared
def fit(steps):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    b = torch.tensor(0.0, device=device, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.05)
    for _ in range(steps):
        loss = ((w * x + b - y) ** 2).mean()
        w.grad = None
        loss.backward()
        optimizer.step()
    return w.item(), b.item()


print(check(fit))
#> Now w is right. After two steps b is 0.780, by hand it was 0.480.


# wrong: there is nothing to make zero yet
def fit(steps):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    w.grad.zero_()


print(check(fit))
#> AttributeError: return w and b. Before backward, grad is None.
