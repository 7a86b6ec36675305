"""Exercise: what each activation leaves of a gradient."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
x = torch.tensor([-3.0, 3.0], device=device, requires_grad=True)
guess = None  # the gradient of F.leaky_relu(x, 0.1).sum(), as a list of two numbers
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Put a list in place of None: the slope at -3 and the slope at 3."
    if not isinstance(guess, (list, tuple)) or len(guess) != 2:
        return f"{guess}: one number for each of the two elements."
    left, right = guess
    if (left, right) == (-0.3, 3):
        return "(-0.3, 3) are the values; asked are the slopes."
    if left == 0:
        return "0 is what ReLU leaves at -3; this one leaks."
    if left == -0.1:
        return "At -3 it still rises to the right: the slope is not negative."
    if abs(left - 0.1) < 1e-6 and right == 1:
        return "Right."
    return f"{guess}: how much does it rise when x grows by 1, at -3 and at 3?"


print(check(guess))
#> Put a list in place of None: the slope at -3 and the slope at 3.
# --8<-- [end:check]

# --8<-- [start:solution]
F.leaky_relu(x, 0.1).sum().backward()
print(x.grad)
#> tensor([0.1000, 1.0000])
print(check([0.1, 1]))
#> Right.
# --8<-- [end:solution]

# wrong: the values
print(check([-0.3, 3]))
#> (-0.3, 3) are the values; asked are the slopes.
# wrong: a ReLU
print(check([0, 1]))
#> 0 is what ReLU leaves at -3; this one leaks.
# wrong: a mirrored slope
print(check([-0.1, 1]))
#> At -3 it still rises to the right: the slope is not negative.
# wrong: one number
print(check(1))
#> 1: one number for each of the two elements.
# wrong: no slope at the right
print(check([0.1, 0.1]))
#> [0.1, 0.1]: how much does it rise when x grows by 1, at -3 and at 3?
