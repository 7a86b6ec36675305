"""Exercise: count the operations of a training step."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
two = nn.Sequential(nn.Linear(100, 50), nn.ReLU(), nn.Linear(50, 10)).to(device)
batch = torch.ones(32, 100, device=device)
guess = None  # operations in two(batch).sum().backward()
# --8<-- [end:start]


# --8<-- [start:check]
from torch.utils.flop_counter import FlopCounterMode


def count():
    with FlopCounterMode(display=False) as counter:
        two(batch).sum().backward()
    return counter.get_total_flops()


def check(guess):
    first, second = 2 * 32 * 100 * 50, 2 * 32 * 50 * 10
    if isinstance(guess, float) and guess.is_integer():
        guess = int(guess)
    if not isinstance(guess, int) or isinstance(guess, bool):
        return "Guess a whole number: 2 operations for each weight and each row."
    if guess == count():
        return "Right."
    if guess == first + second:
        return f"{guess} are those of forward."
    if guess == 3 * (first + second):
        return f"{guess} have the gradient of batch in them, and it needs none."
    if guess == count() // 2:
        return f"{guess} are half of it: a product and a sum are two operations."
    return f"Not {guess}: add up forward and what backward computes."


print(check(guess))
#> Guess a whole number: 2 operations for each weight and each row.
# --8<-- [end:check]

# --8<-- [start:solution]
first, second = 2 * 32 * 100 * 50, 2 * 32 * 50 * 10
answer = 2 * first + 3 * second
print(answer, count())
#> 736000 736000
print(check(answer))
#> Right.
# --8<-- [end:solution]

assert check(2.3 * 320000) == "Right."

# wrong: forward alone
print(check(352000))
#> 352000 are those of forward.

# wrong: three times forward
print(check(1056000))
#> 1056000 have the gradient of batch in them, and it needs none.

# wrong: a product and a sum as one operation
print(check(368000))
#> 368000 are half of it: a product and a sum are two operations.

# wrong: the number of weights
print(check(5560))
#> Not 5560: add up forward and what backward computes.
