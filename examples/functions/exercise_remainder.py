"""Exercise: the remainder of a negative number."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
hours = torch.tensor([-3, 26], device=device)
guess = None  # torch.remainder(hours, 24), as a list
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    try:
        guess = torch.as_tensor(guess).tolist()
    except (RuntimeError, TypeError, ValueError):
        return "Put a list in place of None: two numbers."
    if guess == [-3, 2]:
        return "-3 is what fmod gives; remainder has the sign of 24."
    if guess == [3, 2]:
        return "3 hours before midnight it is not 3 o'clock."
    right = guess == torch.remainder(hours, 24).tolist()
    return "Right." if right else f"{guess}: add or subtract 24 until it is 0 to 23."


print(check(guess))
#> Put a list in place of None: two numbers.
# --8<-- [end:check]

# --8<-- [start:solution]
print(torch.remainder(hours, 24))
#> tensor([21,  2])
print(check([21, 2]))
#> Right.
# --8<-- [end:solution]

# wrong: as in C
print(check([-3, 2]))
#> -3 is what fmod gives; remainder has the sign of 24.
# wrong: without the sign
print(check([3, 2]))
#> 3 hours before midnight it is not 3 o'clock.
# wrong: unchanged
print(check([-3, 26]))
#> [-3, 26]: add or subtract 24 until it is 0 to 23.
