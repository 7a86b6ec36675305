"""Exercise: compile a block once, not the network."""

# --8<-- [start:start]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(4, 4)

    def forward(self, x):
        return x + self.linear(x).relu()


class Net(nn.Sequential):
    def forward(self, x):
        for block in self:
            x = block(x)
        return x


def compiled(net, backend):
    return torch.compile(net, backend=backend)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(compiled):
    torch.compiler.reset()
    counts, runs = [], []

    def backend(graph, example_inputs):
        counts.append(sum(n.op.startswith("call") for n in graph.graph.nodes))

        def run(*inputs):
            runs.append(len(inputs))
            return graph.forward(*inputs)

        return run

    net = Net(*[Block() for _ in range(9)]).to(device)
    names = list(net.state_dict())
    x = torch.ones(2, 4, device=device)
    with torch.no_grad():
        wanted = net(x)
        try:
            fast = compiled(net, backend)
            found = fast(x)
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            RuntimeError,
            TypeError,
            ValueError,
        ) as error:
            return f"It raises {type(error).__name__}. Does compiled return a network?"
    if not isinstance(found, torch.Tensor) or not torch.equal(found, wanted):
        return "The network gives something else than before."
    if not counts:
        return "Nothing was compiled with this backend."
    if sum(counts) > 3:
        return f"{sum(counts)} operations were compiled; a block has 3."
    if len(runs) != 9:
        return f"Compiled code ran {len(runs)} times in a call: once for each block?"
    if not isinstance(fast, nn.Module):
        return f"compiled should return a network, not a {type(fast).__name__}."
    if list(fast.state_dict()) != names:
        return f"The first weight is called {next(iter(fast.state_dict()))}."
    return "Right."


print(check(compiled))
#> 27 operations were compiled; a block has 3.
# --8<-- [end:check]

# --8<-- [start:solution]
def compiled(net, backend):
    for block in net:
        block.compile(backend=backend)
    return net


print(check(compiled))
#> Right.
# --8<-- [end:solution]


# wrong: other names in the state dict
print(check(lambda net, b: nn.Sequential(*[torch.compile(x, backend=b) for x in net])))
#> The first weight is called 0._orig_mod.linear.weight.
# wrong: nothing is compiled
print(check(lambda net, backend: net))
#> Nothing was compiled with this backend.
# wrong: what compile returns in place
print(check(lambda net, backend: [block.compile(backend=backend) for block in net]))
#> It raises TypeError. Does compiled return a network?
# wrong: only the first block
print(check(lambda net, backend: torch.compile(net[0], backend=backend)))
#> The network gives something else than before.


# as in the start: the network, in place
def compiled(net, backend):
    net.compile(backend=backend)
    return net


assert check(compiled).startswith("27 operations")


# wrong: one block, and eight as they were
def compiled(net, backend):
    net[0].compile(backend=backend)
    return net


print(check(compiled))
#> Compiled code ran 1 times in a call: once for each block?


# wrong: a function that runs the network
def compiled(net, backend):
    for block in net:
        block.compile(backend=backend)
    return lambda x: net(x)


print(check(compiled))
#> compiled should return a network, not a function.
