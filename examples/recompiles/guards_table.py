"""What makes torch.compile compile again."""

import torch
from torch import nn


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


# --8<-- [start:table]
class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.factor = 1

    def forward(self, x):
        self.factor += 1
        return x * self.factor


x = torch.ones(2, 3)
grid = torch.ones(3, 3, 3)
scale = Scale()
scale(x)
CASES = {
    "the values in a tensor": (lambda x: x * 2, [x, 2 * x, 3 * x]),
    "its length": (lambda x: x * 2, [torch.ones(n) for n in (3, 4, 5)]),
    "its dtype": (lambda x: x * 2, [x, x.double(), x.long()]),
    "its strides": (lambda x: x * 2, [grid, grid.mT, grid.permute(2, 1, 0)]),
    "an int": (lambda k: x * k, [2, 3, 4]),
    "a float": (lambda k: x * k, [0.2, 0.3, 0.4]),
    "a string": (lambda name: x * len(name), ["a", "b", "c"]),
    "the length of a list": (lambda xs: sum(xs), [[x], [x, x], [x, x, x]]),
    "an int of a module": (scale, [x, x, x]),
}
print("What changes | First call | Second | Third")
#> What changes | First call | Second | Third
for name, (f, inputs) in CASES.items():
    print(name, *count(f, *inputs), sep=" | ")
    #> the values in a tensor | 1 | 1 | 1
    #> its length | 1 | 2 | 2
    #> its dtype | 1 | 2 | 3
    #> its strides | 1 | 2 | 3
    #> an int | 1 | 2 | 2
    #> a float | 1 | 2 | 2
    #> a string | 1 | 2 | 3
    #> the length of a list | 1 | 2 | 3
    #> an int of a module | 1 | 2 | 3
# --8<-- [end:table]
