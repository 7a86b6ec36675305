"""Schedulers: steps, warm-up with cosine, plateau, and the order of the calls."""

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

# --8<-- [start:warm-up]
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR

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
