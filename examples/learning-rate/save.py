"""A scheduler is saved and loaded with its optimizer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:save]
import io


def make():
    net = nn.Linear(2, 1).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    return optimizer, torch.optim.lr_scheduler.StepLR(optimizer, step_size=5)


def go_on(optimizer, scheduler, epochs):
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()
    return [round(group["lr"], 4) for group in optimizer.param_groups]


optimizer, scheduler = make()
print(go_on(optimizer, scheduler, 8))  # it fell after epoch 5
#> [0.01]
file = io.BytesIO()  # in place of a file
torch.save(
    {"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}, file
)

file.seek(0)
saved = torch.load(file, weights_only=True)
optimizer, scheduler = make()
optimizer.load_state_dict(saved["optimizer"])
scheduler.load_state_dict(saved["scheduler"])
print(scheduler.last_epoch, go_on(optimizer, scheduler, 2))  # and after epoch 10
#> 8 [0.001]
# --8<-- [end:save]

# --8<-- [start:trap]
optimizer, scheduler = make()
optimizer.load_state_dict(saved["optimizer"])  # and the scheduler forgotten
print(scheduler.last_epoch, go_on(optimizer, scheduler, 2))
#> 0 [0.01]
# --8<-- [end:trap]

# --8<-- [start:late]
def share(t):
    """A warm-up of ten epochs."""
    return min(1.0, (t + 1) / 10)


optimizer, _ = make()
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
print(go_on(optimizer, scheduler, 6))
#> [0.07]
states = optimizer.state_dict(), scheduler.state_dict()

optimizer, _ = make()
optimizer.load_state_dict(states[0])
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share)  # too late
scheduler.load_state_dict(states[1])
print(go_on(optimizer, scheduler, 0))
#> [0.01]
# --8<-- [end:late]
