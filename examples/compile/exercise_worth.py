"""Exercise: from how many calls on does compiling pay?"""

# --8<-- [start:start]
def calls_needed(once, slow, fast):
    """The fewest calls for which compiling takes less time in all; None if none do.

    once: seconds for compiling; slow: a call without it; fast: a call with it.
    """
    return once / slow  # your code
# --8<-- [end:start]


# --8<-- [start:check]
import math


def check(calls_needed):
    cases = [(10, 0.5, 0.25, 41), (9, 1.0, 0.5, 19), (0.25, 2.0, 1.0, 1)]
    for once, slow, fast, wanted in cases:
        what = f"{once} s once, then {fast} s in place of {slow} s"
        try:
            found = calls_needed(once, slow, fast)
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            RuntimeError,
            TypeError,
            ValueError,
        ) as error:
            return f"{what}: it raises {type(error).__name__}."
        try:
            number = math.nan if isinstance(found, (bool, str)) else float(found)
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            RuntimeError,
            TypeError,
            ValueError,
        ):
            number = math.nan
        if not math.isfinite(number):
            return f"{what}: a number of calls is wanted, not {found}."
        if number < 0:
            return f"{what}: {number:g} calls? A call saves slow - fast."
        if number == wanted - 1:
            return f"{what}: after {number:g} calls both are equal. One more."
        if number != wanted:
            total = f"{once + number * fast:g} s against {number * slow:g} s"
            return f"{what}: {number:g} calls take {total}."
    for fast in [0.5, 0.75]:
        try:
            found = calls_needed(10, 0.5, fast)
        except ZeroDivisionError:
            return "If it is not faster, slow - fast is 0."
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            RuntimeError,
            TypeError,
            ValueError,
        ) as error:
            return f"{fast} s in place of 0.5 s: it raises {type(error).__name__}."
        if found is not None:
            return f"{fast} s in place of 0.5 s never pays: None."
    return "Right."


print(check(calls_needed))
#> 10 s once, then 0.25 s in place of 0.5 s: 20 calls take 15 s against 10 s.
# --8<-- [end:check]

# --8<-- [start:solution]
def calls_needed(once, slow, fast):
    if fast >= slow:
        return None
    return math.floor(once / (slow - fast)) + 1


print(check(calls_needed))
#> Right.
# --8<-- [end:solution]


# wrong: where both are equal
print(check(lambda once, slow, fast: once / (slow - fast)))
#> 10 s once, then 0.25 s in place of 0.5 s: after 40 calls both are equal. One more.
# wrong: what does not pay is forgotten
print(check(lambda once, slow, fast: once // (slow - fast) + 1))
#> If it is not faster, slow - fast is 0.
# wrong: the same, without a division by 0
print(check(lambda once, slow, fast: once // ((slow - fast) or 1) + 1))
#> 0.5 s in place of 0.5 s never pays: None.
# wrong: the difference turned round
print(check(lambda once, slow, fast: once / (fast - slow)))
#> 10 s once, then 0.25 s in place of 0.5 s: -40 calls? A call saves slow - fast.
# wrong: nothing returned
print(check(lambda once, slow, fast: None))
#> 10 s once, then 0.25 s in place of 0.5 s: a number of calls is wanted, not None.
# wrong: no number
print(check(lambda once, slow, fast: [fast]))
#> 10 s once, then 0.25 s in place of 0.5 s: a number of calls is wanted, not [0.25].


# wrong: a case of its own, that fails
def calls_needed(once, slow, fast):
    if fast >= slow:
        raise ValueError("never")
    return math.floor(once / (slow - fast)) + 1


print(check(calls_needed))
#> 0.5 s in place of 0.5 s: it raises ValueError.
# wrong: two arguments
print(check(lambda once, slow: once / slow))
#> 10 s once, then 0.25 s in place of 0.5 s: it raises TypeError.
