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
print(f"stopped after epoch {epoch}")
#> stopped after epoch 10
print(f"best {best:.2f}, last {last:.2f}, loaded {val_loss():.2f}")
#> best 1.45, last 1.50, loaded 1.45
# --8<-- [end:loop]
