"""Exercise: which character is the target?"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def make_pairs(data):
    """Inputs and targets for predicting the next character."""
    return data, data  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(make_pairs):
    data = torch.tensor([3, 1, 4, 1, 5], device=device)
    try:
        x, y = (list(part.tolist()) for part in make_pairs(data))
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: return two tensors, each of one dimension."
    if len(x) != len(y):
        return f"There are {len(x)} inputs and {len(y)} targets: each needs one."
    if x == y:
        return f"Inputs and targets are both {x}: the model only has to copy."
    if (x, y) == ([1, 4, 1, 5], [3, 1, 4, 1]):
        return "It predicts the character before, not the one after."
    if (5, 3) in zip(x, y, strict=True):
        return "After the last character comes the first: that is not in the text."
    if (x, y) != ([3, 1, 4, 1], [1, 4, 1, 5]):
        return f"Inputs {x} and targets {y}; expected [3, 1, 4, 1] and [1, 4, 1, 5]."
    return "Right."


print(check(make_pairs))
#> Inputs and targets are both [3, 1, 4, 1, 5]: the model only has to copy.
# --8<-- [end:check]


# --8<-- [start:solution]
def make_pairs(data):
    return data[:-1], data[1:]


print(check(make_pairs))
#> Right.
# --8<-- [end:solution]


# wrong: the other way round
def make_pairs(data):
    return data[1:], data[:-1]


print(check(make_pairs))
#> It predicts the character before, not the one after.


# wrong: around the end
def make_pairs(data):
    return data, data.roll(-1)


print(check(make_pairs))
#> After the last character comes the first: that is not in the text.


# wrong: only one is shortened
def make_pairs(data):
    return data, data[1:]


print(check(make_pairs))
#> There are 5 inputs and 4 targets: each needs one.


# wrong: two further
def make_pairs(data):
    return data[:-2], data[2:]


print(check(make_pairs))
#> Inputs [3, 1, 4] and targets [4, 1, 5]; expected [3, 1, 4, 1] and [1, 4, 1, 5].


# wrong: the targets alone
def make_pairs(data):
    return data[1:]


print(check(make_pairs))
#> TypeError: return two tensors, each of one dimension.
