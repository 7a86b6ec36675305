"""Exercise: a term of the softmax Jacobian is missing."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def jacobian(x):
    """x (n,) → J (n, n)."""
    y = F.softmax(x, 0)
    return -torch.outer(y, y)
# --8<-- [end:start]


# --8<-- [start:check]
def check(jacobian):
    x = torch.tensor([1.0, 2.0, 3.0], device=device)
    J, right = jacobian(x), jacrev(F.softmax)(x, 0)
    if getattr(J, "shape", None) != (3, 3):
        return "J has a row for each output and a column for each input."
    if torch.allclose(J, right):
        return "Right."
    ours, theirs = J[0, 1].item(), right[0, 1].item()
    if abs(ours - theirs) > 1e-5:
        return f"J[0, 1] is {ours:.3f}, and autograd has {theirs:.3f}."
    ours, theirs = J[0, 0].item(), right[0, 0].item()
    return f"J[0, 1] is right. J[0, 0] is {ours:.3f}, autograd: {theirs:.3f}."


print(check(jacobian))
#> J[0, 1] is right. J[0, 0] is -0.008, autograd: 0.082.
# --8<-- [end:check]


# --8<-- [start:solution]
def jacobian(x):
    y = F.softmax(x, 0)
    return torch.diag(y) - torch.outer(y, y)


print(check(jacobian))
#> Right.
# --8<-- [end:solution]


# wrong: y added to every row
def jacobian(x):
    y = F.softmax(x, 0)
    return y - torch.outer(y, y)


print(check(jacobian))
#> J[0, 1] is 0.223, and autograd has -0.022.


# wrong: the identity, as for log-softmax
def jacobian(x):
    y = F.softmax(x, 0)
    return torch.eye(3).to(x) - torch.outer(y, y)


print(check(jacobian))
#> J[0, 1] is right. J[0, 0] is 0.992, autograd: 0.082.


# wrong: element by element
def jacobian(x):
    y = F.softmax(x, 0)
    return y - y * y


print(check(jacobian))
#> J has a row for each output and a column for each input.
