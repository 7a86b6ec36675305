"""Exercise: a module that cannot be exported."""

import torch
from torch import nn


# --8<-- [start:start]
class Limit(nn.Module):
    """Makes a vector that is longer than 1 as long as 1."""

    def forward(self, x):
        length = x.norm()
        if length > 1:
            x = x / length
        return x
# --8<-- [end:start]


# --8<-- [start:check]
RAISED = (RuntimeError, AssertionError, TypeError, ValueError, AttributeError)
RAISED += (LookupError,)


def check(limit):
    long, short = torch.tensor([3.0, 4.0]), torch.tensor([0.25, 0.5])
    for x, right in [(long, long / 5), (short, short), (0 * long, 0 * long)]:
        try:
            found = limit()(x)
        except RAISED as e:
            return f"Before any export it raises {type(e).__name__}."
        if not isinstance(found, torch.Tensor):
            return f"forward gives a {type(found).__name__}, not a tensor."
        if found.dtype != right.dtype:
            return f"A vector of {right.dtype} becomes one of {found.dtype}."
        if found.shape != right.shape or not torch.allclose(found, right):
            return f"{x.tolist()} becomes {found.tolist()}."
    try:
        run = torch.export.export(limit(), (long,)).module()
    except RAISED:
        return "The export raises: a Python value still depends on x."
    return "Right." if torch.allclose(run(short), short) else "Short ones change."


print(check(Limit))
#> The export raises: a Python value still depends on x.
# --8<-- [end:check]


# --8<-- [start:solution]
class Limit(nn.Module):
    def forward(self, x):
        return x / x.norm().clamp(min=1)


print(check(Limit))
#> Right.
# --8<-- [end:solution]


# wrong: all vectors
class Limit(nn.Module):
    def forward(self, x):
        return x / x.norm()


print(check(Limit).split(" becomes")[0], "becomes longer.")
#> [0.25, 0.5] becomes longer.


# wrong: each number by itself
class Limit(nn.Module):
    def forward(self, x):
        return x.clamp(max=1)


print(check(Limit))
#> [3.0, 4.0] becomes [1.0, 1.0].


# wrong: torch.max takes the 1 for a dimension
class Limit(nn.Module):
    def forward(self, x):
        return x / torch.max(x.norm(), 1)


print(check(Limit))
#> Before any export it raises IndexError.


# wrong: another dtype
class Limit(nn.Module):
    def forward(self, x):
        return x.double() / x.norm().clamp(min=1)


print(check(Limit))
#> A vector of torch.float32 becomes one of torch.float64.


# wrong: nothing is returned
class Limit(nn.Module):
    def forward(self, x):
        x / x.norm().clamp(min=1)


print(check(Limit))
#> forward gives a NoneType, not a tensor.


# right, too: where
class Limit(nn.Module):
    def forward(self, x):
        length = x.norm()
        return torch.where(length > 1, x / length, x)


assert check(Limit) == "Right."

# but its gradient at the vector of zeros is NaN
zeros = torch.zeros(2, requires_grad=True)
Limit()(zeros).sum().backward()
assert zeros.grad.isnan().all()
