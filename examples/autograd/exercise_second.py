"""Exercise: the second derivative of any function."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def second(f, at):
    """The second derivative of f at the number `at`, as a tensor."""
    x = torch.tensor(at, device=device, requires_grad=True)
    (first,) = torch.autograd.grad(f(x), x)
    return torch.autograd.grad(first, x)[0]
# --8<-- [end:start]


# --8<-- [start:check]
def check(second):
    try:
        found = second(lambda x: x**4, 2.0)
    except RuntimeError as error:
        what = str(error).partition(" and ")[0]
        return f"It raises: {what}. Was the first pass recorded?"
    if found is None:
        return "It returns None."
    if found == 32:
        return "32 is the first derivative of x**4 at 2: once more."
    if found != 48:
        return f"x**4 has the second derivative 48 at 2, not {found.item():g}."
    return "Right."


print(check(second))
#> It raises: element 0 of tensors does not require grad. Was the first pass recorded?
# --8<-- [end:check]


# --8<-- [start:solution]
def second(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    (first,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(first, x)[0]


print(check(second))
#> Right.
# --8<-- [end:solution]


# wrong: the first derivative
def second(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    return torch.autograd.grad(f(x), x, create_graph=True)[0]


print(check(second))
#> 32 is the first derivative of x**4 at 2: once more.


# wrong: the gradient of f twice, its graph kept
def second(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    y = f(x)
    y.backward(retain_graph=True)
    y.backward()
    return x.grad


print(check(second))
#> x**4 has the second derivative 48 at 2, not 64.


# wrong: nothing is returned
def second(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    torch.autograd.grad(f(x), x, create_graph=True)


print(check(second))
#> It returns None.
