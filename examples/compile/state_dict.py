"""What a compiled module is, and what its state dict is called."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
graphs = []


def backend(graph, example_inputs):
    graphs.append(graph)
    return graph.forward


# --8<-- [start:module]
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 2)

    def forward(self, x):
        return self.layer(x).relu()


net = Net().to(device)
fast = torch.compile(net, backend=backend)
x = torch.ones(4, 3, device=device)
print(torch.equal(fast(x), net(x)), type(fast).__name__)
#> True OptimizedModule
print(list(net.state_dict()))
#> ['layer.weight', 'layer.bias']
print(list(fast.state_dict()))
#> ['_orig_mod.layer.weight', '_orig_mod.layer.bias']
with torch.no_grad():
    net.layer.weight.zero_()
print(fast.layer.weight.abs().max().item(), fast._orig_mod is net)
#> 0.0 True
# --8<-- [end:module]

# --8<-- [start:in-place]
torch.compiler.reset()  # forget the code of Net
graphs.clear()
net = Net().to(device)
net.compile(backend=backend)
net(torch.ones(4, 3, device=device))
print(len(graphs), list(net.state_dict()))
#> 1 ['layer.weight', 'layer.bias']
# --8<-- [end:in-place]
