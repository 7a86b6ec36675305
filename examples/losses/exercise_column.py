"""Exercise: find the mistake in a loss that stays above 0."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def price_loss(output, target):
    return F.mse_loss(output, target)  # output (N, 1), target (N)
# --8<-- [end:start]


# --8<-- [start:check]
import warnings


def check(price_loss):
    output = torch.tensor([[1.0], [2.0], [6.0]])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            loss = price_loss(output, torch.tensor([1.0, 2.0, 3.0]))
            exact = price_loss(output, output.flatten())
            one = price_loss(output[:1], torch.tensor([2.0]))
    except RuntimeError as e:
        return f"{type(e).__name__}: print both shapes, also for a batch of one."
    except (AttributeError, IndexError, TypeError, ValueError) as e:
        return f"It raises {type(e).__name__}: {e}"
    if not all(isinstance(x, torch.Tensor) for x in (loss, exact, one)):
        return f"Return a tensor, for backward(), not {type(loss).__name__}."
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    if exact > 0:
        return f"Exact predictions lose {exact:.2f}: 3x3 differences are compared."
    if not abs(loss - 3) < 0.01:
        return f"Errors of 0, 0 and 3 lose {loss:.2f}; the mean square is 3."
    if one != 1:
        return f"In a batch of one, an error of 1 loses {one:.2f}, not 1."
    return "Right."


print(check(price_loss))
#> Exact predictions lose 9.33: 3x3 differences are compared.
# --8<-- [end:check]


# --8<-- [start:solution]
def price_loss(output, target):
    return F.mse_loss(output.squeeze(1), target)


print(check(price_loss))
#> Right.
# --8<-- [end:solution]


# wrong: the mean is lost
def price_loss(output, target):
    return F.mse_loss(output.squeeze(1), target, reduction="none")


print(check(price_loss))
#> A loss is one number; yours has the shape (3,).


# wrong: the sum in place of the mean
def price_loss(output, target):
    return F.mse_loss(output.squeeze(1), target, reduction="sum")


print(check(price_loss))
#> Errors of 0, 0 and 3 lose 9.00; the mean square is 3.


# wrong: a batch of 3 for ever
def price_loss(output, target):
    return F.mse_loss(output.view(3), target)


print(check(price_loss))
#> RuntimeError: print both shapes, also for a batch of one.


# wrong: a plain number has no gradient
def price_loss(output, target):
    return F.mse_loss(output.squeeze(1), target).item()


print(check(price_loss))
#> Return a tensor, for backward(), not float.


# wrong: a column that is not there
def price_loss(output, target):
    return F.mse_loss(output[:, 1], target)


print(check(price_loss))
#> It raises IndexError: index 1 is out of bounds for dimension 1 with size 1


# wrong: divided by a batch of 3 for ever
def price_loss(output, target):
    return F.mse_loss(output.squeeze(1), target, reduction="sum") / 3


print(check(price_loss))
#> In a batch of one, an error of 1 loses 0.33, not 1.
