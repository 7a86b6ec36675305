"""What parameters() finds, and what it misses."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:missed]
class Missed(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 2), nn.Linear(2, 2)]  # a plain list
        self.scale = torch.ones(2, requires_grad=True)  # a plain tensor


class Found(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2)])
        self.scale = nn.Parameter(torch.ones(2))


print([name for name, _ in Missed().named_parameters()])
#> []
print([name for name, _ in Found().named_parameters()])
#> ['scale', 'layers.0.weight', 'layers.0.bias', 'layers.1.weight', 'layers.1.bias']
# --8<-- [end:missed]


# --8<-- [start:buffer]
class Normalize(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(3))
        self.register_buffer("cache", torch.zeros(3), persistent=False)
        self.plain = torch.zeros(3)


net = Normalize().to(device).double()
print(list(net.parameters()))
#> []
print([name for name, _ in net.named_buffers()])
#> ['mean', 'cache']
print(list(net.state_dict()))  # what is saved
#> ['mean']
print(net.mean.dtype, net.plain.dtype)  # .to and .double leave plain behind
#> torch.float64 torch.float32
# --8<-- [end:buffer]

# --8<-- [start:sequential]
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
print([name for name, _ in net.named_parameters()])
#> ['0.weight', '0.bias', '2.weight', '2.bias']
print(net[0])
#> Linear(in_features=4, out_features=8, bias=True)

try:
    nn.ModuleList(net)(torch.ones(1, 4, device=device))
except NotImplementedError as e:
    print(type(e).__name__, str(e).splitlines()[0], sep="\n")
    #> NotImplementedError
    #> Module [ModuleList] is missing the required "forward" function
# --8<-- [end:sequential]
