"""Exercise: windows that overlap."""

import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
guess = None  # x.grad, three numbers in a list

x = torch.tensor([1.0, 5.0, 2.0], device=device, requires_grad=True)
y = F.max_pool1d(x[None], 2, stride=1)[0]
y.backward(torch.tensor([10.0, 20.0], device=device))
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Write three numbers in a list in place of None."
    if guess == [10, 20, 0]:
        return "v goes to where the maximum was, not to where the window began."
    if guess == [0, 20, 0]:
        return "Nothing is overwritten: gradients are added."
    if guess == [0, 5, 0]:
        return "That is x at the maximum. The slope is 1 there, times v."
    if guess != x.grad.tolist():
        return f"{guess} is not it. y is {y.tolist()}: which x is that?"
    return "Right."


print(check(guess))
#> Write three numbers in a list in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = [0, 30, 0]
print(x.grad)
#> tensor([ 0., 30.,  0.])
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: to the first of each window
guess = [10, 20, 0]
print(check(guess))
#> v goes to where the maximum was, not to where the window began.

# wrong: the last one stays
guess = [0, 20, 0]
print(check(guess))
#> Nothing is overwritten: gradients are added.

# wrong: the value
guess = [0, 5, 0]
print(check(guess))
#> That is x at the maximum. The slope is 1 there, times v.

# wrong: shared by the window
guess = [5, 15, 10]
print(check(guess))
#> [5, 15, 10] is not it. y is [5.0, 5.0]: which x is that?
