"""The two curves: the loss of the training set and of the validation set."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
x = torch.randn(200, 20).to(device)
y = (x[:, 0] + torch.randn(200).to(device) > 0).long()
net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)

curves = {"train": [], "val": []}
for _ in range(100):
    loss = F.cross_entropy(net(x[:100]), y[:100])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        val_loss = F.cross_entropy(net(x[100:]), y[100:])
    curves["train"].append(loss.item())
    curves["val"].append(val_loss.item())

train, val = curves["train"], curves["val"]
print("train ends below 0.1:", train[-1] < 0.1)
#> train ends below 0.1: True
print("val ends above its best:", val[-1] > min(val))
#> val ends above its best: True
# --8<-- [end:summary]
