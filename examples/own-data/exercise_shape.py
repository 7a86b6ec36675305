"""Exercise: the shape of a photograph in NumPy."""

# --8<-- [start:start]
import numpy as np
from PIL import Image

photo = Image.new("RGB", (40, 30))  # 40 wide, 30 high
guess = None  # np.array(photo).shape, as a tuple
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    shape = np.array(photo).shape
    if not isinstance(guess, tuple):
        return f"guess is {guess!r}: write a tuple of whole numbers."
    if len(guess) != len(shape):
        return f"{len(guess)} numbers: it takes {len(shape)}, RGB has channels too."
    if sorted(guess) != sorted(shape):
        return f"Look at {guess} again: which numbers are there to be had?"
    if guess.index(3) != shape.index(3):
        return "Where are the channels? PyTorch wants them first, a file has them last."
    if guess != shape:
        return "Pillow says width before height; an array counts its rows first."
    return "Right."


print(check(guess))
#> guess is None: write a tuple of whole numbers.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = (30, 40, 3)
print(np.array(photo).shape, photo.size)
#> (30, 40, 3) (40, 30)
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: the size as Pillow says it
guess = (40, 30, 3)
print(check(guess))
#> Pillow says width before height; an array counts its rows first.

# wrong: as PyTorch wants it
guess = (3, 30, 40)
print(check(guess))
#> Where are the channels? PyTorch wants them first, a file has them last.

# wrong: without channels
guess = (30, 40)
print(check(guess))
#> 2 numbers: it takes 3, RGB has channels too.

# wrong: four channels
guess = (30, 40, 4)
print(check(guess))
#> Look at (30, 40, 4) again: which numbers are there to be had?
