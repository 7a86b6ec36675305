"""Exercise: how often does an operation run?"""

import torch
from torch import nn
from torch.profiler import profile

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
small = nn.Sequential(
    *[nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1)]
).to(device)
guess = None  # the number of calls of aten::addmm in train(4)


def train(steps):
    for _ in range(steps):
        small(torch.ones(16, 8, device=device)).square().mean().backward()


# --8<-- [end:start]


# --8<-- [start:check]
def calls():
    with profile(acc_events=True) as prof:
        train(4)
    return {row.key: row.count for row in prof.key_averages()}["aten::addmm"]


def check(guess):
    if isinstance(guess, float) and guess.is_integer():
        guess = int(guess)
    if not isinstance(guess, int) or isinstance(guess, bool):
        return "Guess a whole number."
    if guess == 3:
        return "3 calls are those of one step: the table counts all of them."
    if guess == 20:
        return "20 counts ReLU as well: it has a row of its own."
    if guess > calls():
        return f"{guess} are too many: the products of backward are aten::mm."
    return "Right." if guess == calls() else f"{guess} are too few."


print(check(guess))
#> Guess a whole number.
# --8<-- [end:check]

# --8<-- [start:solution]
print(calls())
#> 12
print(check(calls()))
#> Right.
# --8<-- [end:solution]

assert check(12.0) == "Right."

# wrong: one step
print(check(3))
#> 3 calls are those of one step: the table counts all of them.

# wrong: each module of the network
print(check(20))
#> 20 counts ReLU as well: it has a row of its own.

# wrong: backward as well
print(check(36))
#> 36 are too many: the products of backward are aten::mm.

# wrong: one for each step
print(check(4))
#> 4 are too few.
