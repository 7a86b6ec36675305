"""Exercise: the shape of a sum along a dimension."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
x = torch.ones(2, 3, 4, device=device)
guess = None  # the shape of x.sum(dim=1), as a tuple
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, (tuple, list)):
        return "Put a tuple in place of None: one size for each dimension."
    guess = tuple(guess)
    if guess == (3,):
        return "(3,) is the dimension that is summed up: it goes, the others stay."
    if guess == (3, 4):
        return "dim=0 would give (3, 4): dimensions are counted from 0."
    if guess == (2, 1, 4):
        return "(2, 1, 4) needs keepdim=True."
    right = guess == tuple(x.sum(dim=1).shape)
    return "Right." if right else f"{guess} it is not: which size goes away?"


print(check(guess))
#> Put a tuple in place of None: one size for each dimension.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = (2, 4)
print(x.sum(dim=1).shape)
#> torch.Size([2, 4])

print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: what is summed
print(check((3,)))
#> (3,) is the dimension that is summed up: it goes, the others stay.
# wrong: counted from 1
print(check((3, 4)))
#> dim=0 would give (3, 4): dimensions are counted from 0.
# wrong: kept
print(check((2, 1, 4)))
#> (2, 1, 4) needs keepdim=True.
# wrong: the sum of all
print(check(()))
#> () it is not: which size goes away?
