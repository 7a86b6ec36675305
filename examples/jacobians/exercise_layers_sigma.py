"""Exercise: σ depends on x, too."""

import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def vjp(x, v):
    """Layer norm without weights: x (n,), v (n,) → (n,)."""
    sigma = x.std(correction=0)
    return (v - v.mean()) / sigma
# --8<-- [end:start]


# --8<-- [start:check]
def check(vjp):
    x = torch.tensor([1.0, 2.0, 6.0], device=device, requires_grad=True)
    v = torch.tensor([1.0, 0.0, 2.0], device=device)
    F.layer_norm(x, (3,), eps=0.0).backward(v)
    ours = vjp(x.detach(), v)
    if getattr(ours, "shape", None) != x.shape:
        return f"The result has the shape of x, {tuple(x.shape)}."
    if torch.allclose(ours, x.grad, atol=1e-5):
        return "Right."
    if abs(ours.sum()) > 1e-5:
        return f"The entries add up to {ours.sum():.2f}; those of autograd to 0."
    h = x.detach() - x.detach().mean()
    if abs(ours @ h) > 1e-5:
        return f"ours @ h is {ours @ h:.2f}; with autograd it is 0."
    return "Sum and ours @ h are 0, as they must. The factor is wrong."


print(check(vjp))
#> ours @ h is 1.85; with autograd it is 0.
# --8<-- [end:check]


# --8<-- [start:solution]
def vjp(x, v):
    sigma = x.std(correction=0)
    h = (x - x.mean()) / sigma
    return (v - v.mean() - h * (h * v).mean()) / sigma


print(check(vjp))
#> Right.
# --8<-- [end:solution]


# wrong: the mean of v forgotten
def vjp(x, v):
    sigma = x.std(correction=0)
    h = (x - x.mean()) / sigma
    return (v - h * (h * v).mean()) / sigma


print(check(vjp))
#> The entries add up to 1.39; those of autograd to 0.


# wrong: a sum in place of a mean
def vjp(x, v):
    sigma = x.std(correction=0)
    h = (x - x.mean()) / sigma
    return (v - v.mean() - h * (h * v).sum()) / sigma


print(check(vjp))
#> ours @ h is -3.70; with autograd it is 0.


# wrong: nothing returned
def vjp(x, v):
    sigma = x.std(correction=0)
    h = (x - x.mean()) / sigma
    v = (v - v.mean() - h * (h * v).mean()) / sigma


print(check(vjp))
#> The result has the shape of x, (3,).


# wrong: not divided by sigma
def vjp(x, v):
    h = (x - x.mean()) / x.std(correction=0)
    return v - v.mean() - h * (h * v).mean()


print(check(vjp))
#> Sum and ours @ h are 0, as they must. The factor is wrong.
