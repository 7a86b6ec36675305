"""The graph of a small loss, walked from its grad_fn."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:loss]
x = torch.tensor([1.0, 2.0, 3.0], device=device)
t = torch.tensor([2.0, 4.0, 8.0], device=device)
w = torch.tensor(1.0, device=device, requires_grad=True)
b = torch.tensor(0.0, device=device, requires_grad=True)

loss = ((w * x + b - t) ** 2).mean()
# --8<-- [end:loss]


# --8<-- [start:walk]
def walk(node):
    yield node
    for child, _ in node.next_functions:
        if child is not None:
            yield from walk(child)


def name(node):
    return "None" if node is None else type(node).__name__


for node in walk(loss.grad_fn):
    print(name(node), "->", *[name(child) for child, _ in node.next_functions])
    #> MeanBackward0 -> PowBackward0
    #> PowBackward0 -> SubBackward0
    #> SubBackward0 -> AddBackward0 None
    #> AddBackward0 -> MulBackward0 AccumulateGrad
    #> MulBackward0 -> AccumulateGrad None
    #> AccumulateGrad ->
    #> AccumulateGrad ->
# --8<-- [end:walk]

# --8<-- [start:variable]
leaves = [node.variable for node in walk(loss.grad_fn) if "Accumulate" in name(node)]
print(leaves)  # w and b
#> [tensor(1., requires_grad=True), tensor(0., requires_grad=True)]
# --8<-- [end:variable]
