"""Exercise: the slope of any function, by autograd."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def slope(f, at):
    """The slope of f at the number `at`, as a number of Python."""
    x = torch.tensor(at, device=device)
    return f(x)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(slope):
    try:
        found = slope(lambda x: x**3, 2.0)
    except RuntimeError as error:
        what = str(error).partition(" and ")[0]
        return f"It raises: {what}. Which tensor requires grad?"
    if found is None:
        return "It returns None, as backward does. Where is the gradient?"
    if found == 8:
        return "8 is the value of x**3 at 2: take the slope."
    if not isinstance(found, float):
        return f"{found} is a {type(found).__name__}; item() makes a number of it."
    if found != 12 or slope(torch.exp, 0.0) != 1:
        return f"x**3 has the slope 12 at 2, exp has 1 at 0; not {found}."
    return "Right."


print(check(slope))
#> 8 is the value of x**3 at 2: take the slope.
# --8<-- [end:check]


# --8<-- [start:solution]
def slope(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    f(x).backward()
    return x.grad.item()


print(check(slope))
#> Right.
# --8<-- [end:solution]


# wrong: nothing requires grad
def slope(f, at):
    x = torch.tensor(at, device=device)
    return torch.autograd.grad(f(x), x)[0].item()


print(check(slope))
#> It raises: element 0 of tensors does not require grad. Which tensor requires grad?


# wrong: what backward returns
def slope(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    return f(x).backward()


print(check(slope))
#> It returns None, as backward does. Where is the gradient?


# wrong: a tensor
def slope(f, at):
    x = torch.tensor(at, device=device, requires_grad=True)
    f(x).backward()
    return x.grad


print(check(slope))
#> 12.0 is a Tensor; item() makes a number of it.


# wrong: differences, and the step is too large
def slope(f, at):
    x = torch.tensor(at, device=device)
    return ((f(x + 0.5) - f(x)) / 0.5).item()


print(check(slope))
#> x**3 has the slope 12 at 2, exp has 1 at 0; not 15.25.
