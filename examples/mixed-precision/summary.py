"""A training in mixed precision."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
x = torch.randn(256, 20).to(device)
y = (x.sum(1) > 0).long()

net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)

for epoch in range(41):
    optimizer.zero_grad()
    with torch.autocast(device.type, dtype=torch.bfloat16):  # this line is new
        loss = F.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        print(f"{loss.item():.2f}")
        #> 0.73
        #> 0.05
        #> 0.00
# --8<-- [end:summary]
