"""Exercise: which numbers come again?"""

import numpy as np
import torch

# --8<-- [start:start]
rng = np.random.default_rng(3)
draws = {
    "a": lambda: torch.rand(1).item(),
    "b": lambda: np.random.rand(),
    "c": lambda: rng.random(),
    "d": lambda: torch.nn.Linear(1, 1).weight.item(),
    "e": lambda: torch.nn.functional.dropout(torch.ones(64)).sum().item(),
}
guess = set()  # the letters whose value is the same after torch.manual_seed(0)
# --8<-- [end:start]


# --8<-- [start:check]
def comes_again(draw):
    torch.manual_seed(0)
    first = draw()
    torch.manual_seed(0)
    return draw() == first


def check(guess):
    if not isinstance(guess, (set, frozenset, list, tuple, str)):
        return 'Give a set of letters, such as {"a", "b"}.'
    if len(guess) == 0:
        return "At least one comes again."
    unknown = [x for x in guess if not isinstance(x, str) or x not in draws]
    if unknown:
        return f"There is no value {unknown[0]!r}: the letters are a to e."
    why = {
        "a": "this is what the seed is for",
        "b": "NumPy's common generator has np.random.seed",
        "c": "rng has its seed since it was made, and goes on from there",
        "d": "weights are drawn from torch's common generator",
        "e": "dropout draws from torch's common generator",
    }
    for letter, draw in draws.items():
        if (letter in guess) != comes_again(draw):
            verb = "comes" if comes_again(draw) else "does not come"
            return f"{letter} {verb} again: {why[letter]}."
    return "Right."


print(check(guess))
#> At least one comes again.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = {letter for letter, draw in draws.items() if comes_again(draw)}
print(sorted(guess))
#> ['a', 'd', 'e']
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: one seed for everything
print(check("abcde"))
#> b does not come again: NumPy's common generator has np.random.seed.
# wrong: a seed for ever
print(check({"a", "c", "d", "e"}))
#> c does not come again: rng has its seed since it was made, and goes on from there.
# wrong: only what says rand
print(check(["a"]))
#> d comes again: weights are drawn from torch's common generator.
# wrong: dropout forgotten
print(check({"a", "d"}))
#> e comes again: dropout draws from torch's common generator.
# wrong: one letter too many
print(check("adef"))
#> There is no value 'f': the letters are a to e.
# wrong: the values, not the letters
print(check([True, False, False, True, True]))
#> There is no value True: the letters are a to e.
# wrong: a number
print(check(3))
#> Give a set of letters, such as {"a", "b"}.
