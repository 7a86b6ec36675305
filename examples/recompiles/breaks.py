"""Graph breaks: what they are, how to find them, what to write instead."""

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


# --8<-- [start:break]
def g(x):
    y = x + 1
    if y.sum() > 0:  # needs a value: the graph ends here
        return y * 2
    return y * 3


ones = torch.ones(2, device=device)
print(g(ones), g(-2 * ones))
#> tensor([4., 4.]) tensor([-3., -3.])
print(count(g, ones, -2 * ones))
#> [2, 3]
# --8<-- [end:break]

# --8<-- [start:explain]
found = torch._dynamo.explain(g)(ones)
print(found.graph_count, len(found.break_reasons))
#> 2 1
for reason in found.break_reasons:
    print(reason.user_stack[-1].line)  # the last line of its traceback
    #> if y.sum() > 0:  # needs a value: the graph ends here
# --8<-- [end:explain]

# --8<-- [start:fullgraph]
try:
    torch.compile(g, backend="eager", fullgraph=True)(ones)
except RuntimeError as error:
    print(str(error).splitlines()[0])
    #> Data-dependent branching
# --8<-- [end:fullgraph]

# --8<-- [start:cond]
def h(x):
    y = x + 1
    return torch.cond(y.sum() > 0, lambda y: y * 2, lambda y: y * 3, (y,))


print(h(ones), h(-2 * ones))
#> tensor([4., 4.]) tensor([-3., -3.])
print(count(h, ones, -2 * ones, fullgraph=True))
#> [1, 1]
# --8<-- [end:cond]

# --8<-- [start:disable]
@torch.compiler.disable
def report(y):
    print("mean", y.mean().item())  # could be any code
    #> mean 2.0
    #> mean 2.0
    #> mean 2.0


def step(x):
    y = x + 1
    report(y)
    return y * 2


step(ones)
print(count(step, ones, ones))
#> [2, 2]
# --8<-- [end:disable]

# --8<-- [start:outside]
def step(x):
    y = x + 1
    return y * 2, y.mean()


result, mean = step(ones)
print("mean", mean.item())
#> mean 2.0
print(count(step, ones, ones))
#> [1, 1]
# --8<-- [end:outside]
