"""A compiled function, with a backend that only keeps the graphs."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
graphs = []


def backend(graph, example_inputs):  # a real one makes fast code of the graph
    graphs.append(graph)
    return graph.forward


def f(x):
    return (x.sin() * 2).sum()


fast = torch.compile(f, backend=backend)
x = torch.ones(3, device=device)
print(f(x), fast(x), fast(x))
#> tensor(5.0488) tensor(5.0488) tensor(5.0488)
print(len(graphs))  # the first call made one, the second used it
#> 1
# --8<-- [end:summary]
