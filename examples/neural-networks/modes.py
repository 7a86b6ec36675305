"""Training and evaluation mode: what dropout does, and what eval() does not."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:dropout]
dropout = nn.Dropout(0.5)
x = torch.ones(1000, device=device)

print(dropout.training)  # a new module trains
#> True
print(sorted(set(dropout(x).tolist())))  # dropped, or doubled to keep the mean
#> [0.0, 2.0]

dropout.eval()
print(sorted(set(dropout(x).tolist())))  # as it came
#> [1.0]
# --8<-- [end:dropout]

# --8<-- [start:both]
net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5)).to(device)
x = torch.ones(3, 2, device=device)
net.eval()  # sets .training in every submodule
print(net[1].training, net(x).requires_grad)  # but still records a graph
#> False True

net.train()
with torch.no_grad():
    print(net[1].training, net(x).requires_grad)  # but still drops
    #> True False
# --8<-- [end:both]
