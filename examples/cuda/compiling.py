"""torch.compile: what is captured, and when it is captured again."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:backend]
graphs = []


def backend(graph, example_inputs):  # a real one would make fast code of the graph
    graphs.append(graph)
    return graph.forward


@torch.compile(backend=backend)
def f(x):
    return (x.sin() * 2).sum()


for size in [3, 3, 4, 5, 1, 0]:
    f(torch.ones(size, device=device))
    print(f"size {size}: {len(graphs)} compiled")
    #> size 3: 1 compiled
    #> size 3: 1 compiled
    #> size 4: 2 compiled
    #> size 5: 2 compiled
    #> size 1: 3 compiled
    #> size 0: 4 compiled
# --8<-- [end:backend]


# --8<-- [start:break]
@torch.compile(backend=backend)
def g(x):
    y = x + 1
    if y.sum() > 0:  # needs a value: the graph ends here
        return y * 2
    return y * 3


graphs.clear()
print(g(torch.ones(2, device=device)), len(graphs))
#> tensor([4., 4.]) 2
print(g(torch.full((2,), -2.0, device=device)), len(graphs))  # the other branch
#> tensor([-3., -3.]) 3
# --8<-- [end:break]


# --8<-- [start:whole]
@torch.compile(backend=backend, fullgraph=True)
def h(x):
    return x * 2 if x.sum() > 0 else x * 3


try:
    h(torch.ones(2, device=device))
except RuntimeError as error:
    print(str(error).splitlines()[0])
    #> Data-dependent branching
# --8<-- [end:whole]

# --8<-- [start:module]
net = torch.nn.Linear(3, 2).to(device)
fast = torch.compile(net, backend=backend)
x = torch.ones(4, 3, device=device)
print(torch.equal(fast(x), net(x)))
#> True
print(list(fast.state_dict()))  # other names than those of net
#> ['_orig_mod.weight', '_orig_mod.bias']

net.compile(backend=backend)  # in place: the names stay
print(torch.equal(net(x), fast(x)), list(net.state_dict()))
#> True ['weight', 'bias']
# --8<-- [end:module]
