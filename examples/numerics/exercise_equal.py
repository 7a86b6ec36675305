"""Exercise: which comparisons are True?"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
inf, nan = float("inf"), float("nan")
lines = {
    "a": lambda: torch.tensor(2048.0).half() + 1 == 2048,
    "b": lambda: torch.tensor(nan) == torch.tensor(nan),
    "c": lambda: torch.tensor(inf) + 1 == torch.tensor(inf),
    "d": lambda: torch.tensor(1e8) + 1 - 1e8 == 1,
    "e": lambda: torch.tensor(0.5) + 0.25 == 0.75,
}
guess = set()  # the letters of the lines that are True
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    why = {
        "a": "from 2048 on, float16 has only every second number",
        "b": "NaN equals nothing",
        "c": "infinity and one more is infinity",
        "d": "at 1e8 the next float32 number is 8 away",
        "e": "halves and quarters are exact in base 2",
    }
    if not isinstance(guess, (set, frozenset, list, tuple, str)):
        return 'Give a set of letters, such as {"a", "b"}.'
    if len(guess) == 0:
        return "At least one is True."
    unknown = [x for x in guess if not isinstance(x, str) or x not in why]
    if unknown:
        return f"There is no line {unknown[0]!r}: the letters are a to e."
    for letter in sorted(lines):
        if (letter in guess) != lines[letter]().item():
            return f"{letter} is {lines[letter]().item()}: {why[letter]}."
    return "Right."


print(check(guess))
#> At least one is True.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = {letter for letter, line in lines.items() if line()}
print(sorted(guess))
#> ['a', 'c', 'e']
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: as in school
print(check({"d", "e"}))
#> a is True: from 2048 on, float16 has only every second number.
# wrong: nothing that is infinite is equal
print(check({"a", "e"}))
#> c is True: infinity and one more is infinity.
# wrong: a thing equals itself
print(check(["a", "b", "c", "e"]))
#> b is False: NaN equals nothing.
# wrong: floats are never equal
print(check("ac"))
#> e is True: halves and quarters are exact in base 2.
# wrong: one letter too many
print(check("acef"))
#> There is no line 'f': the letters are a to e.
# wrong: the values, not the letters
print(check([True, False, True, False, True]))
#> There is no line True: the letters are a to e.
# wrong: a number
print(check(3))
#> Give a set of letters, such as {"a", "b"}.
