"""Autocast, checkpointing and hooks inside of compiled code."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
graphs = []


def backend(graph, example_inputs):
    graphs.append(graph)
    return graph.forward


# --8<-- [start:loop]
from torch import nn


def make():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1)).to(device)


x = torch.linspace(-1, 1, 64, device=device)[:, None]
graphs.clear()
plain, net = make(), make()
for forward in [plain, torch.compile(net, backend=backend)]:
    optimizer = torch.optim.Adam(forward.parameters(), lr=0.02)
    for _ in range(100):
        loss = (forward(x) - x**2).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"loss {loss.item():.3f}, graphs {len(graphs)}")
    #> loss 0.001, graphs 0
    #> loss 0.001, graphs 1
print(torch.allclose(net(x), plain(x)))  # net itself has learned
#> True
# --8<-- [end:loop]

# --8<-- [start:autocast]
graphs.clear()
net = torch.nn.Linear(3, 2).to(device)
fast = torch.compile(net, backend=backend)
x = torch.ones(4, 3, device=device)
for on in [True, True, False]:
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=on):
        print(fast(x).dtype, len(graphs))
        #> torch.bfloat16 1
        #> torch.bfloat16 1
        #> torch.float32 2
# --8<-- [end:autocast]

# --8<-- [start:checkpoint]
from functorch.compile import make_boxed_func
from torch._dynamo.backends.common import aot_autograd
from torch.utils.checkpoint import checkpoint


def count_tanh(graph, example_inputs):
    targets = [str(node.target) for node in graph.graph.nodes]
    print(targets.count("aten.tanh.default"))
    #> 2
    #> 0
    #> 2
    #> 2
    return make_boxed_func(graph.forward)


layers = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 3), nn.Tanh())
layers.to(device)


def loss(x, again):
    if again:
        return checkpoint(layers, x, use_reentrant=False).sum()
    return layers(x).sum()


both = aot_autograd(fw_compiler=count_tanh, bw_compiler=count_tanh)
fast = torch.compile(loss, backend=both, fullgraph=True)
x = torch.ones(4, 3, device=device)
for again in [False, True]:
    y = fast(x, again)
    y.backward()
    print(torch.allclose(y, loss(x, again)))
    #> True
    #> True
# --8<-- [end:checkpoint]

# --8<-- [start:hooks]
graphs.clear()
net = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.Flatten()).to(device)
net[0].register_forward_hook(lambda layer, inputs, output: output * 0)
fast = torch.compile(net, backend=backend)
x = torch.ones(4, 3, device=device)
print(net(x).sum().item(), fast(x).sum().item())
#> 0.0 0.0

net[1].register_forward_hook(lambda layer, inputs, output: output + 1)
print(net(x).sum().item(), fast(x).sum().item(), len(graphs))  # not seen
#> 8.0 0.0 1
torch.compiler.reset()
print(fast(x).sum().item(), len(graphs))
#> 8.0 2
# --8<-- [end:hooks]
