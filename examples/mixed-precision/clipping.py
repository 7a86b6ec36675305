"""Clip the gradients after they were divided by the scale."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:clip]
torch.manual_seed(0)
x = torch.randn(32, 20).to(device)
y = torch.arange(32).to(device) % 2


def length_of_step(unscale):
    torch.manual_seed(0)
    net = nn.Linear(20, 2).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
    scaler = torch.amp.GradScaler(x.device.type)
    before = net.weight.detach().clone()
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.cross_entropy(net(x), y)
    scaler.scale(loss).backward()
    if unscale:
        scaler.unscale_(optimizer)
    nn.utils.clip_grad_norm_(net.weight, max_norm=0.1)
    scaler.step(optimizer)
    scaler.update()
    return (net.weight - before).norm().item()


print(f"{length_of_step(unscale=False):.6f}")  # 0.1 / 65536
#> 0.000002
print(f"{length_of_step(unscale=True):.6f}")
#> 0.100000
# --8<-- [end:clip]
