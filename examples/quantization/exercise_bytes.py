"""Exercise: how many bytes do the weights of a layer take?"""

# --8<-- [start:start]
guess = None  # bytes of the weights of nn.Linear(4096, 4096), without the bias
# 4 bits each, in groups of 128, with a scale of bfloat16 for each group
# --8<-- [end:start]


# --8<-- [start:check]
from numbers import Real


def check(guess):
    if not isinstance(guess, Real) or isinstance(guess, bool):
        return "Write a number of bytes."
    weights = 4096 * 4096
    if guess == weights // 2:
        return "These are the weights. Each group of 128 has a scale, too."
    if guess == weights // 2 + weights // 128 * 4:
        return "A scale of bfloat16 has 2 bytes, not 4."
    if guess == weights // 2 + 4096 * 2:
        return "A row of 4096 has 32 groups, not one."
    if guess == weights * 4 + weights // 128 * 2:
        return "4 bits are half a byte."
    if guess == weights // 2 + weights // 128 * 2:
        return "Right."
    return f"{guess}? Half a byte for each weight, and then the scales."


print(check(guess))
#> Write a number of bytes.
# --8<-- [end:check]

# --8<-- [start:solution]
weights = 4096 * 4096
print(check(weights // 2 + weights // 128 * 2))
#> Right.
# --8<-- [end:solution]

# wrong: no scales
print(check(4096 * 4096 // 2))
#> These are the weights. Each group of 128 has a scale, too.
# wrong: scales of float32
print(check(4096 * 4096 // 2 + 4096 * 32 * 4))
#> A scale of bfloat16 has 2 bytes, not 4.
# wrong: a scale for each row
print(check(4096 * 4096 // 2 + 4096 * 2))
#> A row of 4096 has 32 groups, not one.
# wrong: bytes for bits
print(check(4096 * 4096 * 4 + 4096 * 32 * 2))
#> 4 bits are half a byte.
# wrong: float32
print(check(4096 * 4096 * 4))
#> 67108864? Half a byte for each weight, and then the scales.
