"""Exercise: few sizes, and little that is wasted."""

# --8<-- [start:start]
def padded(n):
    """The length to which a text of n words is padded: one of six at most."""
    return 256  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(padded):
    lengths = range(1, 257)
    found = {}
    for n in lengths:
        try:
            length = padded(n)
            found[n] = int(length)
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            StopIteration,
            RuntimeError,
            TypeError,
            ValueError,
        ) as error:
            return f"padded({n}) raises {type(error).__name__}."
        if isinstance(length, str) or float(length) != found[n]:
            return f"padded({n}) is {length!r}, not a whole number."
        if found[n] < n:
            return f"{n} words do not fit into {found[n]}."
        if found[n] > 256:
            return f"padded({n}) is {found[n]}: no text is longer than 256."
    sizes = set(found.values())
    if len(sizes) > 6:
        return f"{len(sizes)} sizes are {len(sizes)} graphs. Six at most."
    for n in lengths:
        if n > 8 and found[n] >= 2 * n:
            return f"{n} words become {found[n]}: half of it or more is padding."
    return "Right."


print(check(padded))
#> 9 words become 256: half of it or more is padding.
# --8<-- [end:check]

# --8<-- [start:solution]
import math


def padded(n):
    return max(8, 2 ** math.ceil(math.log2(n)))  # 8, 16, 32, 64, 128, 256


print(check(padded))
#> Right.
# --8<-- [end:solution]

# wrong: no padding
print(check(lambda n: n))
#> 256 sizes are 256 graphs. Six at most.
# wrong: half a word
print(check(lambda n: n + 0.5))
#> padded(1) is 1.5, not a whole number.
# wrong: the next smaller power of two
print(check(lambda n: 2 ** math.floor(math.log2(n))))
#> 3 words do not fit into 2.
# wrong: multiples of 64
print(check(lambda n: 64 * math.ceil(n / 64)))
#> 9 words become 64: half of it or more is padding.
# wrong: always a larger one
print(check(lambda n: 2 ** (math.floor(math.log2(n)) + 1)))
#> padded(256) is 512: no text is longer than 256.
# wrong: a table with a gap
print(check(lambda n: {8: 8}[n]))
#> padded(1) raises KeyError.
# wrong: nothing is returned
print(check(lambda n: None))
#> padded(1) raises TypeError.
