"""The chapter in a few lines: an activation function between the layers."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([-2.0, -0.5, 0.0, 0.5, 2.0], device=device)
print(F.relu(x))  # negative numbers become 0
#> tensor([0.0000, 0.0000, 0.0000, 0.5000, 2.0000])
print(F.gelu(x))  # nearly the same, with a round corner
#> tensor([-0.0455, -0.1543,  0.0000,  0.3457,  1.9545])
print(torch.sigmoid(x))  # between 0 and 1
#> tensor([0.1192, 0.3775, 0.5000, 0.6225, 0.8808])

net = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 3)).to(device)
print(net(x).shape)  # three logits: no activation after the last layer
#> torch.Size([3])
# --8<-- [end:summary]
