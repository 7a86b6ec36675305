"""Exercise: rows of length 1, and no NaN for a row of zeros."""

# --8<-- [start:start]
import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def unit(x):
    """Rows of length 1; a row of zeros stays as it is."""
    return x / x.norm(dim=1, keepdim=True)
# --8<-- [end:start]


# --8<-- [start:check]
def check(unit):
    x = torch.tensor([[3.0, 4.0], [0.0, 0.0]], device=device, requires_grad=True)
    try:
        y = unit(x)
    except (
        ArithmeticError, AssertionError, AttributeError, ImportError, LookupError,
        NameError, RuntimeError, TypeError, ValueError,
    ) as error:
        return f"It raises {type(error).__name__}."
    if not isinstance(y, torch.Tensor) or y.shape != (2, 2) or y.is_complex():
        return "The result should be real numbers of the shape of x, (2, 2)."
    long, zero = ([round(number, 3) for number in row] for row in y.tolist())
    if y[1].isnan().any():
        return f"The row of zeros became {zero}: 0 divided by 0."
    if long != [0.6, 0.8] or zero != [0, 0]:
        return f"[0.6, 0.8] and [0, 0] are wanted, not {long} and {zero}."
    if not y.requires_grad:
        return "Right values, but they know nothing of x: no gradient can flow."
    try:
        y[:, 0].sum().backward()
    except RuntimeError:
        return "Right values, but backward raises: change nothing in place."
    if x.grad is None:
        return "Right values, but a new tensor: no gradient flows to x."
    if not x.grad.isfinite().all():
        return f"Right values, but the gradient of the zeros is {x.grad[1].tolist()}."
    if x.grad[0, 1] == 0:
        return "Right values, but no gradient flows through the length."
    return "Right."


print(check(unit))
#> The row of zeros became [nan, nan]: 0 divided by 0.
# --8<-- [end:check]


# --8<-- [start:solution]
def unit(x):
    return F.normalize(x, dim=1)  # divides by the length, but at least by 1e-12


print(check(unit))
#> Right.
zeros = torch.zeros(1, 2, device=device, requires_grad=True)
unit(zeros).sum().backward()
print(zeros.grad)  # finite, but 1 / 1e-12: a larger eps makes it smaller
#> tensor([[1.0000e+12, 1.0000e+12]])
# --8<-- [end:solution]


# right, too: harmless before the division
def unit(x):
    square = x.square().sum(dim=1, keepdim=True)
    return x / torch.where(square > 0, square, 1).sqrt()


assert check(unit) == "Right."


# wrong: mended after the division
def unit(x):
    return (x / x.square().sum(dim=1, keepdim=True).sqrt()).nan_to_num()


print(check(unit))
#> Right values, but the gradient of the zeros is [nan, nan].


# wrong: mended in place
def unit(x):
    length = x.norm(dim=1, keepdim=True)
    length[length == 0] = 1
    return x / length


print(check(unit))
#> Right values, but backward raises: change nothing in place.


# wrong: a leaf of its own
def unit(x):
    return F.normalize(x.detach(), dim=1).requires_grad_()


print(check(unit))
#> Right values, but a new tensor: no gradient flows to x.


# wrong: a constant that is seen
def unit(x):
    return x / (x.norm(dim=1, keepdim=True) + 0.1)


print(check(unit))
#> [0.6, 0.8] and [0, 0] are wanted, not [0.588, 0.784] and [0.0, 0.0].


# wrong: outside of autograd
def unit(x):
    return F.normalize(x.detach(), dim=1)


print(check(unit))
#> Right values, but they know nothing of x: no gradient can flow.


# wrong: shapes
def unit(x):
    return F.normalize(x, dim=1).sum()


print(check(unit))
#> The result should be real numbers of the shape of x, (2, 2).


# wrong: there is no third dimension
def unit(x):
    return x / x.norm(dim=2, keepdim=True).clamp(min=1e-12)


print(check(unit))
#> It raises IndexError.


# wrong: the length is cut off from autograd
def unit(x):
    return x / x.norm(dim=1, keepdim=True).detach().clamp(min=1e-12)


print(check(unit))
#> Right values, but no gradient flows through the length.
