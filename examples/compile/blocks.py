"""Compile the network, or the block of which it is made."""

import warnings

import torch

# Dynamo itself looks at .grad of tensors that are no leaves
warnings.filterwarnings("ignore", "The .grad attribute", UserWarning)

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
graphs = []


def backend(graph, example_inputs):
    graphs.append(graph)
    return graph.forward


# --8<-- [start:blocks]
from torch import nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(8, 8)

    def forward(self, x):
        return x + self.linear(x).relu()


def operations():
    nodes = [node for graph in graphs for node in graph.graph.nodes]
    return sum(node.op.startswith("call") for node in nodes)


x = torch.ones(2, 8, device=device)
net = nn.Sequential(*[Block() for _ in range(12)]).to(device).requires_grad_(False)
expected = net(x)
graphs.clear()
whole = torch.compile(net, backend=backend)
print(torch.equal(whole(x), expected), len(graphs), operations())
#> True 1 36

graphs.clear()
for block in net:
    block.compile(backend=backend)
print(torch.equal(net(x), expected), len(graphs), operations())
#> True 1 3

torch.compiler.reset()
graphs.clear()
net.requires_grad_(True)  # as in training
print(torch.equal(net(x), expected), len(graphs), operations())
#> True 2 6
# --8<-- [end:blocks]
