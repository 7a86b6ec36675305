"""Exercise: predict a gradient that a hook changes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
x = torch.tensor(5.0, device=device, requires_grad=True)
y = 3 * x
y.register_hook(lambda grad: 10 * grad)
z = 2 * y
z.backward()
guess = None  # what is x.grad? A number
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Put a number in place of None."
    if guess == 6:
        return "6 would it be without the hook. What does the hook return?"
    if guess == 20:
        return "20 is the gradient at y, after the hook. From y on to x?"
    if guess == 30:
        return "30 leaves out the way from z to y."
    if guess != x.grad.item():
        return f"Not {guess}. Go back from z: to y, through the hook, to x."
    return "Right."


print(check(guess))
#> Put a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(x.grad)  # 2, times 10, times 3
#> tensor(60.)
print(check(60))
#> Right.
# --8<-- [end:solution]

# wrong: the hook only looks
print(check(6))
#> 6 would it be without the hook. What does the hook return?

# wrong: the gradient at y
print(check(20))
#> 20 is the gradient at y, after the hook. From y on to x?

# wrong: the hook's gradient is taken for that of z
print(check(30))
#> 30 leaves out the way from z to y.

# wrong: the value of z
print(check(300))
#> Not 300. Go back from z: to y, through the hook, to x.
