"""Exercise: find the mistake, a function that changes what it is given."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def centered(x):
    """x minus its mean. x itself must stay as it is."""
    x -= x.mean()
    return x
# --8<-- [end:start]


# --8<-- [start:check]
def check(centered):
    x = torch.tensor([1.0, 2.0, 6.0], device=device)
    try:
        result = centered(x)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(result, torch.Tensor):
        return f"centered returned {result}, not a tensor."
    if result.tolist() != [-2, -1, 3]:
        return f"The mean of {[1, 2, 6]} is 3; the result is {result.tolist()}."
    if result is x:
        return "The result is x itself, which has changed: x -= writes into it."
    if x.tolist() != [1, 2, 6]:
        return f"The caller's x is {x.tolist()} now: what still writes into it?"
    return "Right."


print(check(centered))
#> The result is x itself, which has changed: x -= writes into it.
# --8<-- [end:check]


# --8<-- [start:solution]
def centered(x):
    """x minus its mean. x itself must stay as it is."""
    return x - x.mean()


print(check(centered))
#> Right.
# --8<-- [end:solution]


# wrong: copied too late
def centered(x):
    x -= x.mean()
    return x.clone()


print(check(centered))
#> The caller's x is [-2.0, -1.0, 3.0] now: what still writes into it?


# wrong: the other way round
def centered(x):
    return x.mean() - x


print(check(centered))
#> The mean of [1, 2, 6] is 3; the result is [2.0, 1.0, -3.0].


# wrong: nothing comes back
def centered(x):
    x - x.mean()


print(check(centered))
#> centered returned None, not a tensor.


# wrong: a name that tensors do not have
def centered(x):
    return x - x.average()


print(check(centered))
#> It raises AttributeError: 'Tensor' object has no attribute 'average'
