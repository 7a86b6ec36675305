"""Exercise: how many steps an epoch has."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
from torch.utils.data import DataLoader, TensorDataset

images = TensorDataset(torch.zeros(1000, 1, 8, 8))
loader = DataLoader(images, batch_size=64, shuffle=True)
guess = None  # how many steps one epoch has
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, (int, float)):
        return "Write a whole number."
    if guess == 1000:
        return "1000 images, but a step takes 64 of them at once."
    if guess == 64:
        return "64 is the size of a batch; how many batches are there?"
    if guess == 15:
        return "15 batches of 64 are 960 images: what of the last 40?"
    return "Right." if guess == len(loader) else f"{guess}? Divide, and round up."


print(check(guess))
#> Write a whole number.
# --8<-- [end:check]

# --8<-- [start:solution]
print(len(loader))  # 15 full batches and one of 40; drop_last=True leaves that out
#> 16
print(check(16))
#> Right.
# --8<-- [end:solution]

# wrong: rounded down
print(check(15))
#> 15 batches of 64 are 960 images: what of the last 40?
# wrong: a step for each image
print(check(1000))
#> 1000 images, but a step takes 64 of them at once.
# wrong: the size of a batch
print(check(64))
#> 64 is the size of a batch; how many batches are there?
# wrong: not rounded
print(check(15.625))
#> 15.625? Divide, and round up.
