"""Exercise: three steps of gradient descent, with two mistakes."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
warnings.filterwarnings("ignore", message="The .grad attribute of a Tensor")

# --8<-- [start:start]
def descend(steps):
    w = torch.tensor(3.0, device=device, requires_grad=True)
    for _ in range(steps):
        loss = w**2
        loss.backward()
        w = w - 0.1 * w.grad
    return w.item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(descend):
    try:
        start, w = descend(0), descend(3)
    except TypeError:
        return "w.grad is None where the step needs it. Is w still the leaf?"
    except RuntimeError as error:
        return f"It raises: {str(error).partition('.')[0]}."
    if w == start:
        return f"w has not moved from {w:g}."
    if abs(w - 1.536) > 1e-4:
        return f"w is {w:.3f}; each step should leave 0.8 of it. See w.grad."
    return "Right."


print(check(descend))
#> w.grad is None where the step needs it. Is w still the leaf?
# --8<-- [end:check]


# --8<-- [start:solution]
def descend(steps):
    w = torch.tensor(3.0, device=device, requires_grad=True)
    for _ in range(steps):
        loss = w**2
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
    return w.item()


print(check(descend))
#> Right.
# --8<-- [end:solution]


# wrong: in place, but not in no_grad
def descend(steps):
    w = torch.tensor(3.0, device=device, requires_grad=True)
    for _ in range(steps):
        loss = w**2
        loss.backward()
        w -= 0.1 * w.grad
    return w.item()


print(check(descend))
#> It raises: a leaf Variable that requires grad is being used in an in-place operation.


# wrong: gradients add up
def descend(steps):
    w = torch.tensor(3.0, device=device, requires_grad=True)
    for _ in range(steps):
        loss = w**2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
    return w.item()


print(check(descend))
#> w is -0.024; each step should leave 0.8 of it. See w.grad.


# wrong: a step to nowhere, with a new tensor in each round
def descend(steps):
    w = torch.tensor(3.0, device=device, requires_grad=True)
    for _ in range(steps):
        loss = w**2
        loss.backward()
        w.detach() - 0.1 * w.grad
        w.grad = None
    return w.item()


print(check(descend))
#> w has not moved from 3.
