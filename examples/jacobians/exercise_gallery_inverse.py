"""Exercise: the inverse, and its transposes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def vjp(X, V):
    """Y = inv(X): X (n, n), V (n, n) → (n, n)."""
    Y = torch.linalg.inv(X)
    return -Y @ V @ Y
# --8<-- [end:start]


# --8<-- [start:check]
def check(vjp):
    X = torch.tensor([[1.0, 1.0], [0.0, 1.0]], device=device, requires_grad=True)
    V = torch.tensor([[1.0, 2.0], [3.0, 4.0]], device=device)
    torch.linalg.inv(X).backward(V)
    ours, right = vjp(X.detach(), V), X.grad + 0
    if getattr(ours, "shape", None) != X.shape:
        return f"The product has the shape of X, {tuple(X.shape)}."
    if torch.allclose(ours.to(right), right):
        return "Right."
    if torch.allclose(ours.to(right), -right):
        return "Only the sign is wrong: if X grows, its inverse shrinks."
    Y = torch.linalg.inv(X.detach())
    if torch.allclose(ours.to(right), -Y @ V @ Y):
        return "That is dY for dX = V. On the other side both Y are transposed."
    if torch.allclose(ours.to(right), -V @ (Y.T @ Y.T)):
        return "Matrices do not change places: one Y stands left of V, one right."
    return f"{(ours + 0).tolist()} should be {right.tolist()}."


print(check(vjp))
#> That is dY for dX = V. On the other side both Y are transposed.
# --8<-- [end:check]


# --8<-- [start:solution]
def vjp(X, V):
    Y = torch.linalg.inv(X)
    return -Y.T @ V @ Y.T


print(check(vjp))
#> Right.
# --8<-- [end:solution]


# wrong: the sign is lost
def vjp(X, V):
    Y = torch.linalg.inv(X)
    return Y.T @ V @ Y.T


print(check(vjp))
#> Only the sign is wrong: if X grows, its inverse shrinks.


# wrong: as for numbers, -v / x**2
def vjp(X, V):
    Y = torch.linalg.inv(X)
    return -V @ Y.T @ Y.T


print(check(vjp))
#> Matrices do not change places: one Y stands left of V, one right.


# wrong: only one is transposed
def vjp(X, V):
    Y = torch.linalg.inv(X)
    return -Y.T @ V @ Y


print(check(vjp))
#> [[-1.0, -1.0], [-2.0, 0.0]] should be [[1.0, -2.0], [0.0, -2.0]].


# wrong: element by element
def vjp(X, V):
    return -V / X.diagonal() ** 2


print(check(vjp))
#> [[-1.0, -2.0], [-3.0, -4.0]] should be [[1.0, -2.0], [0.0, -2.0]].


# wrong: a number
def vjp(X, V):
    return -(torch.linalg.inv(X) * V).sum()


print(check(vjp))
#> The product has the shape of X, (2, 2).
