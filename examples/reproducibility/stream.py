"""One draw more shifts all that follow."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shift]
for layers in [1, 2]:
    torch.manual_seed(0)
    net = nn.Sequential(*[nn.Linear(4, 4) for _ in range(layers)])
    print(layers, torch.randperm(8).tolist())  # the order of the data
    #> 1 [6, 3, 7, 2, 4, 1, 5, 0]
    #> 2 [2, 1, 6, 7, 3, 4, 5, 0]
# --8<-- [end:shift]

# --8<-- [start:generator]
for layers in [1, 2]:
    torch.manual_seed(0)
    order = torch.Generator().manual_seed(1)  # only for the order of the data
    net = nn.Sequential(*[nn.Linear(4, 4) for _ in range(layers)])
    print(layers, torch.randperm(8, generator=order).tolist())
    #> 1 [5, 4, 2, 6, 7, 3, 1, 0]
    #> 2 [5, 4, 2, 6, 7, 3, 1, 0]
# --8<-- [end:generator]

# --8<-- [start:fork]
def sample():
    return torch.randn(2, 4).to(device)  # draws from the common generator


torch.manual_seed(0)
print(torch.rand(2))
#> tensor([0.4963, 0.7682])
torch.manual_seed(0)
with torch.random.fork_rng():  # afterwards the state is as before
    torch.manual_seed(7)
    sample()
print(torch.rand(2))
#> tensor([0.4963, 0.7682])
# --8<-- [end:fork]
