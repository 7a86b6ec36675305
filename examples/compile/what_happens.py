"""What torch.compile captures: a graph of operations, and one for the way back."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
graphs = []


def backend(graph, example_inputs):
    graphs.append(graph)
    return graph.forward


def f(x):
    return (x.sin() * 2).sum()


f(torch.ones(3, device=device))

# --8<-- [start:graph]
graphs.clear()


def g(x, double):
    if double:  # decided while it is captured
        return (x * 2).sin()
    return x.sin()


fast = torch.compile(g, backend=backend)
x = torch.ones(3, device=device)
for double in [True, False, True]:
    print(torch.equal(fast(x, double), g(x, double)), len(graphs))
    #> True 1
    #> True 2
    #> True 2
for graph in graphs:
    print([node.name for node in graph.graph.nodes])
    #> ['l_x_', 'mul', 'sin', 'output']
    #> ['l_x_', 'sin', 'output']
# --8<-- [end:graph]

# --8<-- [start:backward]
from functorch.compile import make_boxed_func
from torch._dynamo.backends.common import aot_autograd


def show(graph, example_inputs):
    print([n.name for n in graph.graph.nodes if n.op == "call_function"])
    #> ['sin', 'mul', 'sum_1']
    #> ['expand', 'mul_1', 'cos', 'mul_2']
    return make_boxed_func(graph.forward)


fast = torch.compile(f, backend=aot_autograd(fw_compiler=show, bw_compiler=show))
x = torch.ones(3, device=device, requires_grad=True)
fast(x).backward()
# --8<-- [end:backward]
