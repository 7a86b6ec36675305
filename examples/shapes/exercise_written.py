"""Exercise: what is written through a view."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
x = torch.zeros(2, 3, device=device)
first = x[0]
second = x[[1]]
first += 1
second += 1

guess = None  # the sum of x: 0, 3 or 6
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Put a number in place of None."
    if guess == 6:
        return "6 if both were views. Is x[[1]] one?"
    if guess == 0:
        return "0 if both were copies. Is x[0] one?"
    right = guess == x.sum().item()
    return "Right." if right else f"Not {guess}: each row holds three numbers."


print(check(guess))
#> Put a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(x)
#> tensor([[1., 1., 1.],
#>         [0., 0., 0.]])
guess = 3

print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: both are views
print(check(6))
#> 6 if both were views. Is x[[1]] one?
# wrong: both are copies
print(check(0))
#> 0 if both were copies. Is x[0] one?
# wrong: one number each
print(check(2))
#> Not 2: each row holds three numbers.
