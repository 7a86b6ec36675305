"""Exercise: a picture of samples that does not change the training."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def sample(n):
    """n random numbers, the same in each call; later draws must not notice."""
    torch.manual_seed(123)
    return torch.randn(n)
# --8<-- [end:start]


# --8<-- [start:check]
def check(sample):
    torch.manual_seed(0)
    torch.rand(3)
    undisturbed = torch.rand(3)
    found = []
    for seed in [0, 1]:
        torch.manual_seed(seed)
        torch.rand(3)  # the training has drawn already
        try:
            y = sample(20)
        except (
            ArithmeticError, AssertionError, AttributeError, ImportError, LookupError,
            NameError, RuntimeError, TypeError, ValueError,
        ) as error:
            return f"It raises {type(error).__name__}."
        if not isinstance(y, torch.Tensor) or y.shape != (20,):
            return "sample(20) should give a tensor of 20 numbers."
        if seed == 0:
            after = torch.rand(3)
        found.append(y.tolist())
    if not torch.equal(after, undisturbed):
        torch.manual_seed(123)
        torch.randn(20)
        if torch.equal(after, torch.rand(3)):
            return "After it, everybody draws as if the seed were 123."
        return "What is drawn after it has shifted."
    if found[0] != found[1]:
        return "The numbers depend on the seed of the training."
    if len(set(found[0])) == 1:
        return "All the numbers are the same."
    if sorted(found[0]) in (found[0], found[0][::-1]):
        return "The numbers are in order of size: they are not random."
    return "Right."


print(check(sample))
#> After it, everybody draws as if the seed were 123.
# --8<-- [end:check]


# --8<-- [start:solution]
def sample(n):
    return torch.randn(n, generator=torch.Generator().manual_seed(123))


print(check(sample))
#> Right.
# --8<-- [end:solution]


# right, too: a fork
def sample(n):
    with torch.random.fork_rng():
        torch.manual_seed(123)
        return torch.randn(n)


assert check(sample) == "Right."


# wrong: no seed
def sample(n):
    return torch.randn(n)


print(check(sample))
#> What is drawn after it has shifted.


# wrong: a fork, and no seed
def sample(n):
    with torch.random.fork_rng():
        return torch.randn(n)


print(check(sample))
#> The numbers depend on the seed of the training.


# wrong: no random numbers
def sample(n):
    return torch.zeros(n)


print(check(sample))
#> All the numbers are the same.


# wrong: numbers, but not random ones
def sample(n):
    return torch.linspace(-1, 1, n)


print(check(sample))
#> The numbers are in order of size: they are not random.


# wrong: the seed is put back, but not the place in the stream
def sample(n):
    seed = torch.initial_seed()
    torch.manual_seed(123)
    y = torch.randn(n)
    torch.manual_seed(seed)
    return y


assert "shifted" in check(sample)


# wrong: nothing is returned
def sample(n):
    torch.randn(n, generator=torch.Generator().manual_seed(123))


print(check(sample))
#> sample(20) should give a tensor of 20 numbers.


# wrong: no such argument
def sample(n):
    return torch.randn(n, seed=123)


print(check(sample))
#> It raises TypeError.
