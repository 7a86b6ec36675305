"""Exercise: find a batch that fits."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def largest(step, size):
    """Halve size until step(size) no longer runs out of memory; return it."""
    return size  # your code: call step(size) until it fits


# --8<-- [end:start]


# --8<-- [start:check]
import weakref

MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += (RuntimeError,)


def check(largest):
    tries, alive, most = [], weakref.WeakSet(), 0

    def step(size):  # has room for 100 rows
        nonlocal most
        if not isinstance(size, int) or size < 1:
            raise ValueError(size)
        x = torch.zeros(size, 3, device=device)
        tries.append(size)
        alive.add(x)
        most = max(most, len(alive))
        if size > 100:
            raise torch.OutOfMemoryError("CUDA out of memory")

    try:
        size = largest(step, 512)
    except torch.OutOfMemoryError:
        return f"The error came out of the function, after {tries}: catch it."
    except ValueError as error:
        return f"step was called with {error}: a size is a whole number from 1 on."
    except MISTAKES as error:
        return f"{type(error).__name__}: {error}"
    if not isinstance(size, int) or size != 64:
        return f"A step of 64 rows fits; you return {size!r} after {len(tries)} tries."
    if tries[-1:] != [64]:
        return f"You return 64, but step was called with {tries}."
    if tries != [512, 256, 128, 64]:
        return f"step was called with {tries}: begin with 512, and halve."
    if most > 1:
        return f"The tensors of {most} tries were alive at once: leave except first."
    return "Right."


print(check(largest))
#> A step of 64 rows fits; you return 512 after 0 tries.
# --8<-- [end:check]


# --8<-- [start:solution]
def largest(step, size):
    while True:
        try:
            step(size)
            return size
        except torch.OutOfMemoryError:
            pass
        size //= 2  # out here the exception is gone, and its tensors with it


print(check(largest))
#> Right.
# --8<-- [end:solution]


# wrong: tried again inside except
def largest(step, size):
    try:
        step(size)
    except torch.OutOfMemoryError:
        return largest(step, size // 2)
    return size


print(check(largest))
#> The tensors of 4 tries were alive at once: leave except first.


# wrong: one try more, which is not caught
def largest(step, size):
    try:
        step(size)
    except torch.OutOfMemoryError:
        step(size // 2)


print(check(largest))
#> The error came out of the function, after [512, 256]: catch it.


# wrong: one less each time
def largest(step, size):
    while True:
        try:
            step(size)
            return size
        except torch.OutOfMemoryError:
            pass
        size -= 1


print(check(largest))
#> A step of 64 rows fits; you return 100 after 413 tries.


# wrong: half of a whole number by / is a float
def largest(step, size):
    while True:
        try:
            return step(size) or size
        except torch.OutOfMemoryError:
            size /= 2


print(check(largest))
#> step was called with 256.0: a size is a whole number from 1 on.


# wrong: nothing is tried
def largest(step, size):
    while size > 100:
        size //= 2
    return size


print(check(largest))
#> You return 64, but step was called with [].

# wrong: only what fits is tried
print(check(lambda step, size: step(64) or 64))
#> step was called with [64]: begin with 512, and halve.

# wrong: step without its size, and a name that is not there
print(check(lambda step, size: step()).partition(":")[0])
#> TypeError
print(check(lambda step, size: step(rows)))  # noqa: F821
#> NameError: name 'rows' is not defined
