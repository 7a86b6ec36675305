"""Exercise: which of two changes the tensor sees."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:start]
a = np.ones(3)
x = torch.from_numpy(a)
a += 1
a = a + 1

guess = None  # the value of x[0]
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Put a number in place of None."
    if guess == 1:
        return "1 if x were a copy. What does from_numpy do?"
    if guess == 3:
        return "3 is a[0]. Is a still the array that x came from?"
    right = guess == x[0].item()
    return "Right." if right else f"Not {guess}: each line adds 1 to something."


print(check(guess))
#> Put a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(x, a)
#> tensor([2., 2., 2.], dtype=torch.float64) [3. 3. 3.]
guess = 2

print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: a copy
print(check(1))
#> 1 if x were a copy. What does from_numpy do?
# wrong: both
print(check(3))
#> 3 is a[0]. Is a still the array that x came from?
# wrong: multiplied
print(check(4))
#> Not 4: each line adds 1 to something.
