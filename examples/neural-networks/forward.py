"""A module has no backward: the graph is recorded while forward runs."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:graph]
net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2)).to(device)
x = torch.randn(1, 4).to(device)
print(hasattr(net, "backward"))
#> False

output = net(x)
node = output.grad_fn  # the last operation that was recorded
print(node.name())
#> AddmmBackward0
for before, _ in node.next_functions:
    print("  ", before.name())
    #>    torch::autograd::AccumulateGrad
    #>    ReluBackward0
    #>    TBackward0

with torch.no_grad():
    print(net(x).grad_fn)  # nothing is recorded here
    #> None
# --8<-- [end:graph]


# --8<-- [start:branch]
class Branch(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 1)
        self.b = nn.Linear(2, 1)

    def forward(self, x, use_a):
        return self.a(x) if use_a else self.b(x)


branch = Branch().to(device)
branch(torch.ones(1, 2, device=device), use_a=True).sum().backward()
print(branch.a.weight.grad)
#> tensor([[1., 1.]])
print(branch.b.weight.grad)  # b did not take part
#> None
# --8<-- [end:branch]

# --8<-- [start:call]
calls = []
net.register_forward_hook(lambda module, args, output: calls.append("hook"))
net(x)  # runs the hooks
print(calls)
#> ['hook']
net.forward(x)  # skips them
print(calls)
#> ['hook']
# --8<-- [end:call]
