"""Exercise: the dtype of a sum."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
i = torch.tensor([1, 2], device=device)
h = torch.tensor([1, 2], dtype=torch.float16, device=device)
guess = None  # the dtype of i + 2.5 * h
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, torch.dtype):
        return f"A dtype is wanted, such as torch.bool, not {guess!r}."
    if guess == torch.float64:
        return "A single number does not widen a tensor of the same kind."
    if guess == torch.float32:
        return "2.5 would make an integer tensor float32. What is h?"
    if guess == torch.int64:
        return "The higher kind wins: which is higher, integer or float?"
    right = guess == (i + 2.5 * h).dtype
    return "Right." if right else f"Where does {guess} come from? i is {i.dtype}."


print(check(guess))
#> A dtype is wanted, such as torch.bool, not None.
# --8<-- [end:check]

# --8<-- [start:solution]
print((2.5 * h).dtype)
#> torch.float16
guess = torch.float16

print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: a Python float has 64 bits
print(check(torch.float64))
#> A single number does not widen a tensor of the same kind.
# wrong: the default dtype
print(check(torch.float32))
#> 2.5 would make an integer tensor float32. What is h?
# wrong: the dtype with the most bits
print(check(torch.int64))
#> The higher kind wins: which is higher, integer or float?
# wrong: as many bits as h, but integers
print(check(torch.int16))
#> Where does torch.int16 come from? i is torch.int64.
# wrong: a string
print(check("float16"))
#> A dtype is wanted, such as torch.bool, not 'float16'.
