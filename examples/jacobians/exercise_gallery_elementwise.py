"""Exercise: predict the product of an elementwise function."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
guess = None  # x.grad, three numbers in a list

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = x**2
y.backward(torch.tensor([1.0, 10.0, 100.0], device=device))
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if isinstance(guess, torch.Tensor):
        guess = guess.tolist()
    if not isinstance(guess, list) or len(guess) != 3:
        return "Write three numbers in a list in place of None."
    if guess == [2, 4, 6]:
        return "Those are the slopes, as if each v were 1."
    if guess == [1, 40, 900]:
        return "That is y times v. Take the slope in place of y."
    if guess == [642, 642, 642]:
        return "That is their sum in each place. J has a diagonal and zeros."
    if guess != x.grad.tolist():
        return f"{guess} is not it. The slope of x**2 is 2 * x."
    return "Right."


print(check(guess))
#> Write three numbers in a list in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = [2, 40, 600]
print(x.grad)
#> tensor([  2.,  40., 600.])
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: v is left out
print(check([2, 4, 6]))
#> Those are the slopes, as if each v were 1.

# wrong: the value in place of the slope
print(check([1, 40, 900]))
#> That is y times v. Take the slope in place of y.

# wrong: added up
print(check([642, 642, 642]))
#> That is their sum in each place. J has a diagonal and zeros.

# wrong: only v, as a tensor
print(check(torch.tensor([1.0, 10.0, 100.0])))
#> [1.0, 10.0, 100.0] is not it. The slope of x**2 is 2 * x.
