"""Schedulers: steps, warm-up with cosine, one-cycle, plateau, and their order."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
net = nn.Linear(4, 3).to(device)

# --8<-- [start:step]
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
# --8<-- [end:step]

# --8<-- [start:cosine]
import math

from torch.optim.lr_scheduler import CosineAnnealingLR

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = CosineAnnealingLR(optimizer, T_max=4, eta_min=0.02)
for t in range(7):
    formula = 0.02 + (0.1 - 0.02) * (1 + math.cos(math.pi * t / 4)) / 2
    print(f"{scheduler.get_last_lr()[0]:.4f} {formula:.4f}")
    #> 0.1000 0.1000
    #> 0.0883 0.0883
    #> 0.0600 0.0600
    #> 0.0317 0.0317
    #> 0.0200 0.0200
    #> 0.0317 0.0317
    #> 0.0600 0.0600
    optimizer.step()
    scheduler.step()
# --8<-- [end:cosine]

# --8<-- [start:warm-up]
from torch.optim.lr_scheduler import LinearLR, SequentialLR

optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
warm_up = LinearLR(optimizer, start_factor=0.1, total_iters=3)
cosine = CosineAnnealingLR(optimizer, T_max=7)
scheduler = SequentialLR(optimizer, [warm_up, cosine], milestones=[3])
rates = []
for _ in range(10):
    rates.append(round(scheduler.get_last_lr()[0], 4))
    optimizer.step()
    scheduler.step()  # once per step, not per epoch
print(*rates)
#> 0.001 0.004 0.007 0.01 0.0095 0.0081 0.0061 0.0039 0.0019 0.0005
# --8<-- [end:warm-up]

# --8<-- [start:one-cycle]
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)  # no momentum asked for
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=10)
for t in range(10):
    group = optimizer.param_groups[0]
    if t % 3 == 0:
        print(f"step {t}: lr {group['lr']:.4f}, momentum {group['momentum']:.2f}")
        #> step 0: lr 0.0040, momentum 0.95
        #> step 3: lr 0.0950, momentum 0.85
        #> step 6: lr 0.0389, momentum 0.91
        #> step 9: lr 0.0000, momentum 0.95
    optimizer.step()
    scheduler.step()
# --8<-- [end:one-cycle]

# --8<-- [start:too-many]
try:
    scheduler.step()
except ValueError as e:
    print(str(e).split(". ")[-1])
    #> The specified number of total steps is 10
# --8<-- [end:too-many]


# --8<-- [start:own]
def share(t):
    """What the rate is multiplied by in step t: it rises, stays, falls."""
    return min(1.0, (t + 1) / 4, (12 - t) / 4)


optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
rates = []
for _ in range(12):
    rates.append(round(scheduler.get_last_lr()[0], 3))
    optimizer.step()
    scheduler.step()
print(*rates)
#> 0.025 0.05 0.075 0.1 0.1 0.1 0.1 0.1 0.1 0.075 0.05 0.025
# --8<-- [end:own]

# --8<-- [start:plateau]
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1)
for val_loss in [1.0, 0.8, 0.8, 0.9, 0.8]:
    optimizer.step()
    scheduler.step(val_loss)  # it wants to know the loss
    print(f"loss {val_loss}: lr {scheduler.get_last_lr()[0]:.3f}")
    #> loss 1.0: lr 0.100
    #> loss 0.8: lr 0.100
    #> loss 0.8: lr 0.100
    #> loss 0.9: lr 0.010
    #> loss 0.8: lr 0.010
# --8<-- [end:plateau]

# --8<-- [start:order]
import warnings

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for epoch in range(4):
        scheduler.step()  # too early
        print(f"epoch {epoch}: lr {scheduler.get_last_lr()[0]:.4f}")
        #> epoch 0: lr 0.1000
        #> epoch 1: lr 0.0100
        #> epoch 2: lr 0.0100
        #> epoch 3: lr 0.0010
        optimizer.step()
print(caught[0].category.__name__, str(caught[0].message).split(". ")[0], sep=": ")
#> UserWarning: Detected call of `lr_scheduler.step()` before `optimizer.step()`
# --8<-- [end:order]
