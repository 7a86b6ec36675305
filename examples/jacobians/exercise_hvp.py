"""Exercise: a Hessian times a vector, without the Hessian."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def hvp(loss, x, u):
    """H u at x, by two backward passes. x requires grad."""
    (g,) = torch.autograd.grad(loss(x), x)
    return g * u  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(hvp):
    x = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
    u = torch.tensor([1.0, 10.0], device=device)
    try:
        found = hvp(lambda x: x[0] ** 2 * x[1], x, u).tolist()
    except RuntimeError as error:
        what = str(error).partition(" and ")[0]
        return f"It raises: {what}. Was the first pass recorded?"
    if found == [4, 10]:
        return "[4, 10] is the gradient times u. Differentiate once more."
    if found == [6, 2]:
        return "[6, 2] is the sum of the rows of H: where is u?"
    if found != [24, 2]:
        return f"{found} should be [24, 2]: H is [[4, 2], [2, 0]]."
    return "Right."


print(check(hvp))
#> [4, 10] is the gradient times u. Differentiate once more.
# --8<-- [end:check]


# --8<-- [start:solution]
def hvp(loss, x, u):
    (g,) = torch.autograd.grad(loss(x), x, create_graph=True)
    return torch.autograd.grad(g, x, u)[0]


print(check(hvp))
#> Right.
# --8<-- [end:solution]


# wrong: nothing is recorded
def hvp(loss, x, u):
    (g,) = torch.autograd.grad(loss(x), x)
    return torch.autograd.grad(g, x, u)[0]


print(check(hvp))
#> It raises: element 0 of tensors does not require grad. Was the first pass recorded?


# wrong: without u
def hvp(loss, x, u):
    (g,) = torch.autograd.grad(loss(x), x, create_graph=True)
    return torch.autograd.grad(g.sum(), x)[0]


print(check(hvp))
#> [6, 2] is the sum of the rows of H: where is u?


# wrong: u afterwards
def hvp(loss, x, u):
    (g,) = torch.autograd.grad(loss(x), x, create_graph=True)
    return torch.autograd.grad(g.sum(), x)[0] * u


print(check(hvp))
#> [6.0, 20.0] should be [24, 2]: H is [[4, 2], [2, 0]].
