"""Exercise: a matrix that is used twice."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def vjp(X, V):
    """Y = X @ X.T: X (m, n), V (m, m) → (m, n)."""
    return V @ X  # one of the two factors
# --8<-- [end:start]


# --8<-- [start:check]
def check(vjp):
    torch.manual_seed(0)
    X, V = torch.randn(2, 3), torch.randn(2, 2)
    X.requires_grad_()
    (X @ X.T).backward(V)
    ours = vjp(X.detach(), V)
    if getattr(ours, "shape", None) != X.shape:
        return f"The product has the shape of X, {tuple(X.shape)}."
    if torch.allclose(ours, X.grad, atol=1e-5):
        return "Right."
    for name, part in {"first": V @ X, "second": V.T @ X}.items():
        if torch.allclose(ours, part.detach()):
            return f"That is what the {name} X gets. Where is the other one?"
        if torch.allclose(ours, 2 * part.detach()):
            return "Twice the same works only if V is symmetric."
    return f"The first entry is {ours[0, 0]:.3f}, autograd: {X.grad[0, 0]:.3f}."


print(check(vjp))
#> That is what the first X gets. Where is the other one?
# --8<-- [end:check]


# --8<-- [start:solution]
def vjp(X, V):
    return V @ X + V.T @ X


print(check(vjp))
#> Right.
# --8<-- [end:solution]


# wrong: V taken for symmetric
def vjp(X, V):
    return 2 * V @ X


print(check(vjp))
#> Twice the same works only if V is symmetric.


# wrong: only the second
def vjp(X, V):
    return V.T @ X


print(check(vjp))
#> That is what the second X gets. Where is the other one?


# wrong: the wrong side
def vjp(X, V):
    return X.T @ (V + V.T)


print(check(vjp))
#> The product has the shape of X, (2, 3).


# wrong: the difference
def vjp(X, V):
    return V @ X - V.T @ X


print(check(vjp))
#> The first entry is 0.885, autograd: 1.311.
