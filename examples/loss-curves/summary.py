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

for name, losses in curves.items():
    print(f"{name}: {losses[0]:.2f}, best {min(losses):.2f}, last {losses[-1]:.2f}")
    #> train: 0.69, best 0.00, last 0.00
    #> val: 0.66, best 0.65, last 1.80
# --8<-- [end:summary]
