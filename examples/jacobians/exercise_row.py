"""Exercise: one row of the Jacobian, by one backward pass."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def row(f, x, i):
    """Row i (from 0) of the Jacobian of f at x. x requires grad."""
    y = f(x)
    v = torch.ones_like(y)  # your code
    return torch.autograd.grad(y, x, v)[0]
# --8<-- [end:start]


# --8<-- [start:check]
def check(row):
    A = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], device=device)
    x = torch.ones(2, device=device, requires_grad=True)
    found = row(lambda x: A @ x, x, 1)  # J is A
    if not isinstance(found, torch.Tensor):
        return f"It returns a {type(found).__name__}, not a tensor."
    if found.shape != x.shape:
        return f"Its shape is {tuple(found.shape)}; a row is as long as x."
    if found.tolist() == A.sum(0).tolist():
        return "That is the sum of all rows: every output counts."
    if found.tolist() == A[0].tolist():
        return "That is the first row. Python counts from 0, and so does i."
    if found.tolist() != A[1].tolist():
        return f"Row 1 should be {A[1].tolist()}, not {found.tolist()}."
    return "Right."


print(check(row))
#> That is the sum of all rows: every output counts.
# --8<-- [end:check]


# --8<-- [start:solution]
def row(f, x, i):
    y = f(x)
    v = torch.zeros_like(y)
    v[i] = 1
    return torch.autograd.grad(y, x, v)[0]


print(check(row))
#> Right.
# --8<-- [end:solution]


# wrong: counted from 1
def row(f, x, i):
    return torch.autograd.grad(f(x)[i - 1], x)[0]


print(check(row))
#> That is the first row. Python counts from 0, and so does i.


# wrong: the tuple
def row(f, x, i):
    return torch.autograd.grad(f(x)[i], x)


print(check(row))
#> It returns a tuple, not a tensor.


# wrong: a column
def row(f, x, i):
    return torch.func.jacrev(f)(x)[:, i]


print(check(row))
#> Its shape is (3,); a row is as long as x.


# wrong: v = i instead of v = e_i
def row(f, x, i):
    y = f(x)
    return torch.autograd.grad(y, x, torch.full_like(y, 2 * i))[0]


print(check(row))
#> Row 1 should be [3.0, 4.0], not [18.0, 24.0].
