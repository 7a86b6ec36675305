"""Mixed precision with bfloat16."""

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

# --8<-- [start:difference]
with torch.no_grad():
    full = net(x)
    with torch.autocast(device_type=x.device.type, dtype=torch.bfloat16):
        mixed = net(x)
print(torch.equal(mixed.float(), full))
#> False
print(torch.allclose(mixed.float(), full, atol=0.05))
#> True
# --8<-- [end:difference]

# --8<-- [start:range]
for dtype in [torch.float32, torch.bfloat16, torch.float16]:
    info = torch.finfo(dtype)
    print(f"{dtype}: max {info.max:.0e}, step at one {info.eps:.0e}")
    #> torch.float32: max 3e+38, step at one 1e-07
    #> torch.bfloat16: max 3e+38, step at one 8e-03
    #> torch.float16: max 7e+04, step at one 1e-03

tiny = torch.tensor(1e-8, device=device)
print(tiny.bfloat16(), tiny.half())
#> tensor(1.0012e-08, dtype=torch.bfloat16) tensor(0., dtype=torch.float16)
# --8<-- [end:range]
