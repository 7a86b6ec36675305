"""no_grad: inputs stay as they are, results do not track."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:no-grad]
x = torch.ones(3, device=device, requires_grad=True)
with torch.no_grad():
    y = x * 2
    w = torch.ones(3, device=device, requires_grad=True)
    net = nn.Linear(3, 1).to(device)
    print(x.requires_grad)
    #> True
    print(y.requires_grad, x[:2].requires_grad)  # x[:2] is a view of x
    #> False True
    print(w.requires_grad, net.weight.requires_grad)
    #> True True
print((x * y).requires_grad)
#> True
# --8<-- [end:no-grad]

# --8<-- [start:saved]
saved = []


def pack(t):
    saved.append(t)
    return t


with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
    (x * x).exp()  # x twice, and the result of exp
    print(len(saved))
    #> 3

    saved.clear()
    with torch.no_grad():
        (x * x).exp()
    print(len(saved))
    #> 0
# --8<-- [end:saved]


# --8<-- [start:decorator]
@torch.no_grad()
def predict(x):
    return net(x)


print(predict(x).requires_grad)
#> False
# --8<-- [end:decorator]

# --8<-- [start:update]
net(x).backward()
with torch.no_grad():
    for p in net.parameters():
        p.sub_(p.grad, alpha=0.1)
print(net.weight.requires_grad, net.weight.is_leaf)
#> True True
# --8<-- [end:update]
