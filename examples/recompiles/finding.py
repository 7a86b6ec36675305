"""Which guard did not hold, and what happens after eight graphs."""

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


# --8<-- [start:stance]
fast = torch.compile(lambda x: x * 2, backend="eager")
fast(torch.ones(3, device=device))
with torch.compiler.set_stance("fail_on_recompile"):
    fast(torch.zeros(3, device=device))
    try:
        fast(torch.ones(3, device=device, dtype=torch.float64))
    except RuntimeError as error:
        print(str(error).splitlines()[-1].split(": ")[-1])
        #> tensor 'x' dtype mismatch. expected Float, actual Double
# --8<-- [end:stance]

# --8<-- [start:modes]
from torch._dynamo.testing import CompileCounter

net = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.Dropout()).to(device)
counter = CompileCounter()  # a backend that counts
fast = torch.compile(net, backend=counter)
for training in [True, False, True, False]:
    net.train(training)
    with torch.set_grad_enabled(training):
        fast(torch.ones(2, 3, device=device))
    print(training, counter.frame_count)
    #> True 1
    #> False 2
    #> True 2
    #> False 2
# --8<-- [end:modes]

# --8<-- [start:limit]
x = torch.ones(3, device=device)
words = [f"word {n}" for n in range(10)]
print(count(lambda word: x * len(word), *words))
#> [1, 2, 3, 4, 5, 6, 7, 8, 8, 8]
print(torch._dynamo.config.recompile_limit)
#> 8
try:
    count(lambda word: x * len(word), *words, fullgraph=True)
except torch._dynamo.exc.FailOnRecompileLimitHit as error:
    print(type(error).__name__)
    #> FailOnRecompileLimitHit
# --8<-- [end:limit]
