"""How many graphs torch.compile makes of a function."""

# --8<-- [start:summary]
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


ones = [torch.ones(n, device=device) for n in [3, 3, 4, 5, 6]]
print(count(lambda x: x.sin() * 2, *ones))
#> [1, 1, 2, 2, 2]
# --8<-- [end:summary]
