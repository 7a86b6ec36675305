"""Exercise: back through two layers."""

# --8<-- [start:start]
import torch


def back(x, A, B):
    """h = tanh(A @ x), l = B @ h: A (m, n), B (m,), x (n,) → gA, gB."""
    h = torch.tanh(A @ x)
    gB = h
    gA = torch.zeros_like(A)  # your code
    return gA, gB
# --8<-- [end:start]


# --8<-- [start:check]
def check(back):
    A = torch.tensor([[0.5, 1.0], [0.0, -1.0]], requires_grad=True)
    B = torch.tensor([1.0, 2.0], requires_grad=True)
    x = torch.tensor([1.0, 0.5])
    (B @ torch.tanh(A @ x)).backward()
    found = back(x, A.detach(), B.detach())
    if not isinstance(found, tuple) or len(found) != 2:
        return "Return two gradients: gA, gB."
    gA, gB = found
    if gA.shape != A.shape:
        return f"gA has the shape {tuple(gA.shape)}, A {tuple(A.shape)}."
    if not torch.allclose(gB, B.grad):
        return "gB was right: l is B @ h, so its gradient is h."
    if torch.allclose(gA, torch.outer(B.detach(), x)):
        return "That leaves tanh out. Its slope is 1 - h**2."
    if not torch.allclose(gA, A.grad):
        first = f"{gA[0, 0]:.3f}, autograd: {A.grad[0, 0]:.3f}"
        return f"gA[0, 0] is {first}."
    return "Right."


print(check(back))
#> gA[0, 0] is 0.000, autograd: 0.420.
# --8<-- [end:check]


# --8<-- [start:solution]
def back(x, A, B):
    h = torch.tanh(A @ x)
    gB = h
    gh = B
    gz = gh * (1 - h**2)  # through tanh
    gA = torch.outer(gz, x)
    return gA, gB


print(check(back))
#> Right.
# --8<-- [end:solution]


# wrong: tanh left out
def back(x, A, B):
    return torch.outer(B, x), torch.tanh(A @ x)


print(check(back))
#> That leaves tanh out. Its slope is 1 - h**2.


# wrong: tanh in place of its slope
def back(x, A, B):
    h = torch.tanh(A @ x)
    return torch.outer(B * h, x), h


print(check(back))
#> gA[0, 0] is 0.762, autograd: 0.420.


# wrong: only one
def back(x, A, B):
    h = torch.tanh(A @ x)
    return torch.outer(B * (1 - h**2), x)


print(check(back))
#> Return two gradients: gA, gB.


# wrong: B in place of its gradient
def back(x, A, B):
    h = torch.tanh(A @ x)
    return torch.outer(B * (1 - h**2), x), B


print(check(back))
#> gB was right: l is B @ h, so its gradient is h.


# wrong: one number for a row
def back(x, A, B):
    h = torch.tanh(A @ x)
    return B * (1 - h**2), h


print(check(back))
#> gA has the shape (2,), A (2, 2).
