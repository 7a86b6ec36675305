"""Exercise: a factor that is detached counts as a constant."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
guess = None  # x.grad, a number

x = torch.tensor(3.0, device=device, requires_grad=True)
y = x**2 * x.detach()
y.backward()
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if isinstance(guess, torch.Tensor) and guess.numel() == 1:
        guess = guess.item()
    if not isinstance(guess, int | float) or isinstance(guess, bool):
        return "Put a number in place of None."
    if guess == 27:
        return "27 is the gradient of x**3: there the last factor moves as well."
    if guess == 9:
        return "9 is x**2, as if only the last factor moved. That one is detached."
    if guess == 6:
        return "6 is the gradient of x**2. Its constant factor is missing."
    if guess == 0:
        return "Not 0: x**2 still leads back to x."
    if guess != x.grad.item():
        return f"{guess} is not it. Write y as x**2 times a constant c."
    return "Right."


print(check(guess))
#> Put a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = 18
print(x.grad)  # 2 * x, times the constant 3
#> tensor(18.)
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: detach is not seen
print(check(27))
#> 27 is the gradient of x**3: there the last factor moves as well.

# wrong: the two factors are exchanged
print(check(9))
#> 9 is x**2, as if only the last factor moved. That one is detached.

# wrong: the constant is left out
print(check(6))
#> 6 is the gradient of x**2. Its constant factor is missing.

# wrong: everything is cut
print(check(0))
#> Not 0: x**2 still leads back to x.

# wrong: y itself, and x.grad by way of a tensor
print(check(torch.tensor([54.0])))
#> 54.0 is not it. Write y as x**2 times a constant c.
