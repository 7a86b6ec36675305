"""float16 needs a GradScaler."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:loop]
torch.manual_seed(0)
x = torch.randn(32, 20).to(device)
y = torch.arange(32).to(device) % 2
kind = x.device.type

net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scaler = torch.amp.GradScaler(kind)  # "cuda", or "cpu" for this run

for _ in range(3):
    optimizer.zero_grad()
    with torch.autocast(device_type=kind, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()  # of the scaled loss
    scaler.step(optimizer)  # divides the gradients by the scale
    scaler.update()
print(scaler.get_scale())
#> 65536.0
# --8<-- [end:loop]

# --8<-- [start:skip]
before = net[0].weight.clone()
optimizer.zero_grad()
scaler.scale(net(x).sum() * float("inf")).backward()
scaler.step(optimizer)  # finds inf or NaN in the gradients: no step
scaler.update()  # and halves the scale
print(torch.equal(net[0].weight, before), scaler.get_scale())
#> True 32768.0
# --8<-- [end:skip]

# --8<-- [start:grow]
print(scaler.get_growth_interval())  # the scaler from above
#> 2000

scaler = torch.amp.GradScaler(kind, growth_interval=2)
for _ in range(2):
    optimizer.zero_grad()
    scaler.scale(net(x).sum()).backward()
    scaler.step(optimizer)
    scaler.update()
print(scaler.get_scale())  # twice 65536
#> 131072.0
# --8<-- [end:grow]
