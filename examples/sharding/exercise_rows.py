"""Exercise: rows that cannot be shared out evenly."""

# --8<-- [start:start]
# a DTensor of shape (10, 6) with [Shard(0)] on four processes:
# how many rows does each have, from rank 0 to rank 3?
guess = [None, None, None, None]
# --8<-- [end:start]


# --8<-- [start:check]
import torch


def check(guess):
    right = [len(part) for part in torch.empty(10, 6).chunk(4)]  # as DTensor does
    try:
        rows = [float(n) for n in guess]
    except (TypeError, ValueError, RuntimeError, OverflowError):
        rows = []
    if not rows or isinstance(guess, str | dict | set):
        return "A list of four whole numbers is expected."
    if any(n % 1 != 0 for n in rows):
        return f"{rows}: nobody has a part of a row."
    rows = [int(n) for n in rows]
    if len(rows) != 4:
        return f"{len(rows)} numbers for four processes."
    if rows == right:
        return "Right."
    if rows == [10] * 4:
        return "Ten rows in each would be Replicate()."
    if sum(rows) != 10:
        return f"{rows} are {sum(rows)} rows, and there are 10."
    if max(rows) - min(rows) <= 1:
        return f"{rows} is as even as can be, but the parts are those of torch.chunk."
    return f"Not {rows}: all parts are equally long but the last."


print(check(guess))
#> A list of four whole numbers is expected.
# --8<-- [end:check]

# --8<-- [start:solution]
# 10 / 4, rounded up, is 3; the last one has what is left
print(check([3, 3, 3, 1]))
#> Right.
# --8<-- [end:solution]

# wrong: as even as possible
print(check([3, 3, 2, 2]))
#> [3, 3, 2, 2] is as even as can be, but the parts are those of torch.chunk.

# wrong: rounded down
print(check([2, 2, 2, 2]))
#> [2, 2, 2, 2] are 8 rows, and there are 10.

# wrong: rounded down, and the rest to the last
print(check([2, 2, 2, 4]))
#> Not [2, 2, 2, 4]: all parts are equally long but the last.

# wrong: all in each
print(check([10, 10, 10, 10]))
#> Ten rows in each would be Replicate().

# wrong: for two
print(check([5, 5]))
#> 2 numbers for four processes.

# wrong: not whole
print(check([3.5, 3, 3, 1]))
#> [3.5, 3.0, 3.0, 1.0]: nobody has a part of a row.
