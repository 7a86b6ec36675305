"""Exercise: how many numbers learn?"""

# --8<-- [start:start]
from torch import nn

net = nn.Sequential(nn.Linear(10, 20), nn.BatchNorm1d(20), nn.Linear(20, 8))
net.requires_grad_(False)
net[2] = nn.Linear(20, 3)
guess = None  # how many numbers an optimizer changes
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    try:
        guess = guess if guess is None else int(guess)
    except (RuntimeError, TypeError, ValueError):
        return f"{guess} is not a whole number."
    if guess == 63:
        return "Right."
    if guess == 60:
        return "60 weights, but the layer has biases, too."
    if guess is None:
        return "Put a number in place of None."
    if guess == 0:
        return "0 would be right without the last line: is a new layer frozen?"
    if guess == 168:
        return "168 has the old head: it has 8 classes, and is gone."
    return f"{guess} is not it. Which layer is new, and what is in it?"


print(check(guess))
#> Put a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = sum(p.numel() for p in net.parameters() if p.requires_grad)
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: without the biases
print(check(60))
#> 60 weights, but the layer has biases, too.

# wrong: the old head
print(check(168))
#> 168 has the old head: it has 8 classes, and is gone.

# wrong: the new layer is taken for frozen
print(check(0))
#> 0 would be right without the last line: is a new layer frozen?

# wrong: weights and biases apart
print(check((60, 3)))
#> (60, 3) is not a whole number.

# wrong: all of them
print(check(sum(p.numel() for p in net.parameters())))
#> 323 is not it. Which layer is new, and what is in it?
