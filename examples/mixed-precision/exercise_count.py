"""Exercise: how far bfloat16 and float16 count by ones."""

import torch


# --8<-- [start:start]
def count(dtype):
    """Add 1 until the number changes no more."""
    number = torch.zeros((), dtype=dtype)
    while number + 1 > number:
        number += 1
    return int(number)


guess = {torch.bfloat16: None, torch.float16: None}
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    for dtype in [torch.bfloat16, torch.float16]:
        number = guess.get(dtype) if isinstance(guess, dict) else None
        if not isinstance(number, int) or number < 1:
            return f"Guess a whole number for {dtype}."
        end = count(dtype)
        if number < end:
            after = int(torch.tensor(number, dtype=dtype) + 1)
            return f"{dtype} goes on: {number} + 1 is {after}."
        if number > end:
            return f"{dtype} does not come to {number}: count the bits of its fraction."
    return "Right."


print(check(guess))
#> Guess a whole number for torch.bfloat16.
# --8<-- [end:check]

# --8<-- [start:solution]
# 2 ** 8 and 2 ** 11: one more than the fraction has bits
answer = {dtype: count(dtype) for dtype in [torch.bfloat16, torch.float16]}
print(answer)
#> {torch.bfloat16: 256, torch.float16: 2048}
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: as many as the fraction has bits
print(check({torch.bfloat16: 128, torch.float16: 1024}))
#> torch.bfloat16 goes on: 128 + 1 is 129.

# wrong: the largest number of float16
print(check({torch.bfloat16: 256, torch.float16: 65504}))
#> torch.float16 does not come to 65504: count the bits of its fraction.

# wrong: one too many
print(check({torch.bfloat16: 257, torch.float16: 2048}))
#> torch.bfloat16 does not come to 257: count the bits of its fraction.

# wrong: only one of them
print(check({torch.bfloat16: 256}))
#> Guess a whole number for torch.float16.
