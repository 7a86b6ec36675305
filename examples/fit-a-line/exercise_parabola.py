"""Exercise: fit a parabola."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
seconds = torch.tensor([0.0, 1.0, 2.0, 3.0], device=device)
metres = torch.tensor([0.0, 5.0, 20.0, 44.0], device=device)


def fit(t, y):
    """Return the a for which a * t**2 is nearest to y."""
    return 0.0  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(fit):
    try:
        a = fit(seconds, metres)
    except (AttributeError, RuntimeError, TypeError) as error:
        return f"{type(error).__name__}: see the loop: requires_grad, then no_grad, -=."
    best = metres @ seconds**2 / (seconds**4).sum()
    line = metres @ seconds / (seconds**2).sum()
    if not isinstance(a, float):
        return f"fit returns {a!r}: a float is wanted, such as a.item()."
    if a == 0:
        return "a is still 0. Give it a gradient, and take steps."
    if not abs(a) < 1000:
        return "a runs away: a smaller learning rate? Or the wrong sign?"
    if abs(a - line) < 0.1:
        return f"a is {a:.2f}: that is the best line a * t. Square t."
    if a > best + 0.01:
        return f"a is {a:.2f}, too large: is .grad cleared? Is it a * t**2, not half?"
    if a < best - 0.01:
        return f"a is {a:.2f}, and there the loss has a slope still. More steps?"
    return "Right."


print(check(fit))
#> a is still 0. Give it a gradient, and take steps.
# --8<-- [end:check]


# --8<-- [start:solution]
def fit(t, y):
    a = torch.tensor(0.0, device=t.device, requires_grad=True)
    optimizer = torch.optim.SGD([a], lr=0.01)
    for _ in range(50):
        loss = ((a * t**2 - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return a.item()


print(f"{fit(seconds, metres):.2f}")
#> 4.91
print(check(fit))
#> Right.
# --8<-- [end:solution]


# wrong: the rate of the line is too large here
def fit(t, y):
    a = torch.tensor(0.0, device=t.device, requires_grad=True)
    optimizer = torch.optim.SGD([a], lr=0.05)
    for _ in range(50):
        loss = ((a * t**2 - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return a.item()


print(check(fit))
#> a runs away: a smaller learning rate? Or the wrong sign?


# wrong: a line
def fit(t, y):
    a = torch.tensor(0.0, device=t.device, requires_grad=True)
    optimizer = torch.optim.SGD([a], lr=0.01)
    for _ in range(100):
        loss = ((a * t - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return a.item()


print(check(fit))
#> a is 12.63: that is the best line a * t. Square t.


# wrong: too few steps
def fit(t, y):
    a = torch.tensor(0.0, device=t.device, requires_grad=True)
    optimizer = torch.optim.SGD([a], lr=0.01)
    for _ in range(3):
        loss = ((a * t**2 - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return a.item()


print(check(fit))
#> a is 4.26, and there the loss has a slope still. More steps?


# wrong: never cleared
def fit(t, y):
    a = torch.tensor(0.0, device=t.device, requires_grad=True)
    optimizer = torch.optim.SGD([a], lr=0.01)
    for _ in range(4):
        loss = ((a * t**2 - y) ** 2).mean()
        loss.backward()
        optimizer.step()
    return a.item()


print(check(fit))
#> a is 10.13, too large: is .grad cleared? Is it a * t**2, not half?


# wrong: a tensor
def fit(t, y):
    return (y @ t**2) / (t**4).sum()


print(check(fit))
#> fit returns tensor(4.9082): a float is wanted, such as a.item().


# wrong: a new tensor, which knows of no gradient
def fit(t, y):
    a = torch.tensor(0.0, device=t.device, requires_grad=True)
    for _ in range(50):
        loss = ((a * t**2 - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a = a - 0.01 * a.grad


print(check(fit))
#> RuntimeError: see the loop: requires_grad, then no_grad, -=.
