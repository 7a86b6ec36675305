"""Exercise: how many numbers are in a file, without reading them."""

import tempfile
from pathlib import Path

import torch

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


# --8<-- [start:start]
def count(path):
    state = torch.load(path)  # reads everything
    return len(state)
# --8<-- [end:start]


# --8<-- [start:check]
def check(count):
    path, asked = folder / "large.pt", []
    torch.save({"a": torch.ones(200, 300), "b": torch.ones(40)}, path)
    load = torch.load

    def watched(*values, **options):
        places = [*values[1:2], options.get("map_location")]
        asked.append("meta" in map(str, places) or bool(options.get("mmap")))
        return load(*values, **options)

    torch.load = watched
    try:
        found = count(path)
    except (RuntimeError, TypeError, ValueError, AttributeError, LookupError) as e:
        return f"It raises {type(e).__name__}: {e}"
    finally:
        torch.load = load
    if not isinstance(found, int):
        return f"count gives a {type(found).__name__}, not a whole number."
    if found == 2:
        return "2 tensors are in it: how many numbers?"
    if found != 60_040:
        return f"60040 numbers are in it, and count gives {found}."
    return "Right." if any(asked) else "The number is right, but everything was read."


print(check(count))
#> 2 tensors are in it: how many numbers?
# --8<-- [end:check]


# --8<-- [start:solution]
def count(path):
    state = torch.load(path, map_location="meta")
    return sum(tensor.numel() for tensor in state.values())


print(check(count))
#> Right.
# --8<-- [end:solution]


# wrong: read whole
def count(path):
    return sum(tensor.numel() for tensor in torch.load(path).values())


print(check(count))
#> The number is right, but everything was read.


# wrong: rows
def count(path):
    state = torch.load(path, map_location="meta")
    return sum(len(tensor) for tensor in state.values())


print(check(count))
#> 60040 numbers are in it, and count gives 240.


# wrong: a sum of numbers that are not there
def count(path):
    state = torch.load(path, map_location="meta")
    return sum(tensor.sum().item() for tensor in state.values())


print(check(count).split(":")[0])
#> It raises RuntimeError


# right, too: memory-mapped
def count(path):
    state = torch.load(path, mmap=True)
    return sum(tensor.numel() for tensor in state.values())


assert check(count) == "Right."


# right, too: map_location is the second argument
def count(path):
    return sum(tensor.numel() for tensor in torch.load(path, "meta").values())


assert check(count) == "Right."


# wrong: a number for each tensor
def count(path):
    state = torch.load(path, map_location="meta")
    return torch.tensor([tensor.numel() for tensor in state.values()])


print(check(count))
#> count gives a Tensor, not a whole number.

temporary.cleanup()
