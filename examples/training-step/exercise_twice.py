"""Exercise: predict what two backwards leave in .grad."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
w = torch.tensor(3.0, device=device, requires_grad=True)
(w**2).backward()
(w**2).backward()
guess = None  # what w.grad holds now, a number
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Write a number."
    if guess == 9:
        return "9 is the value of w ** 2; .grad holds slopes."
    if guess == 6:
        return "6 is the slope of one backward; two have run."
    if guess == 0:
        return "Nothing has cleared .grad: no zero_grad() is there."
    if guess != w.grad.item():
        return f"{guess}? The slope of w ** 2 is 2 * w, and backward adds."
    return "Right."


print(check(guess))
#> Write a number.
# --8<-- [end:check]

# --8<-- [start:solution]
print(w.grad)
#> tensor(12.)
print(check(12))
#> Right.
# --8<-- [end:solution]

# wrong: the last backward replaces the first
print(check(6))
#> 6 is the slope of one backward; two have run.
# wrong: the value in place of the slope
print(check(9))
#> 9 is the value of w ** 2; .grad holds slopes.
# wrong: the values are added
print(check(18))
#> 18? The slope of w ** 2 is 2 * w, and backward adds.
# wrong: there is nothing left after backward
print(check(0))
#> Nothing has cleared .grad: no zero_grad() is there.
