"""Exercise: a step that autograd forbids."""

# --8<-- [start:start]
import torch


def step(w, rate):
    """One step down (w - 3) ** 2: changes the leaf w itself."""
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    w -= rate * w.grad
# --8<-- [end:start]


# --8<-- [start:check]
def check(step):
    w = torch.tensor([1.0], requires_grad=True)
    try:
        step(w, 0.1)
        step(w, 0.1)
    except RuntimeError as error:
        print(error)
        #> a leaf Variable that requires grad is being used in an in-place operation.
        return "w requires grad: where may it be changed in place?"
    except TypeError:
        return "w.grad is None when the step wants it: clear it afterwards."
    if w.item() == 1:
        return "w is still 1: a new tensor was made, and w was left as it was."
    if abs(w.item() - 2.12) < 0.001:
        return "The second step used both gradients: clear w.grad."
    if abs(w.item() - 1.72) > 0.001:
        return f"After two steps w is {w.item():.2f}, and by hand it is 1.72."
    return "Right."


print(check(step))
#> w requires grad: where may it be changed in place?
# --8<-- [end:check]


# --8<-- [start:solution]
def step(w, rate):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= rate * w.grad
    w.grad = None


print(check(step))
#> Right.
# --8<-- [end:solution]


# wrong: a new w
def step(w, rate):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    w = w - rate * w.grad


print(check(step))
#> w is still 1: a new tensor was made, and w was left as it was.


# wrong: not cleared
def step(w, rate):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= rate * w.grad


print(check(step))
#> The second step used both gradients: clear w.grad.


# wrong: cleared too early
def step(w, rate):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    w.grad = None
    with torch.no_grad():
        w -= rate * w.grad


print(check(step))
#> w.grad is None when the step wants it: clear it afterwards.


# wrong: up
def step(w, rate):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w += rate * w.grad
    w.grad = None


print(check(step))
#> After two steps w is 0.12, and by hand it is 1.72.
