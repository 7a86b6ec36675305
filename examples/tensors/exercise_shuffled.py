"""Exercise: a random order that is the same each time."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def shuffled(x):
    """The elements of x in a random order, the same at every call."""
    return x[torch.randperm(len(x))]
# --8<-- [end:start]


# --8<-- [start:check]
def check(shuffled):
    x = torch.arange(0, 80, 10, device=device)
    torch.manual_seed(1)
    expected = torch.rand(1)  # what another part of the program draws
    torch.manual_seed(1)
    found = shuffled(x.clone())
    drawn = torch.rand(1)
    if not isinstance(found, torch.Tensor):
        return f"shuffled returned {found}, not a tensor."
    if sorted(found.flatten().tolist()) != x.tolist():
        return f"Each element of x is wanted once; found {found.tolist()}."
    if found.tolist() == x.tolist():
        return "The order is that of x."
    if shuffled(x.clone()).tolist() != found.tolist():
        return "The second call gives another order."
    if drawn != expected:
        return "After a call, torch.rand gives other numbers than without it."
    return "Right."


print(check(shuffled))
#> The second call gives another order.
# --8<-- [end:check]


# --8<-- [start:solution]
def shuffled(x):
    """The elements of x in a random order, the same at every call."""
    generator = torch.Generator().manual_seed(0)
    return x[torch.randperm(len(x), generator=generator)]


print(check(shuffled))
#> Right.
# --8<-- [end:solution]


# wrong: the seed of the whole program
def shuffled(x):
    torch.manual_seed(0)
    return x[torch.randperm(len(x))]


print(check(shuffled))
#> After a call, torch.rand gives other numbers than without it.


# wrong: an element can come twice
def shuffled(x):
    generator = torch.Generator().manual_seed(0)
    return x[torch.randint(0, len(x), (len(x),), generator=generator)]


print(check(shuffled))
#> Each element of x is wanted once; found [40, 70, 50, 0, 30, 30, 30, 70].


# wrong: sorted, not shuffled
def shuffled(x):
    return x.sort().values


print(check(shuffled))
#> The order is that of x.


# wrong: nothing comes back
def shuffled(x):
    x[torch.randperm(len(x), generator=torch.Generator().manual_seed(0))]


print(check(shuffled))
#> shuffled returned None, not a tensor.
