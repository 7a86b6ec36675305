"""Sizes that change: graphs for one size, or for any."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def count(f, *inputs, **options):
    """How many graphs were compiled after each call."""
    graphs, counts = [], []

    def backend(graph, example_inputs):
        graphs.append(graph)
        return graph.forward

    torch.compiler.reset()  # forget what was compiled
    fast = torch.compile(f, backend=backend, **options)
    for x in inputs:
        fast(x)
        counts.append(len(graphs))
    return counts


# --8<-- [start:dynamic]
ones = [torch.ones(n, device=device) for n in [3, 4, 5, 1, 0]]
for dynamic in [None, True, False]:  # None is the default
    print(dynamic, count(lambda x: x.sin() * 2, *ones, dynamic=dynamic))
    #> None [1, 2, 2, 3, 4]
    #> True [1, 1, 1, 2, 3]
    #> False [1, 2, 3, 4, 5]
# --8<-- [end:dynamic]

# --8<-- [start:mark]
ones = [torch.ones(n, 4, device=device) for n in [3, 5, 7]]
print(count(lambda x: x.sin() * 2, *ones))
#> [1, 2, 2]
for x in ones:
    torch._dynamo.mark_dynamic(x, 0)
print(count(lambda x: x.sin() * 2, *ones))
#> [1, 1, 1]
# --8<-- [end:mark]

# --8<-- [start:constant]
x = torch.ones(4, 4, device=device)
torch._dynamo.mark_dynamic(x, 0)
try:
    count(lambda x: x + torch.ones(4, 1, device=device), x)
except RuntimeError as error:
    print(type(error).__name__)
    #> ConstraintViolationError
# --8<-- [end:constant]

# --8<-- [start:pad]
from torch.nn.functional import pad


def padded(x, m=8):
    n = len(x)
    return pad(x, (0, (n + m - 1) // m * m - n))


ones = [torch.ones(n, device=device) for n in range(2, 30)]
print(count(lambda x: x.sin() * 2, *ones, dynamic=False)[-1])
#> 8
ones = [padded(x) for x in ones]
print(sorted({len(x) for x in ones}))
#> [8, 16, 24, 32]
print(count(lambda x: x.sin() * 2, *ones, dynamic=False)[-1])
#> 4
# --8<-- [end:pad]
