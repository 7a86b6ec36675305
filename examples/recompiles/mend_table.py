"""What breaks a graph, and what can stand in its place."""

import torch


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
ROWS = [
    ("if y.sum() > 0: y = y * 2", "y = torch.where(y.sum() > 0, y * 2, y)"),
    ("y = y * y.max().item()", "y = y * y.max()"),
    ("y = y[y > 0].sum()", "y = torch.where(y > 0, y, 0).sum()"),
    ("y = torch.tensor(y.tolist())", "y = y.detach().clone()"),
]


def graphs(line):
    names = {"torch": torch}
    exec(f"def f(x):\n    y = x + 1\n    {line}\n    return y * 2", names)
    return count(names["f"], torch.ones(3))[0]


print("Instead of | Graphs | Write | Graphs")
#> Instead of | Graphs | Write | Graphs
for old, new in ROWS:
    print(old, graphs(old), new, graphs(new), sep=" | ")
    #> if y.sum() > 0: y = y * 2 | 2 | y = torch.where(y.sum() > 0, y * 2, y) | 1
    #> y = y * y.max().item() | 2 | y = y * y.max() | 1
    #> y = y[y > 0].sum() | 2 | y = torch.where(y > 0, y, 0).sum() | 1
    #> y = torch.tensor(y.tolist()) | 2 | y = y.detach().clone() | 1
# --8<-- [end:table]
