"""Averages of the weights: EMA and SWA."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:ema]
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

torch.manual_seed(0)
x = torch.randn(512, 20).to(device)
y = x @ torch.ones(20, 1, device=device) + torch.randn(512, 1).to(device)
net = nn.Linear(20, 1).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
ema = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.98))
by_hand = net.weight.detach().clone()

for step in range(500):
    rows = torch.randint(512, (4,)).to(device)
    optimizer.zero_grad()
    F.mse_loss(net(x[rows]), y[rows]).backward()
    optimizer.step()
    ema.update_parameters(net)  # after each step
    if step == 0:  # the first call copies
        by_hand.copy_(net.weight.detach())
    else:
        by_hand.lerp_(net.weight.detach(), 1 - 0.98)

print(f"difference {(ema.module.weight - by_hand).abs().max():.4f}")
#> difference 0.0000
with torch.no_grad():
    for name, model in [("the last weights", net), ("their average", ema)]:
        error = (model(x) - x.sum(1, keepdim=True)).pow(2).mean().sqrt()
        print(f"{name}: {error:.1f} away from the truth")
        #> the last weights: 0.5 away from the truth
        #> their average: 0.3 away from the truth
print(list(ema.module.state_dict()), list(ema.state_dict()))
#> ['weight', 'bias'] ['n_averaged', 'module.weight', 'module.bias']
# --8<-- [end:ema]

# --8<-- [start:swa]
net = nn.Linear(1, 1, bias=False).to(device)
swa = AveragedModel(net)
for value in [1.0, 2.0, 6.0]:
    nn.init.constant_(net.weight, value)
    swa.update_parameters(net)
print(swa.module.weight.item(), swa.n_averaged.item())
#> 3.0 3
# --8<-- [end:swa]

# --8<-- [start:norm]
from torch.optim.swa_utils import update_bn

torch.manual_seed(0)
x = 1 + torch.randn(256, 3).to(device)
net = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3)).to(device)
swa = AveragedModel(net)
for scale in [1.0, 3.0]:
    nn.init.constant_(net[0].weight, scale)
    net(x)
    swa.update_parameters(net)
mean = swa.module[0](x).mean(0)
before = (swa.module[1].running_mean - mean).abs().max()
update_bn([x], swa)
after = (swa.module[1].running_mean - mean).abs().max()
print(f"off by {before:.1f} before, by {after:.1f} after")
#> off by 5.6 before, by 0.0 after
# --8<-- [end:norm]
