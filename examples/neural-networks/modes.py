"""Training and evaluation mode: dropout and batch normalization."""

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

# --8<-- [start:batchnorm]
norm = nn.BatchNorm1d(2).to(device)
x = torch.tensor([[1.0, 10.0], [3.0, 30.0]], device=device)

with torch.no_grad():
    print(norm(x))  # the mean and variance of this batch
    #> tensor([[-1.0000, -1.0000],
    #>         [ 1.0000,  1.0000]])
print(norm.running_mean)  # moved a tenth of the way to the mean [2, 20]
#> tensor([0.2000, 2.0000])

norm.eval()
with torch.no_grad():
    print(norm(x))  # the running mean and variance
    #> tensor([[0.7628, 1.7499],
    #>         [2.6697, 6.1247]])
# --8<-- [end:batchnorm]

# --8<-- [start:one]
norm.train()
try:
    norm(x[:1])  # a last batch of one image does this
except ValueError as e:
    print(type(e).__name__, str(e).split(", got")[0], sep=": ")
    #> ValueError: Expected more than 1 value per channel when training
# --8<-- [end:one]

# --8<-- [start:both]
net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5)).to(device)
net.eval()  # sets .training in every submodule
print(net[1].training, net(x).requires_grad)  # but still records a graph
#> False True

net.train()
with torch.no_grad():
    print(net[1].training, net(x).requires_grad)  # but still drops
    #> True False
# --8<-- [end:both]
