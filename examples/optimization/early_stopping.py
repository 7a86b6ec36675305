"""Early stopping: keep the best weights, and stop when nothing gets better."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:loop]
import copy

torch.manual_seed(0)
x, y = torch.randn(40, 20).to(device), torch.randn(40, 1).to(device)  # mere noise
train_x, val_x, train_y, val_y = x[:20], x[20:], y[:20], y[20:]
net = nn.Sequential(nn.Linear(20, 50), nn.ReLU(), nn.Linear(50, 1)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)


def val_loss():
    net.eval()
    with torch.no_grad():
        return F.mse_loss(net(val_x), val_y).item()


best, best_state, bad_epochs, patience = float("inf"), None, 0, 5
epoch = 0
while bad_epochs < patience and epoch < 200:
    epoch += 1
    net.train()
    optimizer.zero_grad()
    F.mse_loss(net(train_x), train_y).backward()
    optimizer.step()
    if (now := val_loss()) < best:
        best, bad_epochs = now, 0
        best_state = copy.deepcopy(net.state_dict())
    else:
        bad_epochs += 1

last = val_loss()
net.load_state_dict(best_state)
print("stopped before epoch 200:", epoch < 200)
#> stopped before epoch 200: True
print("the last weights are worse:", last > best)
#> the last weights are worse: True
print("the best are back:", val_loss() == best)
#> the best are back: True
# --8<-- [end:loop]

# --8<-- [start:trap]
net.load_state_dict(best_state)
kept = net.state_dict()  # no copy
first = net[0].weight.detach().clone()
optimizer.zero_grad()
F.mse_loss(net(train_x), train_y).backward()
optimizer.step()
print("state_dict() has changed:", not torch.equal(kept["0.weight"], first))
#> state_dict() has changed: True
print("its deepcopy has changed:", not torch.equal(best_state["0.weight"], first))
#> its deepcopy has changed: False
# --8<-- [end:trap]
