"""Exercise: the three gradients of a linear layer."""

# --8<-- [start:start]
import torch
import torch.nn.functional as F


def back(H, W, gS):
    """S = H @ W.T + b: H (N, n), W (m, n), gS (N, m) → gH, gW, gb."""
    return gS @ W, H.T @ gS, gS.mean(0)
# --8<-- [end:start]


# --8<-- [start:check]
def check(back):
    torch.manual_seed(0)
    H, W, b = torch.randn(4, 3), torch.randn(2, 3), torch.zeros(2)
    tensors = [x.requires_grad_() for x in (H, W, b)]
    gS = torch.randn(4, 2)
    right = torch.autograd.grad(F.linear(H, W, b), tensors, gS)
    found = back(H.detach(), W.detach(), gS)
    if not isinstance(found, tuple) or len(found) != 3:
        return "Return three gradients: gH, gW, gb."
    for name, ours, theirs in zip(("gH", "gW", "gb"), found, right, strict=True):
        if ours.shape != theirs.shape:
            return f"{name} has the shape {(*ours.shape,)}, not {(*theirs.shape,)}."
        if not torch.allclose(ours, theirs, atol=1e-5):
            pair = f"{ours.flatten()[0]:.3f}, autograd: {theirs.flatten()[0]:.3f}"
            return f"The first number of {name} is {pair}."
    return "Right."


print(check(back))
#> gW has the shape (3, 2), not (2, 3).
# --8<-- [end:check]


# --8<-- [start:solution]
def back(H, W, gS):
    return gS @ W, gS.T @ H, gS.sum(0)


print(check(back))
#> Right.
# --8<-- [end:solution]


# wrong: still the mean
def back(H, W, gS):
    return gS @ W, gS.T @ H, gS.mean(0)


print(check(back))
#> The first number of gb is 0.153, autograd: 0.610.


# wrong: gW is the mean as well
def back(H, W, gS):
    return gS @ W, gS.T @ H / 8, gS.sum(0)


print(check(back))
#> The first number of gW is -0.108, autograd: -0.862.


# wrong: only two
def back(H, W, gS):
    return gS @ W, gS.T @ H


print(check(back))
#> Return three gradients: gH, gW, gb.


# wrong: no sum over the batch
def back(H, W, gS):
    return gS @ W, gS.T @ H, gS


print(check(back))
#> gb has the shape (4, 2), not (2,).
