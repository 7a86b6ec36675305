"""One step in mixed precision with bfloat16."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:autocast]
torch.manual_seed(0)
x = torch.randn(32, 20).to(device)
y = torch.arange(32).to(device) % 2

net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
optimizer = torch.optim.Adam(net.parameters())

optimizer.zero_grad()
with torch.autocast(device_type=x.device.type, dtype=torch.bfloat16):
    out = net(x)
    loss = F.cross_entropy(out, y)
loss.backward()  # outside the block
optimizer.step()

print(out.dtype)  # the products
#> torch.bfloat16
print(loss.dtype)  # what needs the precision
#> torch.float32
print(net[0].weight.dtype, net[0].weight.grad.dtype)  # what is learned
#> torch.float32 torch.float32
# --8<-- [end:autocast]

# --8<-- [start:default]
print(torch.get_autocast_dtype("cuda"), torch.get_autocast_dtype("cpu"))
#> torch.float16 torch.bfloat16
# --8<-- [end:default]
