"""Optimizers, schedulers, clipping."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:state]
net = nn.Linear(2, 1).to(device)
for optimizer in [
    torch.optim.SGD(net.parameters(), lr=0.01),
    torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9),
    torch.optim.Adam(net.parameters(), lr=0.001),
]:
    net.zero_grad()
    net(torch.ones(1, 2, device=device)).sum().backward()
    optimizer.step()
    print(list(optimizer.state[net.weight]))
    #> []
    #> ['momentum_buffer']
    #> ['step', 'exp_avg', 'exp_avg_sq']
# --8<-- [end:state]

# --8<-- [start:momentum]
w = torch.zeros(1, device=device, requires_grad=True)
v = torch.zeros(1, device=device, requires_grad=True)
sgd = torch.optim.SGD([w], lr=0.1, momentum=0.9)
adam = torch.optim.Adam([v], lr=0.1)
for _ in range(3):
    w.grad = torch.tensor([5.0], device=device)
    v.grad = torch.tensor([5.0], device=device)
    sgd.step()
    adam.step()
    print(f"{w.item():.3f} {v.item():.3f}")
    #> -0.500 -0.100
    #> -1.450 -0.200
    #> -2.805 -0.300
# --8<-- [end:momentum]

# --8<-- [start:groups]
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
optimizer = torch.optim.SGD(
    [
        {"params": net[0].parameters(), "lr": 0.001},
        {"params": net[2].parameters()},
    ],
    lr=0.01,
)
print([group["lr"] for group in optimizer.param_groups])
#> [0.001, 0.01]
# --8<-- [end:groups]

# --8<-- [start:scheduler]
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)
for epoch in range(4):
    optimizer.step()  # stands for all steps of an epoch
    print(f"epoch {epoch}: lr {scheduler.get_last_lr()[0]:.3f}")
    #> epoch 0: lr 0.100
    #> epoch 1: lr 0.100
    #> epoch 2: lr 0.010
    #> epoch 3: lr 0.010
    scheduler.step()
# --8<-- [end:scheduler]

# --8<-- [start:order]
import warnings

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scheduler.step()
    optimizer.step()
print(caught[0].category.__name__, str(caught[0].message).split(". ")[0], sep=": ")
#> UserWarning: Detected call of `lr_scheduler.step()` before `optimizer.step()`
# --8<-- [end:order]

# --8<-- [start:clip]
net.zero_grad()
(1000 * net(torch.randn(2, 4).to(device))).sum().backward()

norm = nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
print((norm > 1).item())  # the norm that it found
#> True

norm = nn.utils.get_total_norm(p.grad for p in net.parameters())
print(f"{norm.item():.3f}")  # the norm that it left
#> 1.000
optimizer.step()
# --8<-- [end:clip]
