"""Exercise: many small calls become one."""

import torch
from torch.profiler import profile

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def totals(x, groups):
    """Add up the rows of each of 50 groups; groups[i] is the group of row i."""
    return torch.stack([x[groups == group].sum(0) for group in range(50)])


# --8<-- [end:start]


# --8<-- [start:check]
def check(totals):
    torch.manual_seed(0)
    x = torch.randn(300, 4).to(device)
    groups = torch.randint(1, 50, (300,)).to(device)  # group 0 has no row
    expected = torch.stack([x[groups == group].sum(0) for group in range(50)])
    try:
        with profile(acc_events=True) as prof:
            result = totals(x.clone(), groups.clone())
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
        words = str(error).partition("\n")[0]
        return f"It raises {type(error).__name__}: {words}"
    if not isinstance(result, torch.Tensor):
        return f"Return a tensor, not {type(result).__name__}."
    if result.shape != expected.shape:
        shape = tuple(result.shape)
        return f"Return a tensor of shape (50, 4); yours is {shape}."
    if not result.is_floating_point() or result.device != x.device:
        return f"Return {x.dtype} on {x.device}, not {result.dtype} on {result.device}."
    result = result.to_dense() if result.is_sparse else result
    near = torch.isclose(result.to(expected), expected, atol=1e-4).all(1)
    if wrong := int((~near).sum()):
        return f"The sums of {wrong} groups are wrong."
    calls = sum("aten::" in e.name and e.cpu_parent is None for e in prof.events())
    if calls > 10:
        least = calls // 50 * 50 or 11
        return f"The sums are right, in {least} calls or more; 10 would do."
    return "Right."


print(check(totals))
#> The sums are right, in 150 calls or more; 10 would do.
# --8<-- [end:check]


# --8<-- [start:solution]
def totals(x, groups):
    sums = torch.zeros(50, x.shape[1], device=x.device)
    return sums.index_add(0, groups, x)


print(check(totals))
#> Right.
# --8<-- [end:solution]


# wrong: the last row of each group
def totals(x, groups):
    sums = torch.zeros(50, x.shape[1], device=x.device)
    sums[groups] = x
    return sums


print(check(totals))
#> The sums of 47 groups are wrong.


# wrong: a call for each row
def totals(x, groups):
    sums = torch.zeros(50, x.shape[1], device=x.device)
    for row, group in zip(x, groups, strict=True):
        sums[group] += row
    return sums


print(check(totals))
#> The sums are right, in 1800 calls or more; 10 would do.


# wrong: nothing comes back
def totals(x, groups):
    torch.zeros(50, x.shape[1], device=x.device).index_add(0, groups, x)


print(check(totals))
#> Return a tensor, not NoneType.


# wrong: zeros of the wrong shape
def totals(x, groups):
    return torch.zeros(50).index_add(0, groups, x)


assert check(totals).startswith("It raises RuntimeError: ")
# wrong: only the groups that have rows
print(check(lambda x, g: x.new_zeros(len(g.unique()), 4).index_add(0, g - 1, x)))
#> Return a tensor of shape (50, 4); yours is (49, 4).
# wrong: complex numbers
assert check(lambda x, g: torch.zeros(50, 4) + 0j).startswith("Return torch.float32")
# wrong: no function
print(check(None))
#> It raises TypeError: 'NoneType' object is not callable
