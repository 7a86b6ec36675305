"""Weights in bfloat16 lose small updates."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:lost]
for dtype in [torch.float32, torch.bfloat16]:
    weight = torch.ones((), dtype=dtype, device=device)
    for _ in range(100):
        weight -= 0.001  # a small step
    print(f"{weight.item():.2f}", dtype)
    #> 0.90 torch.float32
    #> 1.00 torch.bfloat16
# --8<-- [end:lost]

# --8<-- [start:training]
def train(weights, mixed):
    torch.manual_seed(0)
    x = torch.randn(256, 20).to(device)
    y = (x.sum(1) > 0).long()
    net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2))
    net.to(device, weights)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.0001)
    for _ in range(300):
        optimizer.zero_grad()
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=mixed):
            loss = F.cross_entropy(net(x.to(weights)), y)
        loss.backward()
        optimizer.step()
    return f"{loss.item():.1f}"


print(train(torch.float32, mixed=False), "all float32")
#> 0.5 all float32
print(train(torch.float32, mixed=True), "mixed precision")
#> 0.5 mixed precision
print(train(torch.bfloat16, mixed=False), "all bfloat16")
#> 0.7 all bfloat16
# --8<-- [end:training]
