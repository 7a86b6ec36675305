"""Exercise: what does a step of SGD do?"""

import torch

# --8<-- [start:start]
p = torch.tensor([4.0], requires_grad=True)
optimizer = torch.optim.SGD([p], lr=0.5)
(p**2).sum().backward()
optimizer.step()
guess = None  # the number in p now
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    try:
        guess = float(guess)
    except (TypeError, ValueError, RuntimeError):
        return f"One number is asked for, not {guess!r}."
    if guess == 0:
        return "Right."
    if guess == 3.5:
        return "3.5 is 4 minus the learning rate: the slope of p ** 2 counts, too."
    if guess == 8:
        return "8 is uphill: the step goes against the gradient."
    if guess == -4:
        return "-4 is a step of the whole gradient, 8: lr makes it shorter."
    return f"It is not {guess:g}: the gradient of p ** 2 is 2 * p."


print(check(guess))
#> One number is asked for, not None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(p.grad.item(), 4 - 0.5 * p.grad.item())
#> 8.0 0.0
print(check(p.item()))
#> Right.
# --8<-- [end:solution]

# wrong: a step of the length lr
print(check(3.5))
#> 3.5 is 4 minus the learning rate: the slope of p ** 2 counts, too.

# wrong: up
print(check(8))
#> 8 is uphill: the step goes against the gradient.

# wrong: without lr
print(check(-4))
#> -4 is a step of the whole gradient, 8: lr makes it shorter.

# wrong: two steps
print(check(1))
#> It is not 1: the gradient of p ** 2 is 2 * p.
