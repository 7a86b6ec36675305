"""Learning rates for each layer, and changing them by hand."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:layers]
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
# --8<-- [end:layers]

# --8<-- [start:by-hand]
for group in optimizer.param_groups:
    group["lr"] *= 0.1
print([f"{group['lr']:g}" for group in optimizer.param_groups])
#> ['0.0001', '0.001']
# --8<-- [end:by-hand]

# --8<-- [start:overwritten]
for plan in [
    torch.optim.lr_scheduler.StepLR(optimizer, step_size=10),
    torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: 1.0),
]:
    for group in optimizer.param_groups:
        group["lr"] = 0.5
    optimizer.step()
    plan.step()
    print(type(plan).__name__, [f"{group['lr']:g}" for group in optimizer.param_groups])
    #> StepLR ['0.5', '0.5']
    #> LambdaLR ['0.0001', '0.001']
# --8<-- [end:overwritten]

# --8<-- [start:trap]
optimizer.lr = 100.0  # an attribute that nobody reads
before = net[2].bias.detach().clone()
net(torch.ones(1, 4, device=device)).sum().backward()
optimizer.step()
print(before - net[2].bias.detach())
#> tensor([0.0010, 0.0010, 0.0010])
# --8<-- [end:trap]
