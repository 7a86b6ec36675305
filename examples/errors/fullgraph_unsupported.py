"""torch.compile cannot follow an if that needs a value."""

# --8<-- [start:error]
import torch


def f(x):
    return x * 2 if x.sum() > 0 else -x


x = torch.ones(2)
try:
    torch.compile(f, backend="eager", fullgraph=True)(x)
except RuntimeError as error:
    print(type(error).__name__, str(error).splitlines()[0], sep=": ")
    #> Unsupported: Data-dependent branching


def g(x):
    return torch.where(x.sum() > 0, x * 2, -x)


fast = torch.compile(g, backend="eager", fullgraph=True)
print(f(x), f(-x))
#> tensor([2., 2.]) tensor([1., 1.])
print(fast(x), fast(-x))
#> tensor([2., 2.]) tensor([1., 1.])
# --8<-- [end:error]
