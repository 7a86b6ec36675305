"""Exercise: the product that backward computes, by hand."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2])


def product(x, v):
    """J^T v, without autograd: a tensor like x."""
    return v  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(product):
    x = torch.tensor([2.0, 3.0], device=device, requires_grad=True)
    v = torch.tensor([1.0, 10.0], device=device)
    right = torch.autograd.grad(f(x), x, v)[0].tolist()
    found = product(x.detach(), v)
    if not isinstance(found, torch.Tensor) or found.shape != x.shape:
        return f"A tensor of the shape (2,) should come back, not {found}."
    if found.tolist() == v.tolist():
        return "v comes back unchanged. Write the four entries of J first."
    if found.tolist() == [23, 4]:
        return "[23, 4] is J v: rows and columns are exchanged."
    if found.tolist() != right:
        return f"{found.tolist()} should be {right}."
    return "Right."


print(check(product))
#> v comes back unchanged. Write the four entries of J first.
# --8<-- [end:check]


# --8<-- [start:solution]
def product(x, v):  # J = [[x[1], x[0]], [2 * x[0], 0]]
    return torch.stack([x[1] * v[0] + 2 * x[0] * v[1], x[0] * v[0]])


print(check(product))
#> Right.
# --8<-- [end:solution]


# wrong: J v
def product(x, v):
    return torch.stack([x[1] * v[0] + x[0] * v[1], 2 * x[0] * v[0]])


print(check(product))
#> [23, 4] is J v: rows and columns are exchanged.


# wrong: a list
def product(x, v):
    return [x[1] * v[0] + 2 * x[0] * v[1], x[0] * v[0]]


print(check(product))
#> A tensor of the shape (2,) should come back, not [tensor(43.), tensor(2.)].


# wrong: the derivative of x[0] ** 2 without the 2
def product(x, v):
    return torch.stack([x[1] * v[0] + x[0] * v[1], x[0] * v[0]])


print(check(product))
#> [23.0, 2.0] should be [43.0, 2.0].
