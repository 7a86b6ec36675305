"""Exercise: find the mistake, an error computed from too many differences."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def mean_error(prediction, target):
    """The mean of the squared differences; (n, 1) and (n,) come in."""
    return ((prediction - target) ** 2).mean().item()
# --8<-- [end:start]


# --8<-- [start:check]
def check(mean_error):
    prediction = torch.tensor([[1.0], [2.0], [6.0]], device=device)
    target = torch.tensor([1.0, 2.0, 3.0], device=device)
    found = mean_error(prediction, target)
    if not isinstance(found, float):
        return f"mean_error returned {found}, not a Python float."
    if round(found, 2) == 6.33:
        return "6.33 is a mean of 9 squares, not of 3: print the difference."
    if found == 9:
        return "9 is the sum of the squares: divide by n."
    if found == 0:
        return "0, but the last prediction is off by 3. Compare all of them."
    return "Right." if found == 3 else f"{found:.2f}: it should be 9 / 3."


print(check(mean_error))
#> 6.33 is a mean of 9 squares, not of 3: print the difference.
# --8<-- [end:check]


# --8<-- [start:solution]
def mean_error(prediction, target):
    """The mean of the squared differences; (n, 1) and (n,) come in."""
    return ((prediction.squeeze(1) - target) ** 2).mean().item()


print(check(mean_error))
#> Right.
# --8<-- [end:solution]


# wrong: the sum
def mean_error(prediction, target):
    return ((prediction.squeeze(1) - target) ** 2).sum().item()


print(check(mean_error))
#> 9 is the sum of the squares: divide by n.


# wrong: only the first
def mean_error(prediction, target):
    return ((prediction[0] - target[0]) ** 2).mean().item()


print(check(mean_error))
#> 0, but the last prediction is off by 3. Compare all of them.


# wrong: a tensor
def mean_error(prediction, target):
    return ((prediction.squeeze(1) - target) ** 2).mean()


print(check(mean_error))
#> mean_error returned 3.0, not a Python float.


# wrong: not squared
def mean_error(prediction, target):
    return (prediction.squeeze(1) - target).mean().item()


print(check(mean_error))
#> 1.00: it should be 9 / 3.
