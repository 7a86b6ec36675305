"""Exercise: one gradient per sample."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
from torch.func import grad, vmap


def loss(w, x):  # of one sample
    return (x @ w) ** 2


def gradients(w, X):
    """The gradient by w of each sample's loss: a row per sample."""
    return grad(lambda w: sum(loss(w, x) for x in X))(w)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(gradients):
    w = torch.tensor([1.0, 2.0], device=device)
    X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], device=device)
    try:
        found = gradients(w, X)
    except ValueError:
        return "vmap takes w apart as if it held samples: see in_dims."
    if found.shape == w.shape:
        return f"One gradient for all: {found.tolist()} is the sum of the rows."
    if found.tolist() == [[2, 4], [4, 8], [6, 12]]:
        return "Those are the gradients by x. Which argument does grad take?"
    if found.tolist() != [[2, 0], [0, 4], [6, 6]]:
        return f"{found.tolist()} should be [[2, 0], [0, 4], [6, 6]]."
    return "Right."


print(check(gradients))
#> One gradient for all: [8.0, 10.0] is the sum of the rows.
# --8<-- [end:check]


# --8<-- [start:solution]
def gradients(w, X):
    return vmap(grad(loss), in_dims=(None, 0))(w, X)


print(check(gradients))
#> Right.
# --8<-- [end:solution]


# wrong: in_dims is forgotten
def gradients(w, X):
    return vmap(grad(loss))(w, X)


print(check(gradients))
#> vmap takes w apart as if it held samples: see in_dims.


# wrong: by x
def gradients(w, X):
    return vmap(grad(loss, argnums=1), in_dims=(None, 0))(w, X)


print(check(gradients))
#> Those are the gradients by x. Which argument does grad take?


# wrong: the sum, spread over the rows
def gradients(w, X):
    return grad(lambda w: ((X @ w) ** 2).sum())(w).expand(len(X), -1)


print(check(gradients))
#> [[8.0, 10.0], [8.0, 10.0], [8.0, 10.0]] should be [[2, 0], [0, 4], [6, 6]].
