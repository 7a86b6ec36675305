"""Squares against absolute differences: one outlier."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:outlier]
target = torch.tensor([1.0, 2.0, 3.0, 4.0, 50.0], device=device)  # one is far off
for loss in [F.mse_loss, F.l1_loss, F.huber_loss]:
    guess = torch.zeros(1, device=device, requires_grad=True)  # one number for all
    optimizer = torch.optim.SGD([guess], lr=0.1)
    for _ in range(300):
        optimizer.zero_grad()
        loss(guess.expand(5), target).backward()
        optimizer.step()
    print(loss.__name__, f"{guess.item():.1f}")
    #> mse_loss 12.0
    #> l1_loss 3.0
    #> huber_loss 3.0
# --8<-- [end:outlier]
