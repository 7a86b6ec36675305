"""Exercise: how many steps are ten epochs."""

from torch.utils.data import DataLoader

# --8<-- [start:start]
guess = None  # steps in 10 epochs, with 1,497 images in batches of 64
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    loader = DataLoader(range(1497), batch_size=64)
    steps = 10 * len(loader)
    if not isinstance(guess, int):
        return f"guess is {guess}: put a whole number there."
    if guess == steps // 10:
        return f"{guess} batches are one epoch."
    if guess == 10 * 1497:
        return f"{guess} is how often an image is seen: a step sees a whole batch."
    if guess < steps:
        return f"{guess} steps leave images out: the last batch may be smaller."
    return "Right." if guess == steps else f"{guess} steps are too many."


print(check(guess))
#> guess is None: put a whole number there.
# --8<-- [end:check]

# --8<-- [start:solution]
loader = DataLoader(range(1497), batch_size=64)
print(len(loader))  # 23 batches of 64, and one of 25
#> 24
guess = 10 * len(loader)
print(check(guess))
#> Right.
# --8<-- [end:solution]


# wrong: one epoch
guess = 24
print(check(guess))
#> 24 batches are one epoch.

# wrong: every image is a step
guess = 14970
print(check(guess))
#> 14970 is how often an image is seen: a step sees a whole batch.

# wrong: rounded down
guess = 10 * (1497 // 64)
print(check(guess))
#> 230 steps leave images out: the last batch may be smaller.

# wrong: with the 300 images of the validation set
guess = 10 * 29
print(check(guess))
#> 290 steps are too many.
