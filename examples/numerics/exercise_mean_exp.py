"""Exercise: the logarithm of a mean of exponentials."""

# --8<-- [start:start]
import math

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def log_mean_exp(x):
    """(rows, n) to (rows,): the log of the mean of the exponentials of each row."""
    return x.exp().mean(dim=1).log()
# --8<-- [end:start]


# --8<-- [start:check]
def check(log_mean_exp):
    x = torch.tensor([[1000.0] * 4, [0.0, 0.0, 2.0, 2.0], [-1000.0] * 4], device=device)
    try:
        y = log_mean_exp(x)
    except (
        ArithmeticError, AssertionError, AttributeError, ImportError, LookupError,
        NameError, RuntimeError, TypeError, ValueError,
    ) as error:
        return f"It raises {type(error).__name__}."
    if not isinstance(y, torch.Tensor) or y.shape != (3,) or y.is_complex():
        return "Three rows should give a tensor of three numbers."
    first, second, third = (round(number, 2) for number in y.tolist())
    if math.isinf(first) or math.isnan(first):
        return f"Four numbers of 1000 give {first}: their exponentials are too large."
    if math.isinf(third) or math.isnan(third):
        return f"Four of -1000 give {third}: every row needs its own maximum."
    if second == 2.82:
        return "0, 0, 2, 2 give 2.82, the log of the sum: divide the sum by 4."
    if second == 2.13:
        return "0, 0, 2, 2 give 2.13: the sum was divided by 2, and a row has 4."
    if (first, second, third) != (1000, 1.43, -1000):
        return f"1000, 1.43 and -1000 are wanted, not {first}, {second} and {third}."
    return "Right."


print(check(log_mean_exp))
#> Four numbers of 1000 give inf: their exponentials are too large.
# --8<-- [end:check]


# --8<-- [start:solution]
def log_mean_exp(x):
    return torch.logsumexp(x, dim=1) - math.log(x.shape[1])


print(check(log_mean_exp))
#> Right.
# --8<-- [end:solution]


# wrong: the sum
def log_mean_exp(x):
    return torch.logsumexp(x, dim=1)


print(check(log_mean_exp))
#> 0, 0, 2, 2 give 2.82, the log of the sum: divide the sum by 4.


# wrong: one maximum for all rows
def log_mean_exp(x):
    m = x.max()
    return m + (x - m).exp().mean(dim=1).log()


print(check(log_mean_exp))
#> Four of -1000 give -inf: every row needs its own maximum.


# wrong: the logarithm inside the mean
def log_mean_exp(x):
    return x.exp().log().nan_to_num(posinf=1000, neginf=-1000).mean(dim=1)


print(check(log_mean_exp))
#> 1000, 1.43 and -1000 are wanted, not 1000.0, 1.0 and -1000.0.


# wrong: the maximum is forgotten at the end
def log_mean_exp(x):
    return (x - x.amax(dim=1, keepdim=True)).exp().mean(dim=1).log()


print(check(log_mean_exp))
#> 1000, 1.43 and -1000 are wanted, not 0.0, -0.57 and 0.0.


# wrong: the length of one row, for all
def log_mean_exp(x):
    return torch.logsumexp(x, dim=1) - math.log(2)


print(check(log_mean_exp))
#> 0, 0, 2, 2 give 2.13: the sum was divided by 2, and a row has 4.


# wrong: Python's exp raises where torch's is infinite
def log_mean_exp(x):
    return torch.tensor([math.log(sum(map(math.exp, row)) / 4) for row in x.tolist()])


print(check(log_mean_exp))
#> It raises OverflowError.


# wrong: values and places
def log_mean_exp(x):
    m = x.max(dim=1, keepdim=True)
    return m + (x - m).exp().mean(dim=1).log()


print(check(log_mean_exp))
#> It raises TypeError.


# wrong: nothing is returned
def log_mean_exp(x):
    torch.logsumexp(x, dim=1)


print(check(log_mean_exp))
#> Three rows should give a tensor of three numbers.
