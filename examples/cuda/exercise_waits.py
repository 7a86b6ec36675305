"""Exercise: at which lines does Python wait for the GPU?"""

import torch

# --8<-- [start:start]
lines = {
    1: lambda x: x @ x,
    2: lambda x: x.sum().item(),
    3: lambda x: x.relu().mean(),
    4: lambda x: "up" if x.max() > 0 else "down",
    5: lambda x: x.shape[0] * 2,
    6: lambda x: x.tolist(),
}
guess = None  # the numbers of the lines that wait, as a set
# --8<-- [end:start]


# --8<-- [start:check]
def needs_a_value(line):
    try:
        line(torch.ones(8, 8, device="meta"))  # has a shape, but no values
    except (RuntimeError, NotImplementedError):
        return True
    return False


def check(guess):
    if not isinstance(guess, set):
        return "Guess a set of numbers, such as {1, 2}."
    for n, line in lines.items():
        if n in guess and not needs_a_value(line):
            return f"Line {n} does not wait: nothing looks at a value."
        if n not in guess and needs_a_value(line):
            return f"Line {n} waits: it cannot go on without a value from the GPU."
    return "Right."


print(check(guess))
#> Guess a set of numbers, such as {1, 2}.
# --8<-- [end:check]

# --8<-- [start:solution]
answer = {n for n, line in lines.items() if needs_a_value(line)}
print(sorted(answer))
#> [2, 4, 6]
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: where much is computed
print(check({1, 2, 4, 6}))
#> Line 1 does not wait: nothing looks at a value.

# wrong: only where a number comes out
print(check({2, 6}))
#> Line 4 waits: it cannot go on without a value from the GPU.

# wrong: a shape
print(check({2, 4, 5, 6}))
#> Line 5 does not wait: nothing looks at a value.

# wrong: only what says item
print(check({2, 4}))
#> Line 6 waits: it cannot go on without a value from the GPU.
