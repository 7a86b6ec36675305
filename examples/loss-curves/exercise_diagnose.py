"""Exercise: what ails a training, from its two curves."""

# --8<-- [start:start]
import math


def diagnose(train, val):
    """"nan", "overfits", "stuck" or "fine", from the losses of each epoch."""
    return "fine"  # your code


# --8<-- [end:start]

# --8<-- [start:check]
CURVES = [
    ("fine", [2.3, 1.1, 0.6, 0.4, 0.3], [2.3, 1.2, 0.7, 0.5, 0.5]),
    ("overfits", [2.3, 1.1, 0.5, 0.2, 0.1], [2.3, 1.2, 0.8, 1.0, 1.4]),
    ("stuck", [2.31, 2.30, 2.31, 2.30, 2.30], [2.30, 2.31, 2.30, 2.30, 2.31]),
    ("nan", [2.3, 1.5, 2.9, math.nan, math.nan], [2.3, 1.6, 3.1, math.nan, math.nan]),
    ("fine", [0.7, 0.4, 0.3, 0.28, 0.27], [0.7, 0.45, 0.35, 0.36, 0.35]),
]


def check(diagnose):
    for expected, train, val in CURVES:
        found = diagnose(list(train), list(val))
        if found != expected:
            what = f"train ends at {train[-1]}, val is {val}"
            return f"{what}: {expected!r}, not {found!r}."
    return "Right."


print(check(diagnose))
#> train ends at 0.1, val is [2.3, 1.2, 0.8, 1.0, 1.4]: 'overfits', not 'fine'.
# --8<-- [end:check]


# --8<-- [start:solution]
def diagnose(train, val):
    if not all(math.isfinite(x) for x in train + val):
        return "nan"
    if min(train) > 0.9 * train[0]:
        return "stuck"
    if val[-1] > 1.1 * min(val):
        return "overfits"
    return "fine"


print(check(diagnose))
#> Right.
# --8<-- [end:solution]


# wrong: NaN is not equal to itself
def diagnose(train, val):
    if min(train) > 0.9 * train[0]:
        return "stuck"
    if val[-1] > 1.1 * min(val):
        return "overfits"
    return "nan" if train[-1] == math.nan else "fine"


print(check(diagnose))
#> train ends at nan, val is [2.3, 1.6, 3.1, nan, nan]: 'nan', not 'fine'.


# wrong: any rise of the validation loss
def diagnose(train, val):
    if not math.isfinite(train[-1]):
        return "nan"
    if min(train) > 0.9 * train[0]:
        return "stuck"
    return "overfits" if val[-1] > val[-2] or val[3] > val[2] else "fine"


print(check(diagnose))
#> train ends at 0.27, val is [0.7, 0.45, 0.35, 0.36, 0.35]: 'fine', not 'overfits'.


# wrong: a gap alone is no overfitting
def diagnose(train, val):
    return "overfits" if val[-1] > 1.2 * train[-1] else "fine"


print(check(diagnose))
#> train ends at 0.3, val is [2.3, 1.2, 0.7, 0.5, 0.5]: 'fine', not 'overfits'.
