"""Exercise: a tensor made inside forward."""

# --8<-- [start:start]
import torch


def add_positions(x):
    """x (n, m), on any device → x plus 0, 1, 2, ... in each row."""
    return x + torch.arange(x.shape[1])
# --8<-- [end:start]


# --8<-- [start:check]
def check(add_positions):
    x = torch.zeros(2, 3)
    try:
        y = add_positions(x.to("meta"))  # as on a GPU
    except (NotImplementedError, RuntimeError) as error:
        return f"{type(error).__name__}: {str(error).split(',')[0].rstrip('.!')}."
    if not isinstance(y, torch.Tensor) or y.device.type != "meta":
        return "x was on meta, and the result is not."
    if add_positions(x).device.type != "cpu":
        return "x was on the CPU, and the result is not: ask x where it is."
    if not torch.equal(add_positions(x), torch.tensor([[0.0, 1, 2], [0, 1, 2]])):
        return "On the CPU the numbers are wrong: 0, 1, 2 belong in each row."
    return "Right."


print(check(add_positions))
#> RuntimeError: Tensor on device cpu is not on the expected device meta.
# --8<-- [end:check]


# --8<-- [start:solution]
def add_positions(x):
    return x + torch.arange(x.shape[1], device=x.device)


print(check(add_positions))
#> Right.
# --8<-- [end:solution]


# wrong: one device for all
def add_positions(x):
    return x.to("meta") + torch.arange(x.shape[1], device="meta")


print(check(add_positions))
#> x was on the CPU, and the result is not: ask x where it is.


# wrong: x is brought back
def add_positions(x):
    return x.cpu() + torch.arange(x.shape[1])


print(check(add_positions))
#> NotImplementedError: Cannot copy out of meta tensor; no data.


# wrong: a new x
def add_positions(x):
    return torch.zeros(x.shape) + torch.arange(x.shape[1])


print(check(add_positions))
#> x was on meta, and the result is not.


# wrong: the positions left out
def add_positions(x):
    return x + torch.zeros_like(x)


print(check(add_positions))
#> On the CPU the numbers are wrong: 0, 1, 2 belong in each row.
