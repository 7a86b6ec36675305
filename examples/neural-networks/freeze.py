"""Freezing: parameters() still lists what is frozen."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:freeze]
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
net[0].requires_grad_(False)  # freezes the weight and the bias of this layer

print(sum(p.numel() for p in net.parameters()))
#> 67
trainable = [p for p in net.parameters() if p.requires_grad]
print(sum(p.numel() for p in trainable))
#> 27

net(torch.randn(2, 4).to(device)).sum().backward()
print(net[0].weight.grad)
#> None
print(net[2].weight.grad.shape)
#> torch.Size([3, 8])
optimizer = torch.optim.SGD(trainable, lr=0.1)
# --8<-- [end:freeze]

# --8<-- [start:late]
net = nn.Linear(2, 1, bias=False).to(device)
nn.init.ones_(net.weight)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net(torch.ones(1, 2, device=device)).sum().backward()
optimizer.step()
print(net.weight.data)
#> tensor([[0.9000, 0.9000]])

net.requires_grad_(False)  # frozen, but .grad is still there
optimizer.step()
print(net.weight.data)  # it went on
#> tensor([[0.7100, 0.7100]])

optimizer.zero_grad()  # .grad is None now
optimizer.step()
print(net.weight.data)  # it stays
#> tensor([[0.7100, 0.7100]])
# --8<-- [end:late]
